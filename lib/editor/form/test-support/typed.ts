import fc from 'fast-check';

const SIGNS = [
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '```java',
    '\\',
    '\\\\',
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '|',
  ],
  ...[
    '*',
    '_',
    '~',
    '&',
    '#',
    '!',
    ':',
    '：',
    '"',
    "'",
    '&amp;',
    '&quot;',
    '&#65308;',
    '&copy;',
    '---',
  ],
];
const TAGS = [
  ...['<Answer>', '</Answer>', '<Question>', '</Question>', '<Question asker="甲">', '</Release>'],
  ...[
    '<answer>',
    '</ Answer >',
    '<Readings',
    '＜Answer＞',
    '《Answer》',
    '</Event>',
    '<Task title="`">',
  ],
  ...['<Figure src="https://a.b/c.png" alt="图" />', '<T>', 'List<String>', '<div>', '<!-- -->'],
];
const LINES = [
  ...['\n', '\n\n', '\n- ', '\n  ', '\n> ', '\n    ', '\n1. ', '\n```\n', '\n  ```\n', '\n- ```\n'],
  ...['\n~~~\n', '\n| 一 | 二 |\n| --- | --- |\n| ', '\nimport ', '\n[^1]: ', '\n\t', '\n# '],
];
const WORDS = [
  '甲',
  '换主',
  'maxPoolSize',
  'a b',
  ' ',
  '。',
  'https://a.b/c',
  '[链接](',
  '[名]: ',
  '845',
];

const joined = (parts: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...parts), { maxLength }).map((some) => some.join(''));

/** What somebody types into a field of several lines: words, code, signs, tags, half of each. */
export const typedWords = fc.oneof(
  { weight: 2, arbitrary: joined([...WORDS, ...LINES.slice(0, 4)], 6) },
  { weight: 2, arbitrary: joined([...WORDS, ...TAGS, '\n', '`', '\n```\n'], 8) },
  { weight: 1, arbitrary: joined([...SIGNS, ...TAGS, ...LINES, ...WORDS], 12) },
);

/** What somebody types into a field of one line. */
export const typedLine = fc.oneof(
  joined(WORDS, 4),
  joined([...WORDS, ...SIGNS, ...TAGS], 8),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n\0]/g, '')),
);
