import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { contentOf } from '#lib/calendar/test-support/made-up.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { speaking } from '#lib/words/spoken/document.ts';
import { mdxComponents } from './components.tsx';

const date = '2031-04-04';

/** A weekly with such a body, on an English page. */
async function english(...body: string[]): Promise<string> {
  const text = ['---', 'title: 这一周', `date: ${date}`, '---', '', ...body, ''].join('\n');
  const content = await contentOf({ [date]: text });
  const [weekly] = content.model.weeklies;
  const tree = content.weeklyTree(date);
  if (!weekly || !tree) throw new Error('没有这一期');
  const context = { projects: new Map(), weekly, today: date };
  const element = await renderMdx(tree, mdxComponents(context));
  return speaking('en', () => renderToStaticMarkup(element));
}

const question = [
  ...['## 社区答疑', '', '<Question asker="某人">', '', '能否平滑升级？', ''],
  ...['<Answer>', '', '可以：', '', '- 先升一台', '', '```', '// 注释', '```', ''],
  ...['</Answer>', '', '</Question>'],
];

test('words around a question are English, and each block of it says that it is not', async () => {
  const out = await english(...question);
  expect(out).toContain('aria-label="Question: no project"');
  expect(out).toMatch(/>Question: <\/span>\s*<p lang="zh-CN">能否平滑升级？<\/p>/);
  expect(out).toMatch(/>Answer: <\/span>\s*<p lang="zh-CN">可以：<\/p>/);
  expect(out).toContain('<ul lang="zh-CN">');
});

test('a heading is of the author, what it counts is said in English', async () => {
  const out = await english(...question);
  expect(out).toMatch(/<a class="anchor" href="#[^"]*" lang="zh-CN">社区答疑<\/a>/);
  expect(out).toContain('1 question<');
});

test('code has English buttons, its comments keep their language', async () => {
  expect(await english(...question)).toMatch(
    /lang="en"><span>Code<\/span>.*Wrap.*Copy.*<pre tabindex="0" lang="zh-CN">/is,
  );
});

test('footnotes are called so in English and lead back in English', async () => {
  const out = await english('## 一节', '', '一句[^1]。', '', '[^1]: 一条注。');
  expect(out).toContain('>Footnotes</div>');
  expect(out).toMatch(/aria-label="Back to reference 1"[^>]* lang="en"/);
  expect(out).not.toMatch(/脚注|回到正文/);
});
