import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { AnswerLine } from './answer-line.tsx';

const html = (text: string): string => renderToStaticMarkup(<AnswerLine text={text} lines={2} />);

test('code in an answer line begins a line and looks like code', () => {
  expect(html('这样写：\nserver.port=8080\n再重启。')).toContain(
    '这样写：<br/><code class="row-code">server.port=8080</code><br/>再重启。',
  );
});

test('an answer without words says that it is a picture', () => {
  expect(html('')).toContain('回答只有一张截图。');
});

test('in English the mark is ours, the answer the author’s', () => {
  const shown = (text: string) => speaking('en', () => html(text));
  expect(shown('重启一次。')).toContain(
    'lang="zh-CN"><span class="row-answer-mark" lang="en">A</span>重启一次。',
  );
  expect(shown('Restart it.')).not.toContain('lang=');
  expect(shown('')).not.toMatch(/lang=|\p{Script=Han}/u);
});
