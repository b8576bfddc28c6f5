import { encode } from '../terms/encode.ts';
import type { ParsedQuery } from './language.ts';
import type { Entry, Store } from '../index/store.ts';
import type { ReadFilter, SearchFilter, SearchType } from '../types.ts';

/** What an entry must satisfy to be considered at all, whatever its words. */
export type Constraint = (entry: Entry) => boolean;

/**
 * What a query's phrases, exclusions, askers and issue numbers demand of an entry: all phrases, no
 * excluded word, and any of its askers, any of its numbers.
 */
export function demandOf(query: ParsedQuery, store: Store): Constraint {
  const holders = (texts: readonly string[]): Constraint[] =>
    texts.map((text) => holderOf(text, store));
  const phrases = holders(query.phrases);
  const unwanted = holders(query.without);
  const references = (['asker', 'issue'] as const)
    .map((field) => holders(labelsOf(query.filters, field)))
    .filter(({ length }) => length > 0);
  return (entry) =>
    phrases.every((holds) => holds(entry)) &&
    references.every((either) => either.some((holds) => holds(entry))) &&
    !unwanted.some((holds) => holds(entry));
}

/**
 * The filters of the query (project, type, year) in the form of the interface's; more of one field mean
 * either. They are applied as the interface's are: to what was ranked among all documents.
 */
export function filterOf(filters: readonly ReadFilter[]): SearchFilter {
  const values = (field: ReadFilter['field']): string[] =>
    filters.filter((filter) => filter.field === field).map(({ value }) => value);
  return {
    // `typeFilter` gives nothing but types.
    types: values('type') as SearchType[],
    projects: values('project'),
    years: values('year'),
  };
}

function labelsOf(filters: readonly ReadFilter[], wanted: ReadFilter['field']): string[] {
  return filters.filter(({ field }) => field === wanted).map(({ label }) => label);
}

// White space that a phrase in the text may have more or less than the asked one.
const slack = 2;

/** Finds out whether an entry holds a phrase: all its terms, as far apart as in the phrase. */
function holderOf(text: string, store: Store): Constraint {
  const all = encode(text);
  const tokens = all.filter(({ kind }) => kind !== 'part' && kind !== 'joined');
  const reference = tokens.find(({ kind }) => kind === 'issue' || kind === 'asker');
  const [first, ...others] = reference ? [reference] : tokens;
  if (!first) return () => true;
  const single = others.length === 0 && first.kind === 'han';
  const terms = single
    ? store.vocabulary.expand(first.term, 'han').map(({ term }) => term)
    : [first.term];
  return (entry) =>
    terms.some((term) =>
      store.places(entry, term).some((place) =>
        others.every((other) => {
          const expected = place + other.start - first.start;
          return store.places(entry, other.term).some((at) => Math.abs(at - expected) <= slack);
        }),
      ),
    );
}
