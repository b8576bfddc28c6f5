import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { SubscribeView } from './subscribe-view.tsx';

const address = 'https://example.com/feed.xml';

test('in English everything is, but for the name of the account on WeChat', () => {
  const html = speaking('en', () =>
    renderToStaticMarkup(
      <SubscribeView
        feeds={[{ name: 'weeklies', label: 'Everything', addresses: [{ label: 'RSS', address }] }]}
        projects={[{ slug: 'mosn', name: 'MOSN' }]}
        calendars={[{ label: 'Everything', address: 'webcal://example.com/meetings.ics' }]}
        config="{}"
        files={[]}
      />,
    ),
  );
  expect(html).toContain('aria-label="Copy address: RSS"');
  expect(html).toContain('aria-label="JSON Feed of MOSN"');
  const account = /<span translate="no" lang="zh-CN">[^<]+<\/span>|data-text="[^"]+"/g;
  expect(html).toMatch(account);
  expect(html.replace(account, '')).not.toMatch(/[\p{Script=Han}，。：；（）「」]/u);
});
