import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { plainText } from '../extract/text.ts';
import { parse } from './parse.ts';

const fragment = fc.constantFrom(
  ...['风', '筝', '线', 'kite', '3', ' ', ' ', '\n', '\n', '\n\n', '\n\n', '，', '。', '：', '　'],
  ...[
    '~',
    '~~',
    '*',
    '**',
    '_',
    '`',
    '```\n',
    '[',
    ']',
    '(',
    ')',
    '](https://a.example/x)',
    '[文](/)',
  ],
  ...[
    '|',
    '| 甲 | 乙 |\n| --- | --- |\n',
    '- ',
    '1. ',
    '1986. ',
    '> ',
    '# ',
    '## ',
    '##',
    '---\n',
    '===\n',
  ],
  ...[
    'https://a.example/x',
    'www.a.example',
    '[^1]',
    '[^1]: ',
    '[甲]: ',
    '\\',
    '&',
    '<',
    '{',
    '＜',
    '（',
    '）',
  ],
  ...[
    '【',
    '】',
    '｜',
    '＊',
    '－ ',
    '１．',
    '“',
    '”',
    'C:\\',
    '<Question asker=“甲”>\n\n',
    '</Question>\n',
  ],
);

/** Chinese characters of a text, in order of their code. */
function han(text: string): string {
  return [...text.matchAll(/\p{Script=Han}/gu)]
    .map(([one]) => one)
    .sort()
    .join('');
}

/** Labels of definitions that something refers to: they stand where it does so. */
function usedLabels(tree: Root): string {
  const used = new Set<string>();
  const labels: [identifier: string, label: string][] = [];
  const look = (node: Nodes): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition') labels.push([node.identifier, node.label ?? '']);
    if ('children' in node) node.children.forEach(look);
  };
  look(tree);
  return labels.map(([identifier, label]) => (used.has(identifier) ? label : '')).join('');
}

test('no Chinese word vanishes without a message', { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(fc.array(fragment, { maxLength: 9 }), (parts) => {
      const source = parts.join('');
      // A head is not the parser's: any-head.test.ts holds it to the same.
      fc.pre(!source.startsWith('---\n'));
      const file = new VFile(source);
      const tree = parse(file);
      const shown = plainText(tree.children) + usedLabels(tree);
      if (file.messages.length === 0) expect(han(shown)).toBe(han(source));
    }),
    { numRuns: 1500 },
  );
});

test('no digit of a text without markup of its own is changed', { timeout: 240_000 }, () => {
  const part = fc.constantFrom(
    '3',
    '10',
    '~',
    '~~',
    '*',
    '-',
    '.',
    '×',
    '，',
    '米',
    ' ',
    '+',
    '=',
    '%',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 20 }), (parts) => {
      const source = `共${parts.join('')}`;
      const file = new VFile(source);
      const shown = plainText(parse(file).children);
      if (file.messages.length === 0) expect(shown.match(/\d/g)).toEqual(source.match(/\d/g));
    }),
    { numRuns: 1000 },
  );
});
