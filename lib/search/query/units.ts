import type { Token } from '../terms/encode.ts';
import type { Store } from '../index/store.ts';
import { tuning } from '../rank/tuning.ts';
import type { Expansion } from '../index/vocabulary.ts';

/** One word or pair of a query, what it may stand for, and how much it tells. */
export interface Unit {
  term: string;
  expansions: readonly Expansion[];
  weight: number;
  /**
   * What its absence tells: its weight, where no document holds it that of a word that one would hold;
   * 1: a word that one document holds.
   */
  telling: number;
  /** Whether it is a Latin word that names something: an answer must hold it. */
  names: boolean;
  /** Whether it is a Latin word of some project's name. */
  ofProject: boolean;
  /** Span in the query. */
  start: number;
  end: number;
  /** Which word or run of Han characters of the query it belongs to. */
  segment: number;
}

// Characters that seldom carry the sense of a pair.
const filler =
  /[的了是在和与及或就都也还又很我你他它这那之其把被让给对到为以于而则且若得着过里上下中个要会能可去来用]/u;

// English words that every text holds or none: they carry as little as 的 and 了.
const englishFiller = new Set(
  (
    'a an the this that these those it its i we you he she they my our your me us them is are was were be ' +
    'been being am do does did done has have had having can could may might must shall should will would ' +
    'not no nor and or but if then than so as at by for from in into of off on onto out over to up with ' +
    'without about above after again any because before between both during each few how what when where ' +
    'which who whom why while here there just only also too very some such own same other more most there ' +
    'please help hi hello thanks anyone somebody something get got getting'
  ).split(' '),
);

/** Whether a word is one of those that English sentences need and that name nothing. */
export function isEnglishFiller(word: string): boolean {
  return englishFiller.has(word.toLowerCase());
}

/**
 * The units of a query's terms: parts and joins are only other ways to find these. A camelCase word that
 * no document holds as such is its parts, as `snake_case` is.
 */
export function unitsOf(tokens: readonly Token[], text: string, store: Store): Unit[] {
  const units: Unit[] = [];
  const cut = tokens.filter((token) => isKnownInPartsOnly(token, tokens, store));
  for (const token of tokens) {
    const { term, kind, start, end } = token;
    if (kind === 'joined' || cut.includes(token)) continue;
    if (kind === 'part' && !cut.some((word) => isPartOf(token, word))) continue;
    const expansions = store.vocabulary.expand(term, kind);
    const last = units.at(-1);
    const segment = last ? last.segment + (start < last.end ? 0 : 1) : 0;
    const factor = kind === 'han' ? 1 : latinWeight(text.slice(start, end));
    const weight = weigh(term, kind, expansions, store) * factor;
    units.push({
      term,
      expansions,
      weight,
      telling:
        weight > 0 ? weight / store.rarity(1) : factor * (filler.test(term) ? tuning.filler : 1),
      names: false,
      ofProject: false,
      start,
      end,
      segment,
    });
  }
  return units;
}

function isKnownInPartsOnly(token: Token, tokens: readonly Token[], store: Store): boolean {
  if (token.kind !== 'word' || store.vocabulary.expand(token.term, 'word').length > 0) return false;
  const parts = tokens.filter((part) => isPartOf(part, token));
  return parts.some(({ term, kind }) => store.vocabulary.expand(term, kind).length > 0);
}

function isPartOf({ kind, start, end }: Token, word: Token): boolean {
  return kind === 'part' && start >= word.start && end <= word.end;
}

function weigh(
  term: string,
  kind: Token['kind'],
  expansions: readonly Expansion[],
  store: Store,
): number {
  const holders = new Set<number>();
  for (const expansion of expansions) {
    if (expansion.quality < 0.5 && holders.size > 0) continue;
    for (const holder of store.holders(expansion.term)) holders.add(holder);
  }
  if (holders.size === 0) return 0;
  const rarity = store.rarity(holders.size);
  if (kind !== 'han') return rarity;
  const firmness = 1 + tuning.cohesion * (store.cohesion(term) - tuning.cohesionMiddle);
  return rarity * Math.max(0.2, firmness) * (filler.test(term) ? tuning.filler : 1);
}

/** What a Latin word of a query weighs against a pair of Han; `AT` is a name, `at` is none. */
function latinWeight(word: string): number {
  const isFiller = isEnglishFiller(word) && !/^[A-Z]{2,}$/.test(word);
  return tuning.latin * (isFiller ? tuning.englishFiller : 1);
}
