import type { Edit } from '#lib/site/message.ts';

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' },
};
const REFERENCE = /&(?:(amp|quot|apos|lt|gt)|#(\d{2,7})|#[xX]([\da-fA-F]{2,6}));/g;

/**
 * Character references of a text, each with the character it stands for. Only those that escape something, and
 * numbers: others (`&copy;`) are shown as they are typed, which needs no table of two thousand names.
 */
export function references(text: string): Edit[] {
  return [...text.matchAll(REFERENCE)].flatMap(({ 0: whole, 1: name, 2: ten, 3: hex, index }) => {
    const character = name === undefined ? numbered(ten, hex) : NAMED[name];
    return character === undefined
      ? []
      : [{ from: index, to: index + whole.length, text: character }];
  });
}

/** Characters that a reader of Markdown takes as they are numbered; controls it takes otherwise. */
function numbered(ten: string | undefined, hex: string | undefined): string | undefined {
  const code = ten === undefined ? Number.parseInt(hex ?? '', 16) : Number(ten);
  const isPlain = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code < 0xd800);
  const isFar = code >= 0xe000 && code <= 0x10_ffff && (code & 0xfffe) !== 0xfffe;
  return isPlain || isFar ? String.fromCodePoint(code) : undefined;
}

/** What would be read as a character reference, its `&` written with `by`. */
export function withoutReferences(text: string, by: string): string {
  return text.replace(/&(?=#?\w+;)/g, by);
}
