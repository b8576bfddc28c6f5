import { type Tree, TreeFragment } from '@lezer/common';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { grammar } from './grammar.ts';

/** Nodes of some names, with their text. */
function found(text: string, names: string): string[] {
  const wanted = names.split(' ');
  const all: string[] = [];
  grammar.parse(text).iterate({
    enter({ name, from, to }) {
      if (wanted.includes(name)) all.push(`${name} ${text.slice(from, to)}`);
    },
  });
  return all;
}

const TAGS = 'OpenTag CloseTag EmptyTag';

describe('tags', () => {
  test('of their own lines, known and unknown', () => {
    const text = '<Question asker="甲" colour="1">\n\n文\n\n</Question>\n\n<Script />';
    expect(found(text, TAGS)).toEqual([
      'OpenTag <Question asker="甲" colour="1">',
      'CloseTag </Question>',
      'EmptyTag <Script />',
    ]);
    expect(found(text, 'TagName AttributeName AttributeValue UnknownName')).toEqual([
      'TagName Question',
      'AttributeName asker',
      'AttributeValue "甲"',
      'UnknownName colour',
      'AttributeValue "1"',
      'TagName Question',
      'UnknownName Script',
    ]);
  });

  test('over several lines, whatever these would be in Markdown', () => {
    const text = '<Question\n  asker="a > b"\n  issue="1"\n>\n\n- 项';
    expect(found(text, `${TAGS} Blockquote BulletList`)).toEqual([
      'OpenTag <Question\n  asker="a > b"\n  issue="1"\n>',
      'BulletList - 项',
    ]);
  });

  test('end with the next empty line while they are written', () => {
    const text = '<Question asker="甲"\n\n**粗**';
    expect(found(text, `${TAGS} StrongEmphasis`)).toEqual([
      'OpenTag <Question asker="甲"',
      'StrongEmphasis **粗**',
    ]);
    expect(found('<Question asker="\n\n字', 'OpenTag Paragraph')).toEqual([
      'OpenTag <Question asker="',
      'Paragraph 字',
    ]);
  });

  test('an unfinished tag does not take the next one', () => {
    expect(found('<Question asker="甲"\n<Answer>\n\n答', TAGS)).toEqual([
      'OpenTag <Question asker="甲"\n',
      'OpenTag <Answer>',
    ]);
  });

  test('within prose, around prose, and behind it', () => {
    expect(found('<Answer>**短**</Answer>', `${TAGS} StrongEmphasis`)).toEqual([
      'OpenTag <Answer>',
      'StrongEmphasis **短**',
      'CloseTag </Answer>',
    ]);
    expect(found('见 <Project id="mosn" /> 吧', TAGS)).toEqual(['EmptyTag <Project id="mosn" />']);
    expect(found('正文\n</Answer>\n\n字', `${TAGS} Paragraph`)).toEqual([
      'Paragraph 正文',
      'CloseTag </Answer>',
      'Paragraph 字',
    ]);
    expect(found('a < b，List<String，1 <2', TAGS)).toEqual([]);
  });

  test('are text in code', () => {
    expect(found('`<Answer>` \\<Answer>\n\n```\n<Answer>\n```', TAGS)).toEqual([]);
  });

  test('indented text is no code, and HTML nothing of its own', () => {
    expect(found('    字\n\n<!-- 注 -->', 'CodeBlock CommentBlock Comment HTMLBlock')).toEqual([]);
  });
});

describe('the head', () => {
  test('has keys and values', () => {
    const text = '---\ntitle: 甲：乙\n# 注\ndate:\n---\n\n---';
    expect(found(text, 'Head HeadKey HeadValue HeadComment HorizontalRule')).toEqual([
      'Head ---\ntitle: 甲：乙\n# 注\ndate:\n---',
      'HeadKey title',
      'HeadValue  甲：乙',
      'HeadComment # 注',
      'HeadKey date',
      'HorizontalRule ---',
    ]);
  });

  test('stands at the beginning only, and gives way to the body while its end is missing', () => {
    expect(found('字\n\n---\na: b\n---', 'Head')).toEqual([]);
    expect(found('---\nby: 甲\n<Question>\n\n字', `Head ${TAGS}`)).toEqual([
      'Head ---\nby: 甲',
      'OpenTag <Question>',
    ]);
  });
});

test('in the weeklies of the portal tags come in pairs, and none is unknown', () => {
  const folder = new URL('../../../../content/weekly/', import.meta.url);
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) {
    expect(found(text, 'Head')).toHaveLength(1);
    expect(found(text, 'UnknownName Plain')).toEqual([]);
    expect(found(text, 'OpenTag')).toHaveLength(found(text, 'CloseTag').length);
  }
});

const pieces = fc.array(
  fc.constantFrom(
    ...['---\n', 'title: 甲\n', '<Question', ' asker="甲"', '>', '/>', '</Question>', '\n', '\n\n'],
    ...[
      '- ',
      '> ',
      '```\n',
      '`',
      '**',
      '~~',
      '[',
      '](u)',
      '| a |\n',
      '|--|\n',
      '<',
      '字',
      '"',
      '## ',
    ],
  ),
  { maxLength: 40 },
);

test('any text is parsed to its end, and every node lies within the one above it', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      const tree = grammar.parse(text);
      expect(tree.length).toBe(text.length);
      const ends: number[] = [];
      let last = 0;
      tree.iterate({
        enter({ from, to }) {
          expect(from).toBeGreaterThanOrEqual(ends.length > 0 ? last : 0);
          expect(to).toBeLessThanOrEqual(ends.at(-1) ?? text.length);
          ends.push(to);
          last = from;
        },
        leave({ to }) {
          ends.pop();
          last = to;
        },
      });
    }),
  );
});

function outline(tree: Tree): string[] {
  const nodes: string[] = [];
  tree.iterate({ enter: ({ name, from, to }) => void nodes.push(`${name} ${from} ${to}`) });
  return nodes;
}

test('what is parsed again after a change is what is parsed at once', () => {
  fc.assert(
    fc.property(pieces, pieces, fc.nat(), fc.nat(20), (before, put, at, gone) => {
      const old = before.join('');
      const from = at % (old.length + 1);
      const to = Math.min(old.length, from + gone);
      const text = old.slice(0, from) + put.join('') + old.slice(to);
      const change = { fromA: from, toA: to, fromB: from, toB: from + put.join('').length };
      const fragments = TreeFragment.applyChanges(TreeFragment.addTree(grammar.parse(old)), [
        change,
      ]);
      expect(outline(grammar.parse(text, fragments))).toEqual(outline(grammar.parse(text)));
    }),
  );
});

test('a megabyte of anything is parsed in time', () => {
  const floods = [
    '字',
    '*a ',
    '[',
    '![',
    '`',
    '<',
    '<Question ',
    '> ',
    '- ',
    '_',
    '~~',
    '| ',
    '&',
    '\\',
  ];
  for (const part of floods.flatMap((one) => [one, `${one}\n`])) {
    const text = part.repeat(1_000_000 / part.length);
    const begun = performance.now();
    grammar.parse(text);
    expect(performance.now() - begun, JSON.stringify(part)).toBeLessThan(10_000);
  }
});
