import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { WeeklyView } from './weekly-view.tsx';
import { speaking } from '#lib/words/spoken/document.ts';

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

test('an English page has English buttons, and copies what a Chinese one copies', () => {
  const view = () =>
    renderToStaticMarkup(
      <WeeklyView
        weekly={weekly('2023-02-24', { title: '开源人' })}
        projects={[]}
        contents={[{ anchor: 'qa', title: '读者问答', questions: [] }]}
        citation="SOFA Weekly，2023-02-24。"
        previous={weekly('2023-02-17', { title: '灯会' })}
        next={null}
      >
        正文
      </WeeklyView>,
    );
  const english = speaking('en', view);
  expect(english).toContain('Copy as Markdown</button>');
  expect(english).toContain('data-source="SOFA Weekly，2023-02-24。"');
  expect(english).toContain('<a href="#qa" lang="zh-CN">读者问答</a>');
  expect(english).toContain('<span class="neighbours-title" lang="zh-CN">灯会</span>');
  expect(view()).not.toContain('lang=');
});
