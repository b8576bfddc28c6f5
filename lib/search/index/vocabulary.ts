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

/** Every term of the index, and which of them a query's term may mean. Grows as documents arrive. */
export class Vocabulary {
  readonly #latin = new Set<string>();
  readonly #versions = new Set<string>();
  readonly #han = new Set<string>();
  /** Pairs of Han characters by their first. */
  readonly #pairs = new Map<string, string[]>();
  #cache = new Map<string, Expansion[]>();

  /** Notes a term of a document. */
  add(term: string, kind: TermKind): void {
    const set = kind === 'han' ? this.#han : kind === 'version' ? this.#versions : this.#latin;
    if (set.has(term)) return;
    set.add(term);
    if (kind === 'han') this.#addPair(term);
    if (this.#cache.size > 0) this.#cache = new Map();
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
    this.#cache.set(key, kept);
    return kept;
  }

  /** Pairs of Han characters that begin with this one. */
  pairsFrom(character: string): readonly string[] {
    return this.#pairs.get(character) ?? [];
  }

  #addPair(term: string): void {
    const [first = '', second] = term;
    if (second === undefined) return;
    const pairs = this.#pairs.get(first);
    if (pairs) pairs.push(term);
    else this.#pairs.set(first, [term]);
  }

  #find(term: string, kind: TermKind): Expansion[] {
    if (kind === 'han') return this.#findHan(term);
    if (kind === 'version') return this.#findVersion(term);
    const self = this.#latin.has(term) ? [{ term, quality: 1 }] : [];
    if (!letters.has(kind) || /^\d+$/.test(term)) return self;
    return [...self, ...this.#findLatin(term, kind, self.length > 0)];
  }

  #findHan(term: string): Expansion[] {
    if ([...term].length > 1) return this.#han.has(term) ? [{ term, quality: 1 }] : [];
    return [...this.#han]
      .filter((pair) => pair.includes(term))
      .map((pair) => ({ term: pair, quality: pair === term ? 1 : 0.9 }));
  }

  #findVersion(term: string): Expansion[] {
    return [...this.#versions]
      .filter((version) => version === term || version.startsWith(`${term}.`))
      .map((version) => ({ term: version, quality: version === term ? 1 : 0.75 }));
  }

  #findLatin(term: string, kind: TermKind, known: boolean): Expansion[] {
    const found: Expansion[] = [];
    for (const other of this.#latin) {
      const quality = other === term ? 0 : latinQuality(term, other, known, kind);
      if (quality > 0) found.push({ term: other, quality });
    }
    return found;
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
