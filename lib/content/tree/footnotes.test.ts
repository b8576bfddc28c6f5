import type { Nodes, Root } from 'mdast';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { elements } from '#lib/mdx/elements.ts';
import { parse } from '../read/parse.ts';
import { nameNotes } from './footnotes.ts';

const tree = (source: string): Root => nameNotes(parse(new VFile(source)), '2020-05-01');

function identifiers(node: Nodes): string[] {
  const own = 'identifier' in node ? [`${node.type} ${node.identifier}`] : [];
  return [...own, ...('children' in node ? node.children.flatMap(identifiers) : [])];
}

test('notes are numbered as they are referred to, and carry the day of their weekly', () => {
  expect(identifiers(tree('甲[^注]乙[^2]丙[^注]\n\n[^2]: 二\n\n[^注]: 一'))).toEqual([
    'footnoteReference 2020-05-01-1',
    'footnoteReference 2020-05-01-2',
    'footnoteReference 2020-05-01-1',
    'footnoteDefinition 2020-05-01-2',
    'footnoteDefinition 2020-05-01-1',
  ]);
});

test('notes and link definitions written inside a question stand behind all else', () => {
  const source =
    '<Question>\n\n问[^1]\n\n<Answer>\n\n答[文][b]\n\n</Answer>\n\n[^1]: 注\n\n[b]: https://a.example/\n\n</Question>\n\n末';
  const root = tree(source);
  const [question] = elements(root, 'Question');
  expect(question?.children.map(({ type }) => type)).toEqual(['paragraph', 'mdxJsxFlowElement']);
  expect(root.children.map(({ type }) => type)).toEqual([
    ...['mdxJsxFlowElement', 'paragraph', 'footnoteDefinition', 'definition'],
  ]);
});

test('the tree that is given stays as it is', () => {
  const given = parse(new VFile('甲[^注]\n\n[^注]: 一'));
  const before = structuredClone(given);
  nameNotes(given, '2020-05-01');
  expect(given).toEqual(before);
});
