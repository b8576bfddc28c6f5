import type { TermKind } from '../terms/encode.ts';
import { tuning } from '../rank/tuning.ts';

/** A term of the index that a query's term may stand for, and how surely (0–1]. */
export interface Expansion {
  term: string;
  quality: number;
}

const limit = 48;
/** Kinds that are letters: only these are expanded by prefix, infix and one edit. */
const letters: ReadonlySet<TermKind> = new Set(['word', 'part', 'joined', 'asker']);

/** Terms of one sort, in the order in which they were first seen: of equally likely ones the first ones are kept. */
export interface TermList extends Iterable<string> {
  has(term: string): boolean;
}

/** The terms of an index, by how they are looked for. A term may be of several sorts. */
export interface TermLists {
  latin: TermList;
  versions: TermList;
  han: TermList;
}

/** A sort of terms. */
export type TermSort = keyof TermLists;

// So many readings of words are kept: whoever asks for ever other words shall not fill the memory.
const mostKept = 5000;

/** Every term of the index, and which of them a query's term may mean. */
export class Vocabulary {
  readonly #lists: TermLists;
  /** Pairs of Han characters by their first; made when first asked for. */
  #pairs: Map<string, string[]> | undefined;
  readonly #cache = new Map<string, Expansion[]>();

  constructor(lists: TermLists) {
    this.#lists = lists;
  }

  /** Forgets what was found among fewer terms. */
  protected forget(): void {
    this.#pairs = undefined;
    this.#cache.clear();
  }

  /**
   * Terms of the index that `term` may mean, best first, itself (quality 1) included when it is known.
   * Letters: prefix from 3, infix from 4 letters, one edit (insert, delete, replace, swap) from 4.
   * Versions: longer versions with the same beginning. A lone Han character: pairs that hold it.
   */
  expand(term: string, kind: TermKind): readonly Expansion[] {
    const key = `${kind} ${term}`;
    const known = this.#cache.get(key);
    if (known) return known;
    const found = this.#find(term, kind).sort((a, b) => b.quality - a.quality);
    const kept = found.slice(0, limit);
    if (this.#cache.size >= mostKept) this.#cache.clear();
    this.#cache.set(key, kept);
    return kept;
  }

  /** Pairs of Han characters that begin with this one. */
  pairsFrom(character: string): readonly string[] {
    this.#pairs ??= pairsByFirst(this.#lists.han);
    return this.#pairs.get(character) ?? [];
  }

  #find(term: string, kind: TermKind): Expansion[] {
    if (kind === 'han') return this.#findHan(term);
    if (kind === 'version') return this.#findVersion(term);
    const self = this.#lists.latin.has(term) ? [{ term, quality: 1 }] : [];
    if (!letters.has(kind) || /^\d+$/.test(term)) return self;
    return [...self, ...this.#findLatin(term, kind, self.length > 0)];
  }

  #findHan(term: string): Expansion[] {
    if ([...term].length > 1) return this.#lists.han.has(term) ? [{ term, quality: 1 }] : [];
    return [...this.#lists.han]
      .filter((pair) => pair.includes(term))
      .map((pair) => ({ term: pair, quality: pair === term ? 1 : 0.9 }));
  }

  #findVersion(term: string): Expansion[] {
    return [...this.#lists.versions]
      .filter((version) => version === term || version.startsWith(`${term}.`))
      .map((version) => ({ term: version, quality: version === term ? 1 : 0.75 }));
  }

  #findLatin(term: string, kind: TermKind, known: boolean): Expansion[] {
    const found: Expansion[] = [];
    for (const other of this.#lists.latin) {
      const quality = other === term ? 0 : latinQuality(term, other, known, kind);
      if (quality > 0) found.push({ term: other, quality });
    }
    return found;
  }
}

function pairsByFirst(han: Iterable<string>): Map<string, string[]> {
  const pairs = new Map<string, string[]>();
  for (const term of han) {
    const [first = '', second] = term;
    if (second === undefined) continue;
    const others = pairs.get(first);
    if (others) others.push(term);
    else pairs.set(first, [term]);
  }
  return pairs;
}

/** A vocabulary that grows as documents arrive. */
export class ArrivingVocabulary extends Vocabulary {
  /** Its terms, by sort. */
  readonly sets: Readonly<Record<TermSort, Set<string>>>;

  constructor() {
    const sets = { latin: new Set<string>(), versions: new Set<string>(), han: new Set<string>() };
    super(sets);
    this.sets = sets;
  }

  /** Notes a term of a document. */
  add(term: string, kind: TermKind): void {
    const set = this.sets[kind === 'han' ? 'han' : kind === 'version' ? 'versions' : 'latin'];
    if (set.has(term)) return;
    set.add(term);
    this.forget();
  }
}

function latinQuality(term: string, other: string, known: boolean, kind: TermKind): number {
  const share = term.length / other.length;
  if (term.length >= 3 && other.startsWith(term)) return 0.55 + 0.35 * share;
  if (term.length >= 4 && other.includes(term)) return 0.5 + 0.3 * share;
  // What was joined by us nobody has mistyped: `Node.js` is not `nodes`.
  if (
    kind === 'joined' ||
    term.length < (known ? 5 : 4) ||
    /\d/.test(term) ||
    !withinOneEdit(term, other)
  )
    return 0;
  return known ? tuning.knownTypo : tuning.typo;
}

/** Whether two different words are one insertion, deletion, replacement or swap of neighbours apart. */
export function withinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  if (a.length !== b.length) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a];
    return long.slice(head + 1) === short.slice(head);
  }
  if (a.slice(head + 1) === b.slice(head + 1)) return true;
  return (
    a[head] === b[head + 1] && a[head + 1] === b[head] && a.slice(head + 2) === b.slice(head + 2)
  );
}
