import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { expect, it } from 'vitest';
import { element } from '#lib/mdx/elements.ts';
import { paragraph, text } from '../tree/nodes.ts';
import { shape } from '#lib/mdx/write/plainest.ts';
import { readBack, serialise } from '#lib/mdx/write/serialise.ts';
import { tidy } from '../repair/tidy.ts';

const root = (...children: Root['children']): Root => ({ type: 'root', children });

it('writes tags on lines of their own with blank lines around', () => {
  const answer = element('Answer', {}, [paragraph([text('壹。')])]);
  const tree = root(
    element('Question', { asker: '甲', issue: '7' }, [paragraph([text('一？')]), answer]),
  );
  expect(serialise(tree)).toBe(
    '<Question asker="甲" issue="7">\n\n一？\n\n<Answer>\n\n壹。\n\n</Answer>\n\n</Question>\n',
  );
});

it('writes quotes and references in attributes so that they read back', () => {
  const tree = root(
    element('Event', { title: '“甲” "乙" &amp; <丙> {丁}', url: 'https://e.com?a=1&b=2' }, []),
  );
  expect(shape(readBack(serialise(tree)))).toBe(shape(tree));
});

it('writes emphasis beside Chinese punctuation plainly', () => {
  const strong: PhrasingContent = { type: 'strong', children: [text('「奖」')] };
  expect(serialise(root(paragraph([text('得了'), strong, text('，好。')])))).toBe(
    '得了**「奖」**，好。\n',
  );
});

it('keeps a backslash before emphasis that needs a reference', () => {
  const strong: PhrasingContent = { type: 'strong', children: [text('|甲')] };
  const tree = root(paragraph([text('\\1'), strong, text('甲')]));
  expect(shape(readBack(serialise(tree)))).toBe(shape(tree));
});

it.each(['-\n-', '-\n- 乙', '+\n+ 乙', '*\n* 乙', '1.\n2.', '1.\n2. 乙', '甲\n-\n-\n-'])(
  'writes every line of %j so that it is no mark',
  (words) => {
    const tree = root(element('Question', {}, [paragraph([text(words)])]));
    expect(shape(readBack(serialise(tree)))).toBe(shape(tree));
  },
);

it('reads back what it wrote, whatever the words', () => {
  const letter = fc.constantFrom(...'甲乙，。 a1*_`<>{}[]()#&!|~-+.:/\\\n"@');
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(word, word, word, (before, inside, after) => {
      const strong: PhrasingContent = { type: 'strong', children: [text(inside)] };
      const tree = root(
        paragraph([text(before), strong, text(after)]),
        element('Question', {}, [paragraph([text(after)])]),
      );
      tidy(tree);
      expect(words(readBack(serialise(tree)))).toBe(words(tree));
    }),
    { numRuns: 300 },
  );
});

/** Visible characters, for cases where Markdown may join or part text nodes differently. */
function words(tree: Root): string {
  return (
    JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value))
      .match(/"value":"((?:[^"\\]|\\.)*)"/g)
      ?.join('')
      .replace(/"value":|"|\\n|\s/g, '') ?? ''
  );
}
