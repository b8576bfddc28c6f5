import { datesIn } from '../query/dates.ts';
import type { Entry, Store } from '../index/store.ts';
import type { Query } from '../query/query.ts';
import type { Nearest } from '../types.ts';
import { heldSum, stretchesOf, sumOf } from './stretches.ts';
import type { Stretch } from './stretches.ts';
import type { UnitMatch } from './proximity.ts';
import { matchesOf } from './rank.ts';
import { tuning } from './tuning.ts';

/** A word of a query as a reader sees it. */
interface Word {
  text: string;
  start: number;
  held: boolean;
}

/**
 * The words of a query that a document holds, and those that it lacks: whole words, neighbours in Han
 * together, without those that say nothing and without dates. Of an identifier most is enough.
 */
export function heldAndMissing(query: Query, entry: Entry, store: Store): Nearest {
  const { matches } = matchesOf(query, entry, store);
  const found: Nearest = { held: [], missing: [] };
  const joined: Word[] = [];
  for (const word of tellingWords(query, matches)) {
    const last = joined.at(-1);
    const goesOn = last?.held === word.held && last.start + last.text.length === word.start;
    if (goesOn && isHanText(word.text) && isHanText(last.text)) last.text += word.text;
    else joined.push({ ...word });
  }
  for (const { text, held } of joined) {
    // A lone character of a sentence is a scrap of a word.
    const isScrap = isHanText(text) && text.length === 1 && query.text.trim() !== text;
    const list = held ? found.held : found.missing;
    if (!isScrap && !list.includes(text)) list.push(text);
  }
  return found;
}

// Words that a sentence needs and no answer has to have.
const saysNothing =
  /^(?:[一这那每][个些下种样次直起]|[我你他它咱]们?|自己|大家|现在|目前|可以|能够?|不能|需要|应该|必须|想要?|东西|已经|还是|但是|然后|因为|所以|如果|的话|而且|或者|以后|以前|之[前后]|时候?|比较|直接|没有?|有没有|是不是|为|什么|怎么|如何|不|[的了是在和与及或就都也还又很给把被让对到从])$/;

function isHanText(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}

/** The words of a query that tell something, in their order. */
function tellingWords(query: Query, matches: readonly UnitMatch[]): Word[] {
  return wordsOf(query).map(({ text, start, stretches }) => {
    const held = heldSum(stretches, matches) >= sumOf(stretches) / 2;
    return { text, start, held };
  });
}

/** A word of a query, and what it is held or lacking by. */
interface Telling {
  text: string;
  start: number;
  stretches: readonly Stretch[];
}

// Asked for every result that is shown; cutting a text into words is what takes time.
const cut = new WeakMap<Query, Telling[]>();

function wordsOf(query: Query): Telling[] {
  let known = cut.get(query);
  if (!known) {
    known = cutWords(query);
    cut.set(query, known);
  }
  return known;
}

function cutWords(query: Query): Telling[] {
  const { all } = stretchesOf(query);
  return segmented(withoutDates(query.text)).flatMap(({ text, start }) => {
    const stretches = all.filter((one) => one.start >= start && one.end <= start + text.length);
    const tells = stretches.some(({ isHan, telling }) => isHan || telling >= tuning.leastOfName);
    if (!tells || text.trim() === '' || saysNothing.test(text)) return [];
    return [{ text, start, stretches }];
  });
}

function withoutDates(text: string): string {
  return datesIn(text).reduce(
    (rest, { source }) => rest.replace(source, ' '.repeat(source.length)),
    text,
  );
}

/** Words by the dictionary of the browser; runs where it has none. */
function segmented(text: string): { text: string; start: number }[] {
  if (!('Segmenter' in Intl))
    return Array.from(text.matchAll(/\p{Script=Han}+|[\p{L}\p{N}_]+/gu), (match) => ({
      text: match[0],
      start: match.index,
    }));
  return Array.from(
    new Intl.Segmenter('zh', { granularity: 'word' }).segment(text),
    ({ segment, index }) => ({ text: segment, start: index }),
  );
}
