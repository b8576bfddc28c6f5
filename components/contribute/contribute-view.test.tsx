import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { speaking } from '#lib/words/spoken/document.ts';
import { ContributeView } from './contribute-view.tsx';

const shown = () => renderToStaticMarkup(<ContributeView date="2024-03-08" />);

test('an English reader is told in English what may be sent, and in which language', () => {
  const html = speaking('en', shown);
  expect(html).toContain('due on March 8, 2024 (Fri): <a');
  expect(html).toContain('published in Chinese');
  expect(html).toContain('aria-label="Write in the browser: A starter task"');
  expect(html).not.toMatch(/[\p{Script=Han}，。：；（）「」]/u);
});

test('a Chinese reader reads Chinese', () => {
  expect(shown()).toContain('下一期 2024 年 3 月 8 日（周五）出刊，<a');
});
