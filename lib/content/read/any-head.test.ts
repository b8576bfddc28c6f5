import fc from 'fast-check';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { growth, linear } from '#lib/test-support/growth.ts';
import { projectFrontmatterSchema, weeklyFrontmatterSchema } from '../schemas/frontmatter.ts';
import { readFrontmatter } from './frontmatter.ts';

const DAY = 'date: 2024-03-01';
/** A weekly's head, and behind it a body whose place must not move. */
const weekly = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\n## 灯会\n`;

function read(text: string) {
  const file = new VFile({ path: 'weekly/2024-03-01.mdx', value: text });
  return { head: readFrontmatter(file, weeklyFrontmatterSchema), file };
}

const sign = fc.constantFrom(
  ...[
    'title',
    'date',
    '标题',
    ':',
    '：',
    ' ',
    '\u3000',
    '\t',
    '\n',
    '#',
    '"',
    "'",
    '“',
    '[',
    ']',
    '{',
  ],
  ...[
    '}',
    '*',
    '&',
    '!',
    '- ',
    '|',
    '>',
    '---',
    '－－－',
    '+++',
    '2024',
    '灯',
    'a',
    ',',
    '，',
    '\\',
    '=',
  ],
);
const scribble = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(''));

test('whatever stands in a head, each message is Chinese and has a place in the file', () => {
  fc.assert(
    fc.property(scribble, fc.boolean(), (text, fenced) => {
      const source = fenced ? weekly(text) : text;
      const lines = source.split('\n').length;
      const { head, file } = read(source);
      if (head === null) expect(file.messages.some(({ fatal }) => fatal === true)).toBe(true);
      for (const { reason, note, line } of file.messages) {
        expect(reason).toMatch(/\p{Script=Han}/u);
        expect(`${reason}${note}`).not.toMatch(/invalid|expected|unresolved|received/i);
        expect(line).toBeLessThanOrEqual(lines);
      }
    }),
    { numRuns: 1000, seed: 8 },
  );
});

test('a head without messages says what YAML says', () => {
  fc.assert(
    fc.property(scribble, scribble, (title, summary) => {
      const yaml = `title: ${title}\n${DAY}\nsummary: ${summary}\n`;
      const { head, file } = read(`---\n${yaml}---\n`);
      if (head === null || file.messages.length > 0) return;
      const document = parseDocument(yaml, { schema: 'failsafe' });
      if (document.errors.length > 0) return;
      const plain = document.toJS() as object;
      const even = (values: object): object =>
        Object.fromEntries(
          Object.entries(values).map(([name, text]) => [name, String(text).replace(/\s/g, '')]),
        );
      expect(even({ ...head })).toEqual(even(plain));
    }),
    { numRuns: 1000, seed: 8 },
  );
});

test('what the YAML library writes is read as it was and without a message', () => {
  const words = fc.oneof(scribble, fc.string({ unit: 'grapheme' })).map((text) =>
    // Control characters stand in no title; a text of nothing is no title.
    text.replace(/[\p{Cc}\p{Zl}\p{Zp}\uFEFF]/gu, ' ').trim(),
  );
  fc.assert(
    fc.property(words, words, (title, alias) => {
      // Curly quotes round the whole are a finding whoever wrote them.
      if ([title, alias].some((text) => text === '' || /^[“”„‟‘’]/.test(text))) return;
      const head = stringify({ name: title, aliases: [alias, title] }, { lineWidth: 0 });
      const source = `${head}repository: https://a.example/b\ncategory: 玩具\nsummary: 会飞`;
      const file = new VFile({ path: 'projects/kite.mdx', value: weekly(source) });
      const found = readFrontmatter(file, projectFrontmatterSchema);
      expect(file.messages.map(({ reason }) => reason)).toEqual([]);
      expect(found).toMatchObject({ name: title, aliases: [alias, title] });
    }),
    { numRuns: 1000, seed: 8 },
  );
});

test.each(['a:\n', 'title: 灯\n', '[', '"', ' #', '：', '- a\n', 'Titel: a\n', '\u3000', '-'])(
  'a head that repeats %j takes time by its length',
  (flood) => {
    const readBoth = (length: number): void => {
      const text = flood.repeat(length / flood.length);
      read(weekly(`title: ${text}`));
      read(text);
    };
    expect(growth(readBoth, 30_000)).toBeLessThan(linear);
  },
);
