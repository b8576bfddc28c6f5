import type { HostileInput } from './types.ts';

const repeat = (text: string, times: number): string => text.repeat(times);

/** Bait for slow parsing; each stands alone. */
export const floodInputs: readonly HostileInput[] = [
  { name: '10,000 block quotes', body: `${repeat('>', 10_000)} x` },
  { name: '10,000 nested questions', body: repeat('<Question>\n\n', 10_000) },
  {
    name: '10,000 nested tags, closed',
    body: `${repeat('<Question>\n', 10_000)}${repeat('</Question>\n', 10_000)}`,
  },
  { name: '10,000 emphases', body: `${repeat('*a', 10_000)}` },
  { name: '10,000 link openers', body: repeat('[a](', 10_000) },
  { name: '20,000 brackets', body: repeat('[', 20_000) },
  { name: '20,000 braces', body: repeat('{', 20_000) },
  { name: '20,000 angle brackets', body: repeat('<', 20_000) },
  { name: 'strong bait', body: repeat('**a', 20_000) },
  { name: 'backtick bait', body: Array.from({ length: 400 }, (_, n) => repeat('`', n)).join(' ') },
  {
    name: 'nested list bait',
    body: Array.from({ length: 400 }, (_, n) => `${repeat(' ', n * 2)}- a`).join('\n'),
  },
  { name: 'autolink bait', body: repeat('www.', 20_000) },
  { name: 'mail bait', body: repeat('a@', 20_000) },
  { name: 'entity bait', body: repeat('&#', 20_000) },
  { name: 'table bait', body: `${repeat('|a', 5_000)}\n${repeat('|-', 5_000)}\n` },
  { name: 'definition bait', body: repeat('[a]: x\n', 10_000) },
  { name: 'white space bait', body: `a${repeat(' ', 100_000)}b` },
];
