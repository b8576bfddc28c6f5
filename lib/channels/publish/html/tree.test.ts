import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { el } from '../../write/elements.ts';
import { layStyles } from './tree.ts';

const styled = (tree: Root, ...table: [string, string][]): string => {
  layStyles(tree, table);
  return toHtml(tree);
};

const text = { type: 'text' as const, value: '字' };

test('styles are laid by selectors of every kind, later ones win, and others find nothing', () => {
  const tree: Root = {
    type: 'root',
    children: [
      el('section', { className: ['answer', 'wide'] }, el('p', {}, text), el('h5', {}, text)),
      el('td', { align: 'center' }, el('code', { className: ['block'] }, text)),
    ],
  };
  expect(
    styled(
      tree,
      ['p,table,.nowhere', 'margin:0'],
      ['.answer > p,.question > p', 'margin:1px;color:red'],
      ['h1,h2,h5', 'font-weight:600'],
      ['[align=center]', 'text-align:center'],
      ['code.block', 'padding:0'],
      ['code.inline,.answer code', 'padding:9px'],
      ['.answer.wide', 'width:1px'],
    ),
  ).toBe(
    '<section class="answer wide" style="width:1px"><p style="margin:1px;color:red">字</p>' +
      '<h5 style="font-weight:600">字</h5></section>' +
      '<td align="center" style="text-align:center"><code class="block" style="padding:0">字</code></td>',
  );
});
