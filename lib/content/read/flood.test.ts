import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { growth, linear } from '#lib/test-support/growth.ts';
import { askerField } from '#lib/site/fields.ts';
import { withIdentifiers } from '../tree/typography.ts';
import { definitionFinder } from '../tree/definitions.ts';
import { floodIn } from './flood.ts';
import { parse } from './parse.ts';

test.each([
  ['numbers in numbers', '1. '.repeat(3000), '1:97'],
  ['footnotes in footnotes', '[^1]: '.repeat(100), '1:385'],
  ['tabs between them', `${'-\t'.repeat(100)}a`, '1:65'],
  ['quotes', '> '.repeat(100), '1:129'],
  [
    'lists, a line deeper each',
    Array.from({ length: 80 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n'),
    '33:65',
  ],
  ['lines', '# a\n'.repeat(60_000), '6001:1'],
  ['addresses', 'a@b.example\n'.repeat(5000), '4001:1'],
])('a flood is told before it is parsed: %s', (_, source, place) => {
  const found = floodIn(source)?.place;
  expect(`${found?.line}:${found?.column}`).toBe(place);
});

test.each(['-'.repeat(70), '* '.repeat(100), '1. a\n2. b', '> '.repeat(60), 'a'.repeat(250_000)])(
  'none: %.20s',
  (source) => {
    expect(floodIn(source)).toBeNull();
  },
);

test.each([
  ['attributes', `<Event ${'a '.repeat(60_000)}/>`],
  ['headings made by lines below them', 'a\n-\n'.repeat(2900)],
  ['items', '- a\n'.repeat(5900)],
])('a parse beyond its budget ends with a message and its place: %s', (_, source) => {
  const file = new VFile(source);
  const tree = parse(file);
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['markup-flood']);
  expect(file.messages[0]?.line).toBeGreaterThan(0);
  expect(tree.children.map(({ type }) => type)).toEqual(['code']);
});

test('letters in a row take linear time as identifiers, quotes around a name as its edges', () => {
  const identifiers = (length: number) =>
    withIdentifiers({ type: 'paragraph', children: [{ type: 'text', value: 'a'.repeat(length) }] });
  expect(growth(identifiers, 20_000)).toBeLessThan(linear);
  const names = (length: number) => askerField.safeParse(`a${'“'.repeat(length)}b`);
  expect(growth(names, 20_000)).toBeLessThan(linear);
});

test('a question gets the definitions that it uses, also by way of a footnote', () => {
  const tree = parse(
    new VFile('[甲][a]与[^1]\n\n乙\n\n[a]: /a\n\n[b]: /b\n\n[c]: /c\n\n[^1]: 见[丙][c]\n'),
  );
  const [first, second] = tree.children;
  const used = definitionFinder(tree);
  const names = (part: typeof first) =>
    part ? used(part).map(({ type, identifier }) => `${type} ${identifier}`) : [];
  expect(names(first)).toEqual(['definition a', 'definition c', 'footnoteDefinition 1']);
  expect(names(second)).toEqual([]);
});
