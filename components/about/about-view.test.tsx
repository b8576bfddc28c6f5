import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { AboutView } from './about-view.tsx';

test('in English everything is, but for how a question is quoted', () => {
  const html = speaking('en', () =>
    renderToStaticMarkup(
      <AboutView
        counts={[{ value: 1, unit: 'weekly' }]}
        span="2024-03-08 to 2024-03-08, 1 weekly"
        example={{
          url: '/questions/2024-03-08-1/',
          address: 'https://example.com/questions/2024-03-08-1/',
          citation: 'SOFA Weekly，2024-03-08，第 1 问。',
        }}
      />,
    ),
  );
  expect(html).toContain('How a question gets in');
  const quoted = /<a [^>]*lang="zh-CN"[^>]*>[^<]+<\/a>/;
  expect(html).toMatch(quoted);
  expect(html.replace(quoted, '')).not.toMatch(/[\p{Script=Han}，。：；（）「」]/u);
});
