import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { readBack } from '#lib/mdx/write/serialise.ts';
import { typedWords } from '../test-support/typed.ts';
import { edited } from './edits.ts';
import { escapedTags, hasOwnTag, shownTags } from './own-tags.ts';

const shown = (written: string): string => edited(written, shownTags(written));
/** A reference is shown as the sign it stands for; whoever types it means that. */
const plain = typedWords.map((one) => one.replaceAll(/&#\d+;/g, ''));

test.each([
  ['标签写作 <Answer> 就行', '标签写作 \\<Answer> 就行'],
  ['</Question>', '\\</Question>'],
  ['\\<Answer>', '\\\\\\<Answer>'],
  ['`<Answer>` 和 <Answer>', '`<Answer>` 和 \\<Answer>'],
  ['```\n<Answer>\n```\n<Answer>', '```\n<Answer>\n```\n\\<Answer>'],
  ['```\n<Answer>', '```\n<Answer>'],
  ['List<String> 和 <Figure src="x" alt="" />', 'List<String> 和 <Figure src="x" alt="" />'],
  ['<Answers> <answer>', '<Answers> \\<answer>'],
  ['＜Answer＞', '&#65308;Answer＞'],
  // An address takes the backslash before it for its own.
  ['见 https://a.b/<Answer>', '见 https://a.b/&#60;Answer>'],
])('%j is written %j, and shown as it was typed', (typed, written) => {
  expect(escapedTags(typed)).toBe(written);
  expect(shown(written)).toBe(typed);
});

test('whatever is typed is shown as it was typed, and none of its tags acts', () => {
  fc.assert(
    fc.property(plain, (typed) => {
      const written = escapedTags(typed);
      expect(shown(written)).toBe(typed);
      expect(hasOwnTag(written)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

function tagNames(node: Nodes): string[] {
  const own = 'name' in node && typeof node.name === 'string' ? [node.name] : [];
  return 'children' in node ? [...own, ...node.children.flatMap(tagNames)] : own;
}

/** Names of our components that a parser finds in an event with these words; null where it cannot read them. */
function componentsIn(typed: string): string[] | null {
  try {
    const names = tagNames(readBack(`<Event>\n\n${escapedTags(typed)}\n\n</Event>\n`));
    return names.filter((one) => /^(?:Answer|Question|Release|Readings|Task|Event)$/i.test(one));
  } catch {
    return null;
  }
}

test.each([
  ['cells end code', '| 甲 | 乙 |\n| --- | --- |\n| ` | <Answer /> ` |'],
  ['an address takes a backtick', '[甲](`) <Answer /> `'],
  ['a bare address takes a backtick', 'https://a.b/` <Answer /> `'],
  ['a tag takes a backtick', '<Figure alt="`" src="/甲.png" /> <Answer /> `'],
  ['an expression takes a backtick', '{"`"} <Answer /> `'],
  ['code goes on in the next line', '甲 `\n乙 ` <Answer /> `'],
  ['an item ends a paragraph', '甲 `\n- 乙 `\n丙 ` <Answer /> `'],
  ['an indented fence ends at the margin', '  ```\n```\n<Answer />\n```\n```'],
  ['a module has a fence in it', 'export const a = 1 /*\n```\n*/\n\n<Answer />\n\n```\n```'],
  ['backticks stand behind a fence', '```甲`\n\n<Answer />\n\n```\n```'],
  ['a fence stands behind one in a list', '- ```\n  一\n```\n```\n<Answer />'],
  ['a backslash takes a backtick', '\\` <Answer /> `'],
  ['a longer fence', '````\n```\n````\n<Answer />'],
])('where %s, no tag acts', (_, typed) => {
  expect(componentsIn(typed)).toEqual(['Event']);
});

test('a parser finds no tag of ours in what was typed', () => {
  let read = 0;
  fc.assert(
    fc.property(typedWords, (typed) => {
      const names = componentsIn(typed);
      if (!names) return;
      read += 1;
      expect(names).toEqual(['Event']);
    }),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(600);
});
