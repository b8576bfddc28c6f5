import type { PinyinTable } from './table.ts';

/** One way to cut letters into syllables and initials. */
export interface Segmentation {
  /** For each piece the characters it may stand for. */
  pieces: ReadonlySet<string>[];
  /** True where every piece is a whole syllable, or all but the last, which is still being typed. */
  whole: boolean;
  /** True where none is still being typed. */
  complete: boolean;
}

interface Way {
  pieces: ReadonlySet<string>[];
  /** How many pieces are no whole syllables. */
  short: number;
  /** Whether the last piece is one of them. */
  endsShort: boolean;
}

const longestSyllable = 6;
const mostPieces = 12;
const mostWays = 4;

/**
 * Cuts letters into pinyin, ways with fewer pieces first, at most four. A syllable cut short
 * (`zhuc`) or initials alone (`fbssw`) are ways too; a lone piece is none.
 * @param letters lower-case, without spaces.
 */
export function segment(letters: string, table: PinyinTable): Segmentation[] {
  // ways[i]: how the letters from i on may be cut.
  const ways: Way[][] = [];
  ways[letters.length] = [{ pieces: [], short: 0, endsShort: false }];
  for (let from = letters.length - 1; from >= 0; from -= 1) {
    const found: Way[] = [];
    for (let to = Math.min(letters.length, from + longestSyllable); to > from; to -= 1) {
      const piece = letters.slice(from, to);
      const whole = table.syllables.get(piece);
      const characters = whole ?? table.initials.get(piece);
      if (!characters) continue;
      for (const { pieces, short, endsShort } of ways[to] ?? []) {
        if (pieces.length >= mostPieces) continue;
        found.push({
          pieces: [characters, ...pieces],
          short: short + (whole ? 0 : 1),
          endsShort: endsShort || (pieces.length === 0 && !whole),
        });
      }
    }
    ways[from] = found
      .sort((a, b) => a.pieces.length + a.short - (b.pieces.length + b.short))
      .slice(0, mostWays);
  }
  return (ways[0] ?? [])
    .filter(({ pieces }) => pieces.length > 1)
    .map(({ pieces, short, endsShort }) => ({
      pieces,
      whole: short === 0 || (endsShort && short === 1),
      complete: short === 0,
    }));
}
