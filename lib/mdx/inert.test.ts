import type { Paragraph, Root } from 'mdast';
import { expect, it, test } from 'vitest';
import { assertInert } from './inert.ts';

/** A tree whose only paragraph carries what remark-rehype would obey. */
function treeWith(data: object): Root {
  const text = { type: 'text', value: '甲' } as const;
  const paragraph: Paragraph = { type: 'paragraph', children: [text], data };
  return { type: 'root', children: [{ type: 'blockquote', children: [paragraph] }] };
}

const script = { type: 'element', tagName: 'script', properties: {}, children: [] };

test.each([
  ['another element', { hName: 'script' }],
  ['even a harmless element', { hName: 'p' }],
  ['a listener', { hProperties: { onclick: 'alert(1)' } }],
  ['a listener beside an id', { hProperties: { id: 'a', onClick: 'alert(1)' } }],
  ['an address', { hProperties: { href: 'javascript:alert(1)' } }],
  ['a value that is no text', { hProperties: { id: ['a'] } }],
  ['properties that are no record', { hProperties: 'onclick' }],
  ['children of its own', { hChildren: [script] }],
  ['no children of its own', { hChildren: [] }],
])('refuses a node that asks for %s', (_, data) => {
  expect(() => assertInert(treeWith(data))).toThrow('not inert: paragraph');
});

it('refuses them on the root and on texts, too', () => {
  const text = { type: 'text', value: '甲', data: { hName: 'script' } } as const;
  expect(() => assertInert({ type: 'root', children: [text] })).toThrow('not inert: text');
  expect(() => assertInert({ type: 'root', data: { hName: 'script' }, children: [] })).toThrow(
    'not inert: root',
  );
});

it('takes the properties that our own trees set', () => {
  const heading = { id: '发布', 'data-questions': '2', 'data-releases': '0', 'data-readings': '1' };
  expect(() => assertInert(treeWith({ hProperties: heading }))).not.toThrow();
  expect(() => assertInert(treeWith({ hProperties: { lang: 'en' } }))).not.toThrow();
  expect(() => assertInert(treeWith({}))).not.toThrow();
});
