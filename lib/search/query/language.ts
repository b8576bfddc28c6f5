import { fold } from '../terms/fold.ts';
import { projectFilter, typeFilter, yearFilter } from './filters.ts';
import { endsInOption, isOption } from './options.ts';
import type { KnownOptions } from './options.ts';
import { cutQuery } from './query.ts';
import { withinOneEdit } from '../index/vocabulary.ts';
import type { ProjectName, ReadFilter, TypedPiece, UnknownFilter } from '../types.ts';

/** A query taken apart: what filters, what is demanded, what is forbidden, and the words between. */
export interface ParsedQuery {
  /** The words alone. */
  text: string;
  /** The words with phrases, askers and issue numbers among them: what is ranked by. */
  ranked: string;
  filters: ReadFilter[];
  unknown: UnknownFilter[];
  phrases: string[];
  without: string[];
  unread: number;
}

// "phrase", no name of pasted JSON or code | field:"value" or field:value (an address is none) | @asker | #845 |
// word behind `-`, but no lone Latin letter: that is an option of some command.
const clauses =
  /(?<=^|\s)(?<minus>-)?(?:["“”「『](?<phrase>[^"“”」』]+)(?:["“”」』](?!\s?[:\])])|$)|(?<field>[\p{L}]+):(?!\/\/|:)(?:["“”](?<quoted>[^"“”]*)["“”]?|(?<value>[^\s"“”]*))|(?<asker>@[\p{L}\p{N}_-]+)|(?<issue>#\d+)(?![\p{L}\p{N}])|(?<word>(?<=-)(?!\w(?:\s|$))[\p{L}\p{N}@#][^\s"“”]*))/gu;

/** What a clause was matched as, all of it, and where it was typed. */
type Clause = { folded: string; piece: TypedPiece } & Partial<
  Record<'minus' | 'phrase' | 'field' | 'quoted' | 'value' | 'asker' | 'issue' | 'word', string>
>;

/** Fields as readers may write them. */
const fields = new Map<string, 'project' | 'type' | 'year'>([
  ['project', 'project'],
  ['项目', 'project'],
  ['type', 'type'],
  ['类型', 'type'],
  ['year', 'year'],
  ['年份', 'year'],
]);

/** Words for fields that we do not have. */
const otherFields = new Map([
  ['projects', 'project'],
  ['类别', '类型'],
  ['种类', '类型'],
  ['年', '年份'],
  ['年度', '年份'],
  ['date', 'year'],
]);

/**
 * Reads the language of queries: `"exact phrase"`, `-without`, `project:`, `type:`, `year:` (also
 * 项目、类型、年份; full-width colons and quotes too), `@asker` and `#845`. Nothing is an error:
 * a filter that is not understood is explained in `unknown`, and what is no filter is words.
 * @param known what the documents say of a `-word`: options of commands are searched, not left out.
 */
export function parseQuery(
  source: string,
  names: readonly ProjectName[],
  known: KnownOptions = nothingKnown,
): ParsedQuery {
  const { read, unread } = cutQuery(source);
  const { text: folded, offsets } = fold(read);
  const parsed: ParsedQuery = {
    text: '',
    ranked: '',
    filters: [],
    unknown: [],
    phrases: [],
    without: [],
    unread,
  };
  let at = 0;
  const put = (words: string, more = words): void => {
    parsed.text += words;
    parsed.ranked += more;
  };
  for (const match of folded.matchAll(clauses)) {
    put(folded.slice(at, match.index));
    at = match.index + match[0].length;
    const [start, end] = [offsets[match.index] ?? 0, offsets[at] ?? read.length];
    const piece = { source: read.slice(start, end), start, end };
    const clause: Clause = { folded: match[0], piece, ...match.groups };
    const before = folded.slice(0, match.index);
    const dashed = clause.minus !== undefined && clause.word !== undefined;
    if (dashed && isOption({ word: clause.word ?? '', before }, known))
      put(clause.folded, clause.folded.replace(/^-D(?=[a-z])/, ''));
    else if (clause.minus !== undefined) put(readWithout(clause, parsed));
    else if (clause.phrase !== undefined && endsInOption(before)) put(clause.folded);
    else if (clause.asker !== undefined && !known.asAsker(clause.asker.slice(1)))
      // An annotation: `@Async`.
      put(clause.folded);
    else if (clause.phrase !== undefined && !known.asPhrase()) {
      parsed.unknown.push({ ...piece, reason: noPhrase, offers: [] });
      put(clause.folded);
    } else if (clause.phrase !== undefined) {
      parsed.phrases.push(clause.phrase.trim());
      put('', clause.phrase);
    } else if (clause.field !== undefined) put(...readField(clause, clause.field, parsed, names));
    else {
      parsed.filters.push(referenceOf(clause));
      put('', clause.folded);
    }
  }
  put(folded.slice(at));
  parsed.text = evened(parsed.text);
  parsed.ranked = evened(parsed.ranked);
  return parsed;
}

const nothingKnown: KnownOptions = {
  asPhrase: () => true,
  asOption: () => false,
  asWord: () => true,
  asAsker: () => true,
  asProject: () => false,
  asProgram: () => false,
};

/** Without the gaps that clauses leave: words stand as near one another as without them. */
function evened(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Notes what no result may hold. @returns what of the clause is words all the same. */
function readWithout(clause: Clause, { without }: ParsedQuery): string {
  const { phrase, asker, issue, word } = clause;
  const unwanted = phrase ?? asker ?? issue ?? word;
  if (unwanted === undefined) return clause.folded;
  without.push(unwanted.trim());
  return '';
}

function referenceOf({ folded, piece, asker }: Clause): ReadFilter {
  const field = asker === undefined ? 'issue' : 'asker';
  return { field, ...piece, value: folded.slice(1), label: folded };
}

const readers = { project: projectFilter, type: typeFilter, year: yearFilter } as const;

/** Notes a `field:value`. @returns what of it is words all the same, and what of them ranks. */
function readField(
  { folded, piece, quoted, value }: Clause,
  name: string,
  { filters, unknown }: ParsedQuery,
  names: readonly ProjectName[],
): [words: string, ranked?: string] {
  const wanted = (quoted ?? value ?? '').trim();
  const field = fields.get(name.toLowerCase());
  if (field === undefined) {
    const meant = wanted === '' ? undefined : nearestField(name, wanted, names);
    if (!meant) return [folded];
    unknown.push({ ...piece, reason: noField(name), offers: meant });
    // The name of a filter is no word of the question.
    return [folded, wanted];
  }
  const read = readers[field](wanted, names);
  if ('reason' in read) unknown.push({ ...piece, ...read });
  else filters.push({ field, ...piece, ...read });
  return [''];
}

/**
 * What may have been meant by a field that there is not: offers for one letter off, where the value is one
 * of that field. `undefined` for every other word with a colon: sentences, errors and code have many.
 */
function nearestField(
  name: string,
  value: string,
  names: readonly ProjectName[],
): string[] | undefined {
  const word = otherFields.get(name.toLowerCase()) ?? name.toLowerCase();
  for (const [known, field] of fields) {
    const isNear = known === word || (word.length > 3 && withinOneEdit(known, word));
    if (!isNear) continue;
    const read = readers[field](value, names);
    if (!('reason' in read)) return [`${field}:${read.value}`];
    // Nobody writes so long a word by chance.
    if (word.length > 5) return read.offers;
  }
  return undefined;
}

const noPhrase = '没有一条含有这样连在一起的字句，按普通文字搜索';

function noField(name: string): string {
  return `没有“${name}:”这种筛选，按普通文字搜索；可用 project:、type:、year:、@提问者、#编号`;
}
