import { encode } from '#lib/search/terms/encode.ts';
import type { SynonymGroup, Wording } from '#lib/search/index/synonyms.ts';

/** Finds what a text speaks of, however it says it. */
export type ConceptFinder = (terms: ReadonlySet<string>) => Map<string, number>;

/**
 * Makes a finder from the editors' list of synonyms: a group is a concept, named `=<place in the
 * list>`, and a text speaks of it if it holds all terms of one of its wordings.
 *
 * @returns finder of concepts among the terms of a text (see `termsOf` of the search encoder), each
 *   with the strength of its group (0–1].
 */
export function conceptFinder(groups: readonly SynonymGroup[]): ConceptFinder {
  const byFirst = new Map<string, { name: string; strength: number; rest: string[] }[]>();
  for (const [place, { wordings, strength }] of groups.entries()) {
    for (const wording of wordings) {
      const [first, ...rest] = termsOf(wording);
      if (first === undefined) continue;
      const concept = { name: `=${place}`, strength, rest };
      const known = byFirst.get(first);
      if (known) known.push(concept);
      else byFirst.set(first, [concept]);
    }
  }
  return (terms) => {
    const found = new Map<string, number>();
    for (const term of terms) {
      for (const { name, strength, rest } of byFirst.get(term) ?? []) {
        if (rest.every((other) => terms.has(other))) found.set(name, strength);
      }
    }
    return found;
  };
}

const termsOf = (wording: Wording) => wording.terms.map(({ term }) => term);

/**
 * Makes a finder of the project a text is about: the one it names first.
 * @param names every spelling with the slug it stands for.
 * @returns finder from a text to a slug, or null.
 */
export function projectNamer(
  names: Iterable<readonly [spelling: string, slug: string]>,
): (text: string) => string | null {
  const slugs = new Map<string, string>();
  for (const [spelling, slug] of names) slugs.set(joined(spelling), slug);
  return (text) => {
    const first = encode(text)
      .filter(({ term }) => slugs.has(term))
      .sort((a, b) => a.start - b.start || b.end - a.end)[0];
    return first ? (slugs.get(first.term) ?? null) : null;
  };
}

/** A spelling as the encoder writes it in one piece: `sofa-jraft` and `SOFA JRaft` are `sofajraft`. */
const joined = (spelling: string) => spelling.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
