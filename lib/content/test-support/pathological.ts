import { type Random, seeded } from '#lib/test-support/random.ts';

/** A weekly that no person writes, meant to keep a reader of it busy. */
export interface Pathological {
  /** Kind, place and length, for whoever reads that it took too long. */
  name: string;
  source: string;
}

/** What is said again and again: characters, marks and spaces in a row. */
const RUNS: readonly string[] = [
  ...['a', '1', '汉', '😀', 'a\u0301', 'aB', 'aaBb', 'a.', 'a.b-', 'a=', 'a_', 'a-', '.', ',', ':'],
  ...[
    '：',
    '，',
    '"',
    '“',
    '(',
    '（',
    ')',
    '/',
    '\\',
    '#',
    '@',
    '?',
    '=',
    '-',
    '|',
    '｜',
    '＜',
    '《',
  ],
  ...[' ', '\t', '\u00a0', '\u3000', 'ab ', 'Hello world ', 'a\u3000', '：a', 'a: ', '- ', '+ '],
  ...[
    '*',
    '**a',
    '*a ',
    '_a_',
    '~~',
    '[',
    '![',
    ']',
    '[a](',
    '[a][b]',
    '](',
    '`',
    '``` ',
    '<',
    '<a ',
    '<b>',
  ],
  ...[
    '{',
    '{a} ',
    '&',
    '&#',
    '&amp;',
    '\\*',
    '!',
    'https://a.b ',
    'https://a.b/',
    'www.a.b ',
    'a@b.c ',
    'a@',
  ],
  ...[
    '<!-- ',
    '<Answer>',
    '<Event a="',
    '</Event a=" ',
    '1. ',
    '[^1]: ',
    '[^1]',
    '> ',
    '1点 ',
    '2024-',
  ],
  ...['［^x］', '【a】（', '**汉 ', '＊＊', '2*3', 'importa '],
];

/** What stands line below line. `#` is the number of the line. */
const LINES: readonly string[] = [
  ...[
    'a',
    '汉',
    '',
    '    ',
    '# a',
    '## 题#',
    'a\n-',
    'a\n===',
    '- a',
    '1. a',
    '- a\n',
    '-',
    '> a',
    '>a\n',
  ],
  ...[
    '---',
    '***',
    '|a|b|\n|-|-|',
    '| a | b |',
    '|',
    '[a#]: /b',
    '[a]: b',
    '[^#]: b',
    'a[^#]\n',
    '[a#]\n',
  ],
  ...[
    'a[^#]\n\n[^#]: a[^1#]\n',
    '[a](/b)\n',
    '![a](/b)\n',
    'https://a.b/#',
    '`a`\n',
    '```',
    '~~~\na',
    'a\\',
    'a  ',
  ],
  ...[
    '*a*\n',
    '**a\n',
    '{a}\n',
    '{',
    '<b>a</b>',
    '<br/>\n',
    '<a',
    '<!-- a -->',
    'import a\n',
    '\ta',
    '#a',
    '＃汉',
  ],
  ...['<Figure src="/a" alt="b" />\n', '<Event title="a#" />\n', '<Task title="a" level="x" />\n'],
  ...[
    '<Release project="a" version="1" />\n',
    '<Project id="a#" />\n',
    '<Answer>\n\na\n\n</Answer>\n',
  ],
  ...[
    '<Question>\n\na#\n\n</Question>\n',
    '<Readings>\n\n- [a#](https://a.b)\n\n</Readings>\n',
    'a: b',
    '- - a',
    '> - a',
    '（1）a',
  ],
];

