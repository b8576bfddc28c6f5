import '#lib/test-support/fixed-seed.ts';
import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { expect, test } from 'vitest';
import { rehypeHighlight } from './highlight.ts';

function block(language: string, text: string): Element {
  const properties = language ? { className: [`language-${language}`] } : {};
  const children: ElementContent[] = [{ type: 'text', value: text }];
  const code: Element = { type: 'element', tagName: 'code', properties, children };
  return { type: 'element', tagName: 'pre', properties: {}, children: [code] };
}

/** What a block shows: text as it is, colours as `‹kw:…›`. */
function shown(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const inner = node.children.map(shown).join('');
  const { className } = node.properties;
  const look = node.tagName === 'span' && Array.isArray(className) ? className.join(' ') : '';
  return look ? `‹${look}:${inner}›` : inner;
}

function highlighted(...blocks: [language: string, text: string][]): string[] {
  const tree: Root = { type: 'root', children: blocks.map((one) => block(...one)) };
  rehypeHighlight()(tree);
  return tree.children.map((one) => shown(one as ElementContent));
}

const words = (node: ElementContent): string => {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(words).join('') : '';
};

test.each([
  ['java', 'return a; // 返回', '‹kw:return› a; ‹rem:// 返回›'],
  ['java', '@Bean\nint n = 1;', '@Bean\n‹kw:int› n = 1;'],
  ['java', '/** @param a 甲 */', '‹rem:/** @param a 甲 */›'],
  ['go', 'func main() {}', '‹kw:func› main() {}'],
  ['json', '{"a": null}', '{‹kw:"a"›: ‹kw:null›}'],
  ['yaml', 'a: b # c', '‹kw:a:› b ‹rem:# c›'],
  ['properties', 'a.b=c', '‹kw:a.b›=c'],
  ['xml', '<a href="b">c</a><!-- d -->', '<‹kw:a› href="b">c</‹kw:a›>‹rem:<!-- d -->›'],
  ['javascript', 'let a = { b: 1 };', '‹kw:let› a = { b: 1 };'],
  ['sql', 'SELECT a FROM b', '‹kw:SELECT› a ‹kw:FROM› b'],
  ['dockerfile', 'FROM a', '‹kw:FROM› a'],
  ['proto', 'message A {}', '‹kw:message ›A {}'],
])('%s: words of the language and comments have a colour, the rest is text', (...row) => {
  const [language, text, expected] = row;
  expect(highlighted([language, text])).toEqual([expected]);
});

test.each(['Java', 'sh', 'yml', 'golang', 'console', 'ts', 'html', 'toml', 'docker', 'rs', 'c++'])(
  'another name is known: %s',
  (language) => {
    const text = '#!/bin/sh\n# a\n// b\n$ if true; return 1\n<a>b</a>\nFROM a\na: 1\na = 1\n';
    expect(highlighted([language, text])[0]).toMatch(/‹(?:kw|rem):/);
  },
);

test.each(['', 'text', 'brainfuck', 'java{1,3}', '__proto__', 'constructor', '中文'])(
  'no colours and no guess for %j',
  (language) => {
    expect(highlighted([language, 'return null; // a'])).toEqual(['return null; // a']);
  },
);

const line = '// a\n';

test.each([
  ['more than 400 lines', line.repeat(401)],
  ['more than 5,000 letters', `// ${'a'.repeat(96)}\n`.repeat(51)],
  ['a line of more than 400 letters', `// ${'a'.repeat(398)}`],
])('a block is left as it is: %s', (_, text) => {
  expect(highlighted(['java', text])).toEqual([text]);
});

test('a page with very much code stays plain behind its first 25,000 letters', () => {
  const large = `// ${'a'.repeat(96)}\n`.repeat(50);
  const blocks = highlighted(...Array.from({ length: 7 }, () => ['java', large] as never));
  expect(blocks.map(([first]) => first)).toEqual(['‹', '‹', '‹', '‹', '‹', '/', '/']);
});

test('blocks inside other elements are found; code in a sentence is none', () => {
  const inline: Element = { ...(block('java', 'return').children[0] as Element) };
  const item = { type: 'mdxJsxFlowElement', children: [block('java', 'return')] } as never;
  const tree: Root = { type: 'root', children: [item, inline] };
  rehypeHighlight()(tree);
  const [first, second] = tree.children as [{ children: ElementContent[] }, ElementContent];
  expect([first.children.map(shown), shown(second)]).toEqual([['‹kw:return›'], 'return']);
});

const languages = [
  ...['bash', 'c', 'cpp', 'diff', 'dockerfile', 'go', 'groovy', 'ini', 'java', 'javascript'],
  ...['json', 'properties', 'protobuf', 'python', 'rust', 'shell', 'sql', 'typescript', 'xml'],
  'yaml',
];
const pieces = fc.constantFrom(
  ...['<a b="', '/*', '*/', '//', '# ', '"', "'", '`', '${', '}', '{', '<<A\n', '@', '\r\n', '\n'],
  ...['class ', 'return', 'a: ', 'x=', '\\', '\0', '\ud800', '\u202e', '中文', '&lt;', '<script>'],
);
const source = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

test('no character of a block changes, and nothing but two looks is added', () => {
  fc.assert(
    fc.property(fc.constantFrom(...languages), source, (language, text) => {
      const tree: Root = { type: 'root', children: [block(language, text)] };
      rehypeHighlight()(tree);
      const code = (tree.children[0] as Element).children[0] as Element;
      expect(words(code)).toBe(text);
      for (const part of code.children) {
        if (part.type === 'text') continue;
        const { type, tagName, properties } = part as Element;
        expect([type, tagName, Object.keys(properties)]).toEqual([
          'element',
          'span',
          ['className'],
        ]);
        expect(String(properties['className'])).toMatch(/^(?:kw|rem)$/);
      }
    }),
    { numRuns: 1500 },
  );
});

/** What took longest, of forty pieces repeated 20,000 letters long. */
const slow = ['a', '"\\', '1e', '0x', '{', 'a ', '<a ', "f'{", '::', '\n'];

test('the largest blocks are done in a moment, in every language', { timeout: 120_000 }, () => {
  for (const language of languages) {
    for (const piece of slow) {
      const row = `${piece.repeat(399).slice(0, 399)}\n`;
      const text = piece === '\n' ? piece.repeat(399) : row.repeat(12);
      // Generous: in one line most of these take seconds. A busy machine has several tries.
      let best = Infinity;
      for (let tries = 0; tries < 6 && best >= 1500; tries += 1) {
        const started = performance.now();
        highlighted([language, text]);
        best = Math.min(best, performance.now() - started);
      }
      expect(best, `${language} ${piece}`).toBeLessThan(1500);
    }
  }
});
