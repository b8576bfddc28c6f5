import { expect, test } from 'vitest';
import { withFooterLine } from './span.ts';

const page = (line: string): string =>
  `<main><pre>&lt;div class="footer-end"&gt;&lt;span&gt;</pre></main><footer><div class="footer-end"><span>${line}</span><a href="/">x</a></div></footer>`;

test('the line in the footer is another one, and nothing else changes', () => {
  expect(withFooterLine(page('共 1 期'), '共 2 期')).toBe(page('共 2 期'));
  expect(withFooterLine(page(''), `a & b's "c" <d>`)).toBe(
    page('a &amp; b&#x27;s &quot;c&quot; &lt;d&gt;'),
  );
});

test('a page without a footer stays as it is', () => {
  expect(withFooterLine('<main></main>', '共 2 期')).toBe('<main></main>');
});

test('a page with two such places is refused', () => {
  expect(() => withFooterLine(page('a') + page('b'), 'c')).toThrow('页脚不止一处');
});
