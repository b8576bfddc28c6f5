import type { CardFont } from './font.ts';

/** What a line never breaks inside: a word with the marks that belong to it. */
export interface Atom {
  text: string;
  /** Space before it unless it begins a line, in em. */
  gap: number;
  /** In em. */
  width: number;
  /** Where it ends in the text it comes from. */
  end: number;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** May not begin a line: closing marks, Chinese and Latin. */
const STAYS_BEHIND = /^[，。、；：？！）」』》】”’…—·々ー,.;:?!)\]}%℃]/u;
/** May not end a line: opening marks. */
const STAYS_BEFORE = /[（「『《【“‘([{#@$]$/u;
/** Latin letters, digits and their marks: everything between spaces is one word. */
const LATIN = '[^\\s\\u2014\\u2018-\\u201d\\u2026\\u00b7\\u2e80-\\uffee\\u{20000}-\\u{3ffff}]';
const ENDS_LATIN = new RegExp(`${LATIN}$`, 'u');
const BEGINS_LATIN = new RegExp(`^${LATIN}`, 'u');
const ENDS_HAN = /\p{Script=Han}$/u;
const BEGINS_HAN = /^\p{Script=Han}/u;
const ENDS_WORD = /[\p{Script=Latin}\p{N}]$/u;
const BEGINS_WORD = /^[\p{Script=Latin}\p{N}]/u;

/** The space of `text-autospace: normal` between Chinese and Latin, in em. */
const AUTOSPACE = 0.125;

function belongTogether(before: string, after: string): boolean {
  return (
    STAYS_BEHIND.test(after) ||
    STAYS_BEFORE.test(before) ||
    (ENDS_LATIN.test(before) && BEGINS_LATIN.test(after))
  );
}

function gapBetween(before: string, after: string): number {
  const mixed =
    (ENDS_HAN.test(before) && BEGINS_WORD.test(after)) ||
    (ENDS_WORD.test(before) && BEGINS_HAN.test(after));
  return mixed ? AUTOSPACE : 0;
}

/** Width of a text set solid, in em. */
export function widthOf(font: CardFont, text: string): number {
  return Array.from(text).reduce((sum, character) => sum + font.advance(character), 0);
}

/** A word that no line can hold, as single characters, each with the marks that belong to it. */
function broken(font: CardFont, atom: Atom, longest: number): Atom[] {
  const parts: Atom[] = [];
  let end = atom.end - atom.text.length;
  for (const text of atom.text) {
    const width = font.advance(text);
    const last = parts.at(-1);
    end += text.length;
    const stays = last && (STAYS_BEHIND.test(text) || STAYS_BEFORE.test(last.text));
    if (stays && last.width + width <= longest) {
      Object.assign(last, { text: last.text + text, width: last.width + width, end });
    } else parts.push({ text, gap: last ? 0 : atom.gap, width, end });
  }
  return parts;
}

/**
 * A text as words with the marks that stay with them (line breaking as in Chinese books; words by
 * the dictionary of `Intl.Segmenter`). @param longest width in em that every atom must fit.
 */
export function atomsOf(font: CardFont, text: string, longest: number): Atom[] {
  const atoms: Atom[] = [];
  let spaced = false;
  for (const { segment, index } of words.segment(text)) {
    const end = index + segment.length;
    const last = atoms.at(-1);
    if (segment.trim() === '') spaced = true;
    else if (last && !spaced && belongTogether(last.text, segment)) {
      last.text += segment;
      last.end = end;
    } else {
      const gap = spaced ? font.advance(' ') : gapBetween(last?.text ?? '', segment);
      atoms.push({ text: segment, gap, width: 0, end });
      spaced = false;
    }
  }
  return atoms.flatMap((atom) => {
    const measured = { ...atom, width: widthOf(font, atom.text) };
    return measured.width > longest ? broken(font, measured, longest) : measured;
  });
}
