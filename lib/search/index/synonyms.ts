import { spellingsOf } from '#lib/text/names/book.ts';
import { encode } from '../terms/encode.ts';
import type { ProjectName } from '../types.ts';

/** One way to say a thing, cut into terms. */
export interface Wording {
  text: string;
  /** Its terms and where each begins. */
  terms: { term: string; start: number }[];
  /** True for one unbroken run: its terms must then stand in this order without a gap. */
  unbroken: boolean;
}

/** Wordings of one thing. `strength` says how surely one stands for another (0–1]. */
export interface SynonymGroup {
  wordings: Wording[];
  strength: number;
}

const same = 0.95;
const near = 0.6;

/**
 * Reads the list of synonyms: one group a line, `领导者转移 = leader 转移 = 换主` where the wordings
 * mean the same, `关掉 ~ 停用` where they are merely near; `#` at the start of a line begins a comment.
 * Lines with fewer than two wordings are ignored.
 */
export function parseSynonyms(source: string): SynonymGroup[] {
  return source
    .split(/\r?\n/)
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const strength = line.includes('=') ? same : near;
      return group(line.split(strength === same ? '=' : '~'), strength);
    })
    .filter((found) => found.wordings.length > 1);
}

/** Groups of each project's official name and aliases. */
export function aliasGroups(names: readonly ProjectName[]): SynonymGroup[] {
  return names
    .map((name) => group(spellingsOf(name), same))
    .filter((found) => found.wordings.length > 1);
}

/** A group of wordings that mean the same. */
export function sameWordings(wordings: readonly string[]): SynonymGroup {
  return group(wordings, same);
}

function group(wordings: readonly string[], strength: number): SynonymGroup {
  const seen = new Map<string, Wording>();
  for (const wording of wordings) {
    const text = wording.trim();
    const terms = new Map(encode(text).map(({ term, start }) => [term, start]));
    if (terms.size === 0) continue;
    seen.set([...terms.keys()].join(' '), {
      text,
      terms: [...terms].map(([term, start]) => ({ term, start })),
      unbroken: /^\p{Script=Han}+$/u.test(text),
    });
  }
  return { wordings: [...seen.values()], strength };
}
