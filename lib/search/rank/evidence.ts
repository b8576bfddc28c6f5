import type { Query } from '../query/query.ts';
import type { Nearest } from '../types.ts';
import type { UnitMatch } from './proximity.ts';
import { datesIn } from '../query/dates.ts';
import { tuning } from './tuning.ts';

/** A stretch of the query that is held or lacking as a whole: a Latin word, or one character of a run of Han. */
interface Stretch {
  start: number;
  end: number;
  /** What its absence tells. */
  telling: number;
  isHan: boolean;
  /** See {@link Unit}. */
  names: boolean;
  /** Whether no document holds it. */
  isUnknown: boolean;
  /** Units that it stands in; any of them holds it. */
  units: number[];
}

/** How a document stands to a query besides what it holds. */
interface Standing {
  /** Its score, in the rarity of a word that one document holds. */
  value: number;
  isQuestion: boolean;
}

/**
 * Whether a document holds so much of a query that it may answer it. It does where it lacks nothing that
 * tells. Else these are weighed against one another, as none of them alone decides: the share of the
 * names that it holds, of the Han (most where there is little, less of a whole sentence: people who ask
 * in sentences use words of their own), Han of a short query that no document has, how well it
 * scores, and whether somebody asked it. Fitted on queries that have an answer and such that have none
 * (docs/decisions/019-not-here-is-an-answer.md).
 */
export function mayAnswer(
  query: Query,
  matches: readonly UnitMatch[],
  { value, isQuestion }: Standing,
): boolean {
  const { all, named, han } = stretchesOf(query);
  const lacking = all.filter(({ telling, isHan, names }) => telling > 0 && (isHan || names));
  if (lacking.every((stretch) => isHeld(stretch, matches))) return true;
  const heldNames = heldSum(named, matches);
  const least = named.length < tuning.manyNames ? tuning.mostNames : tuning.someNames;
  const names = named.length === 0 ? 1 : heldNames / sumOf(named);
  return (
    tuning.evidence +
      tuning.evidenceOfNames * (names - least) +
      evidenceOfHan(han, matches, heldNames) +
      tuning.evidenceOfScore * Math.log(value) +
      (isQuestion ? tuning.evidenceOfQuestion : 0) >=
    0
  );
}

function evidenceOfHan(
  han: readonly Stretch[],
  matches: readonly UnitMatch[],
  heldNames: number,
): number {
  const all = sumOf(han);
  const { littleHan, muchHan, shareOfLittle, shareOfMuch } = tuning;
  const sentence = Math.min(1, Math.max(0, (all - littleHan) / (muchHan - littleHan)));
  const unknown = sumOf(han.filter(({ isUnknown }) => isUnknown)) / (all + tuning.someHan);
  const strange = Math.max(0, unknown - tuning.fewUnknown) * (1 - sentence);
  const share = shareOfLittle + (shareOfMuch - shareOfLittle) * sentence;
  const over = heldSum(han, matches) - share * all + tuning.namesForHan * heldNames;
  return (
    tuning.evidenceOfHan * (all < tuning.noHan ? tuning.someHan : over) -
    (all >= tuning.noHan && over < 0 ? tuning.tooLittleHan : 0) -
    tuning.unknownOfShort * strange
  );
}

function isHeld({ units }: Stretch, matches: readonly UnitMatch[]): boolean {
  return units.some((unit) => (matches[unit]?.share ?? 0) > 0);
}

/** What some stretches tell together. */
function sumOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { telling }) => sum + telling, 0);
}

/** What those of some stretches tell that a document holds. */
function heldSum(stretches: readonly Stretch[], matches: readonly UnitMatch[]): number {
  return stretches.reduce(
    (sum, stretch) => sum + (isHeld(stretch, matches) ? stretch.telling : 0),
    0,
  );
}

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
export function heldAndMissing(query: Query, matches: readonly UnitMatch[]): Nearest {
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
  const { all } = stretchesOf(query);
  return segmented(withoutDates(query.text)).flatMap(({ text, start }) => {
    const inside = all.filter((one) => one.start >= start && one.end <= start + text.length);
    const tells = inside.some(({ isHan, telling }) => isHan || telling >= tuning.leastOfName);
    if (!tells || text.trim() === '' || saysNothing.test(text)) return [];
    return [{ text, start, held: heldSum(inside, matches) >= sumOf(inside) / 2 }];
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

/** A query's stretches: in their order, those that name something, and the Han. */
interface Stretches {
  all: readonly Stretch[];
  named: readonly Stretch[];
  han: readonly Stretch[];
}

// Asked for every candidate of a query.
const cut = new WeakMap<Query, Stretches>();

function stretchesOf(query: Query): Stretches {
  let known = cut.get(query);
  if (!known) {
    const all = cutStretches(query);
    known = { all, named: all.filter(({ names }) => names), han: all.filter(({ isHan }) => isHan) };
    cut.set(query, known);
  }
  return known;
}

/**
 * Cuts a query into what is held or lacking as a whole. A character is held where any pair that it
 * stands in is: pairs across the border of two words are in no text that has the words apart.
 */
function cutStretches({ units }: Query): Stretch[] {
  const stretches = new Map<number, Stretch>();
  for (const [i, { term, start, end, telling, names }] of units.entries()) {
    const isHan = /^\p{Script=Han}/u.test(term);
    const characters = isHan ? [...term] : [term];
    let at = start;
    for (const character of characters) {
      const to = characters.length === 1 ? end : at + character.length;
      const share = telling / characters.length;
      const other = stretches.get(at);
      if (other) {
        other.telling = Math.max(other.telling, share);
        other.units.push(i);
      } else
        stretches.set(at, {
          start: at,
          end: to,
          telling: share,
          isHan,
          names,
          isUnknown: false,
          units: [i],
        });
      at = to;
    }
  }
  for (const stretch of stretches.values()) {
    stretch.isUnknown = stretch.units.every((i) => units[i]?.weight === 0);
    if (stretch.isHan && stretch.isUnknown) stretch.telling *= tuning.unknownHan;
  }
  return [...stretches.values()].sort((a, b) => a.start - b.start);
}