/** Where a piece stands. Everything else is a sound weekly. */
const PLACES: Readonly<Record<string, (piece: string) => string>> = {
  body: (piece) => weekly(piece),
  question: (piece) =>
    weekly(`<Question>\n\n${piece}\n\n<Answer>\n\n答\n\n</Answer>\n\n</Question>`),
  answer: (piece) =>
    weekly(`<Question>\n\n问\n\n<Answer>\n\na${piece}z\n\n</Answer>\n\n</Question>`),
  note: (piece) => weekly(`<Readings>\n\n- [题](https://a.example/) a${piece}z\n\n</Readings>`),
  attribute: (piece) =>
    weekly(
      `<Event title="a${piece.replace(/["\n]/g, ' ')}z" time="${piece.replace(/["\n]/g, '')}" />`,
    ),
  tag: (piece) => weekly(`<Event ${piece} />`),
  link: (piece) => weekly(`[a${piece}z](https://a.example/)`),
  table: (piece) => weekly(`| a | b |\n| - | - |\n${piece}`),
  head: (piece) => `---\ntitle: 试刊\ndate: 2024-05-03\n${piece}\n---\n\n正文\n`,
  field: (piece) => `---\ntitle: a${piece.replaceAll('\n', ' ')}z\ndate: 2024-05-03\n---\n\n正文\n`,
};

function weekly(body: string): string {
  return `---\ntitle: 试刊\ndate: 2024-05-03\n---\n\n${body}\n`;
}

/** Lists in lists, each a line deeper; definitions beside questions; tags with ever more attributes. */
const SHAPES: Readonly<Record<string, (bytes: number) => string>> = {
  deeper: (bytes) =>
    Array.from({ length: Math.floor(Math.sqrt(bytes)) }, (_, n) => `${' '.repeat(2 * n)}- a`).join(
      '\n',
    ),
  definitions: (bytes) =>
    lines('<Question>\n\n[a1]\n\n</Question>\n', bytes / 2) + lines('[a#]: /b', bytes / 2),
  attributes: (bytes) => `<Event title="a" ${lines('a#="b"', bytes).replaceAll('\n', ' ')}/>`,
  columns: (bytes) => `${'|a'.repeat(bytes / 4)}|\n${'|-'.repeat(bytes / 4)}|`,
  ticks: (bytes) =>
    Array.from({ length: Math.floor(Math.sqrt(2 * bytes)) }, (_, n) => '`'.repeat(n)).join(' '),
  name: (bytes) => `<${'A'.repeat(bytes)} />`,
};

const run = (unit: string, bytes: number): string =>
  unit.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(unit))));

function lines(pattern: string, bytes: number): string {
  const made: string[] = [];
  for (let left = bytes, n = 0; left > 0; n += 1) {
    const line = pattern.replaceAll(/#(?=\S|$)/g, (mark) =>
      pattern.startsWith('#') ? mark : String(n),
    );
    made.push(line);
    left -= Buffer.byteLength(line) + 1;
  }
  return made.join('\n');
}

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('an empty list');
  return one;
};

/** The largest of them, in bytes: a little under what is read. */
const LARGEST = 250_000;

/**
 * Files that grow by one thing: every kind, each at a place and of a length that the seed chooses.
 * Lengths are near the largest, near what real weeklies have times ten, or between.
 */
export function pathologicalFiles(seed: number, count: number): Pathological[] {
  const random = seeded(seed);
  const kinds = [
    ...RUNS.map((unit) => ({
      kind: `run ${JSON.stringify(unit)}`,
      make: (n: number) => run(unit, n),
    })),
    ...LINES.map((line) => ({
      kind: `lines ${JSON.stringify(line)}`,
      make: (n: number) => lines(line, n),
    })),
    ...Object.entries(SHAPES).map(([kind, make]) => ({ kind, make })),
  ];
  return Array.from({ length: count }, (_, index) => {
    const { kind, make } = kinds[index % kinds.length] ?? pick(kinds, random);
    // The first round shows every kind where most is parsed.
    const [place, wrap] =
      index < kinds.length && random() < 0.5
        ? (['body', weekly] as const)
        : pick(Object.entries(PLACES), random);
    const bytes = Math.round(
      pick([LARGEST, LARGEST, 80_000, 30_000], random) * (0.8 + 0.2 * random()),
    );
    return { name: `${kind} in ${place}, ${bytes} bytes`, source: wrap(make(bytes)) };
  });
}
