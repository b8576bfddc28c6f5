import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { WeeklyView } from './weekly-view.tsx';

test('a weekly is quoted by title and printing, at its own address, whatever page shows it', () => {
  const out = renderToStaticMarkup(
    <WeeklyView
      weekly={{ ...weekly('2023-02-24', {}), title: '开源人' }}
      projects={[]}
      contents={[]}
      citation="SOFA Weekly，2023-02-24。"
      previous={null}
      next={null}
    >
      正文
    </WeeklyView>,
  );
  const [row = ''] = /<div class="actions weekly-actions".*?<\/div>/.exec(out) ?? [];
  expect(row).toContain('data-title="开源人" data-source="SOFA Weekly，2023-02-24。"');
  expect(row).toMatch(/<a href="\/weekly\/2023-02-24\/" data-permalink="true"/);
  expect([...row.matchAll(/data-(?:copy="\w+"|share)/g)].map(String)).toEqual([
    'data-copy="link"',
    'data-share',
    'data-copy="quotation"',
    'data-copy="markdown"',
  ]);
});
