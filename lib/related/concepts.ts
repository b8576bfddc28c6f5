import { NameBook } from '#lib/text/names/book.ts';
import type { Named } from '#lib/text/names/book.ts';
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
 * Makes a finder of the project a text is about: the one it names first. It looks for names among the
 * terms of the search encoder, which also sees them within packages (`com.alipay.sofa.rpc`) and
 * writes those of several words in one piece, as `nameKey` does.
 * @returns finder from a text to a slug, or null.
 */
export function projectNamer(projects: Iterable<Named>): (text: string) => string | null {
  const book = new NameBook();
  for (const project of projects) book.add(project);
  return (text) => {
    const [first] = encode(text)
      .filter(({ term }) => book.get(term) !== undefined)
      .sort((a, b) => a.start - b.start || b.end - a.end);
    return first ? (book.get(first.term)?.slug ?? null) : null;
  };
}
