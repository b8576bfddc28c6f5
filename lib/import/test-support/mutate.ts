import { seeded } from '#lib/test-support/random.ts';
import type { Random } from '#lib/test-support/random.ts';

/** A post that somebody else might have written, made from a real one. */
export interface Variant {
  /** Names of the changes, in order. */
  changes: string[];
  source: string;
}

type Change = (lines: string[], random: Random) => string[];

/** Marks as editors type them in a full-width mode, and what they stand for. */
const WIDE: readonly (readonly [string, string])[] = [
  ['1', '１'],
  ['2', '２'],
  ['3', '３'],
  ['.', '．'],
  ['、', '.'],
  ['@', '＠'],
  ['#', '＃'],
  [':', '：'],
  ['：', ':'],
  ['"', '“'],
  ['「', '“'],
  ['」', '”'],
  ['(', '（'],
  [')', '）'],
  ['[', '【'],
  ['>', '》'],
  ['-', '－'],
  ['*', '＊'],
  ['|', '｜'],
  ['A', 'Ａ'],
  [' ', '　'],
  ['/', '／'],
  ['，', ','],
];

/** What editors, converters and careless hands leave behind. */
const ODD = [
  ...[
    '\u00A0',
    '\u200B',
    '\u3000',
    '\u2028',
    '\u202E',
    '\u0007',
    '\uFFFD',
    '😀',
    '<',
    '{',
    '}',
    '<br>',
  ],
  ...[
    '</p>',
    '<!--',
    '`',
    '```',
    '~~~',
    '***',
    '---',
    '| a | b |',
    '    ',
    '\t',
    '![',
    '](',
    '[^1]',
  ],
  ...[
    '<Answer>',
    '</Question>',
    'import x',
    'export {',
    '&nbsp;',
    '&#x31;',
    '$$',
    '{{< a >}}',
    '> > > ',
  ],
];

const CHANGES: Readonly<Record<string, Change>> = {
  'drop a line': (lines, random) => without(lines, pick(lines, random), 1),
  'drop a block': (lines, random) => {
    const [start, end] = block(lines, random);
    return without(lines, start, end - start);
  },
  'double a line': (lines, random) => {
    const at = pick(lines, random);
    return [...lines.slice(0, at + 1), ...lines.slice(at)];
  },
  'double a block': (lines, random) => {
    const [start, end] = block(lines, random);
    return [...lines.slice(0, end), '', ...lines.slice(start)];
  },
  'move a line': (lines, random) => {
    const from = pick(lines, random);
    return moved(lines, from, from + 1, random);
  },
  'move a block': (lines, random) => {
    const [start, end] = block(lines, random);
    return moved(lines, start, end, random);
  },
  'remove the headings': (lines) => lines.map((line) => line.replace(/^#{1,6}\s+/, '')),
  'remove a heading': (lines, random) => {
    const headings = lines.flatMap((line, at) => (line.startsWith('#') ? [at] : []));
    return without(lines, headings[pick(headings, random)] ?? 0, 1);
  },
  'swap marks everywhere': (lines, random) => {
    const [from, to] = WIDE[pick(WIDE, random)] ?? ['', ''];
    return lines.map((line) => line.replaceAll(from, to));
  },
  'swap a mark in some lines': (lines, random) => {
    const [from, to] = WIDE[pick(WIDE, random)] ?? ['', ''];
    return lines.map((line) => (random() < 0.3 ? line.replace(from, to) : line));
  },
  'reorder the sections': (lines, random) => {
    const starts = lines.flatMap((line, at) => (/^#{1,6}\s/.test(line) ? [at] : []));
    const sections = starts.map((start, index) => lines.slice(start, starts[index + 1]));
    return [...lines.slice(0, starts[0] ?? lines.length), ...shuffled(sections, random).flat()];
  },
  'join two lines': (lines, random) => {
    const at = pick(lines, random);
    return [
      ...lines.slice(0, at),
      `${lines[at] ?? ''}${lines[at + 1] ?? ''}`,
      ...lines.slice(at + 2),
    ];
  },
  'remove blank lines': (lines, random) =>
    lines.filter((line) => line.trim() !== '' || random() < 0.5),
  'indent some lines': (lines, random) => {
    const by = ['  ', '    ', '\t', '> ', '- ', '1. '][Math.floor(random() * 6)] ?? '';
    const from = pick(lines, random);
    const to = from + 1 + Math.floor(random() * 12);
    return lines.map((line, at) => (at >= from && at < to ? by + line : line));
  },
  truncate: (lines, random) => {
    const text = lines.join('\n');
    return text.slice(0, Math.floor(text.length * random())).split('\n');
  },
  'put in something odd': (lines, random) => {
    const odd = ODD[pick(ODD, random)] ?? '';
    const at = pick(lines, random);
    const line = lines[at] ?? '';
    const column = Math.floor(random() * (line.length + 1));
    return lines.with(at, line.slice(0, column) + odd + line.slice(column));
  },
  'put an odd line in': (lines, random) =>
    lines.toSpliced(pick(lines, random), 0, ODD[pick(ODD, random)] ?? ''),
};

/**
 * Changes a post at one to four places, as other hands might have typed it. The frontmatter stays.
 * @param seed the same seed gives the same variant.
 */
export function variantOf(source: string, seed: number): Variant {
  const random = seeded(seed);
  const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(source) ?? [];
  const names = Object.keys(CHANGES);
  const count = 1 + Math.floor(random() * 4);
  const changes = Array.from({ length: count }, () => names[pick(names, random)] ?? '');
  let lines = source.slice(head.length).split('\n');
  for (const name of changes) if (lines.length > 0) lines = CHANGES[name]?.(lines, random) ?? lines;
  return { changes, source: head + lines.join('\n') };
}

function pick(list: readonly unknown[], random: Random): number {
  return Math.floor(random() * list.length);
}

function without(lines: readonly string[], start: number, count: number): string[] {
  return lines.toSpliced(start, count);
}

/** Start and end of the lines between two blank ones around a random place. */
function block(lines: readonly string[], random: Random): [number, number] {
  const at = pick(lines, random);
  const before = lines.findLastIndex((line, index) => index < at && line.trim() === '');
  const after = lines.findIndex((line, index) => index > at && line.trim() === '');
  return [before + 1, after < 0 ? lines.length : after];
}

function moved(lines: readonly string[], start: number, end: number, random: Random): string[] {
  const rest = lines.toSpliced(start, end - start);
  return rest.toSpliced(pick(rest, random), 0, ...lines.slice(start, end));
}

function shuffled<T>(list: readonly T[], random: Random): T[] {
  return list
    .map((one) => ({ one, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ one }) => one);
}
