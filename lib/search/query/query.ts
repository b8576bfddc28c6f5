import { otherCuts, synonyms, weighUnknown } from './alternatives.ts';
import type { Alternative } from './alternatives.ts';
import { encode } from '../terms/encode.ts';
import { fold } from '../terms/fold.ts';
import type { Store } from '../index/store.ts';
import type { SynonymGroup } from '../index/synonyms.ts';
import { tuning } from '../rank/tuning.ts';
import { unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** A query made ready for ranking. */
export interface Query {
  text: string;
  units: Unit[];
  alternatives: Alternative[];
}

/** Longest query that is read, in UTF-16 units. */
const longestQuery = 500;

/** The part of a query that is read, and how many UTF-16 units behind it are not. */
export function cutQuery(source: string): { read: string; unread: number } {
  const splits = /[\uD800-\uDBFF]/.test(source.charAt(longestQuery - 1));
  const read = source.slice(0, splits ? longestQuery - 1 : longestQuery);
  return { read, unread: source.length - read.length };
}

// Words that ask rather than name. They part what stands around them and weigh nothing.
const questionWords =
  /请问一下|请问|请教一下|请教|想问|问一下|为什么|为何|为啥|怎么样|怎么办|怎么|怎样|如何|是什么意思|是什么|什么|哪些|哪个|哪里|能不能|能否|可不可以|是不是|是否|有没有|有人|遇到|大家|各位|求助|谢谢|吗|呢|嘛|呀|啊|吧|么(?!$)|？|\?/gu;

/**
 * Reads a query: cuts it with the index's own encoder, drops question words, weighs each term by how
 * few documents hold it, and adds synonyms and the other cuts of its Latin words.
 */
export function readQuery(source: string, store: Store, groups: readonly SynonymGroup[]): Query {
  const { text } = fold(source);
  const kept = text.replace(questionWords, (word) => ' '.repeat(word.length));
  const asked = encode(kept).some((token) => token.kind !== 'part') ? kept : text;
  const tokens = encode(asked);
  const units = unitsOf(tokens, asked, store);
  silenceReferences(units, asked);
  nameThings(units, store);
  const alternatives = [
    ...otherCuts(tokens, units, store),
    ...synonyms(encode(text), units, groups, store),
  ];
  const possible = alternatives.filter(({ terms }) =>
    terms.every((term) => term.expansions.length > 0),
  );
  weighUnknown(units, possible, store);
  return { text, units, alternatives: possible };
}

/** `@name` and `#845` that stand alone are demanded of every result: that they are missing tells nothing. */
function silenceReferences(units: readonly Unit[], text: string): void {
  const references = units.filter(
    ({ term, start }) => /^[#@]./.test(term) && !/\S/.test(text.charAt(start - 1)),
  );
  for (const unit of units) {
    if (references.some(({ start, end }) => unit.start >= start && unit.end <= end))
      unit.telling = 0;
  }
}

// Words of addresses, packages and trackers, of any report of a fault, scraps of `doesn't`, and numbers
// that count or are of one machine or one moment.
const saysLittle =
  /^(?:https?|www|com|org|net|io|cn|java|lang|issues?|question|bug|feature|problem|error|exception|exists?|fail(?:s|ed)?|found|cannot|unable|caused?|us(?:e[ds]?|ing|ers?)|new|home|[std]|(?:do|does|did|is|wo)n|\d+\.\d+\.\d+\.\d+|\d{1,2}|\d{4,})$/;

/** Notes which Latin words name a project, and which something else that an answer must hold. */
function nameThings(units: readonly Unit[], store: Store): void {
  for (const unit of units) {
    const { term } = unit;
    if (saysLittle.test(term)) unit.telling = 0;
    const isName = !/^[\p{Script=Han}@]/u.test(term);
    unit.ofProject = isName && store.isOfProject(term);
    unit.names = isName && unit.telling > tuning.leastOfName && !unit.ofProject;
  }
}
