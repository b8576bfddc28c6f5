import { fold } from '../terms/fold.ts';
import { projectFilter, typeFilter, yearFilter } from './filters.ts';
import { cutQuery } from './query.ts';
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

/** What a `-word` of a query needs to be told from an exclusion. */
export interface Dashed {
  /** The word behind the dash, folded. */
  word: string;
  /** What stands in front of it in the query, folded. */
  before: string;
}

/** What the documents say of what may be a part of the language, or a word. */
export interface Known {
  /** Whether a `-word` is an option of a command: those are searched, not left out. */
  isOption: (dashed: Dashed) => boolean;
  /** Whether somebody of that name, without `@`, has asked a question. */
  asAsker: (name: string) => boolean;
  /** Whether quotations are demanded; else they are words. */
  asPhrases: boolean;
  /** What may have been meant by a field that there is not; undefined where it is a word with a colon. */
  nearField: (name: string, fields: Fields) => Pick<UnknownFilter, 'reason' | 'offers'> | undefined;
}

type Field = 'project' | 'type' | 'year';

/** The fields by their spellings, and what a value is read as by one of them. */
export interface Fields {
  known: ReadonlyMap<string, Field>;
  read: (field: Field) => ReturnType<(typeof valueReaders)[Field]>;
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
const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['project', 'project'],
  ['项目', 'project'],
  ['type', 'type'],
  ['类型', 'type'],
  ['year', 'year'],
  ['年份', 'year'],
]);

/**
 * Reads the language of queries: `"exact phrase"`, `-without`, `project:`, `type:`, `year:` (also
 * 项目、类型、年份; full-width colons and quotes too), `@asker` and `#845`. Nothing is an error:
 * a filter that is not understood is explained in `unknown`, and what is no filter is words.
 * @param known what the documents say; without it everything is what it looks like.
 */
export function parseQuery(
  source: string,
  names: readonly ProjectName[],
  known: Known = nothingKnown,
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
    if (dashed && known.isOption({ word: clause.word ?? '', before }))
      put(clause.folded, clause.folded.replace(/^-D(?=[a-z])/, ''));
    else if (clause.minus !== undefined) put(readWithout(clause, parsed));
    else if (clause.phrase !== undefined && endsInOption(before)) put(clause.folded);
    else if (clause.asker !== undefined && !known.asAsker(clause.asker.slice(1)))
      // An annotation: `@Async`.
      put(clause.folded);
    else if (clause.phrase !== undefined && !known.asPhrases) {
      parsed.unknown.push({ ...piece, reason: noPhrase, offers: [] });
      put(clause.folded);
    } else if (clause.phrase !== undefined) {
      parsed.phrases.push(clause.phrase.trim());
      put('', clause.phrase);
    } else if (clause.field !== undefined)
      put(...readField(clause, clause.field, parsed, { names, near: known.nearField }));
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

/** Nothing is known: everything is what it looks like. */
export const nothingKnown: Known = {
  isOption: () => false,
  asAsker: () => true,
  asPhrases: true,
  nearField: () => undefined,
};

/** Whether what stands in front of a quotation ends in an option whose value it is: `-H "…"`. */
function endsInOption(before: string): boolean {
  return /(?:^|\s)--?[A-Za-z][\w.-]*\s$/.test(before);
}

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

const valueReaders = { project: projectFilter, type: typeFilter, year: yearFilter } as const;

/** Notes a `field:value`. @returns what of it is words all the same, and what of them ranks. */
function readField(
  { folded, piece, quoted, value }: Clause,
  name: string,
  { filters, unknown }: ParsedQuery,
  { names, near }: { names: readonly ProjectName[]; near: Known['nearField'] },
): [words: string, ranked?: string] {
  const wanted = (quoted ?? value ?? '').trim();
  const field = fields.get(name.toLowerCase());
  if (field === undefined) {
    const read = (other: Field) => valueReaders[other](wanted, names);
    const meant = wanted === '' ? undefined : near(name, { known: fields, read });
    if (!meant) return [folded];
    unknown.push({ ...piece, ...meant });
    // The name of a filter is no word of the question.
    return [folded, wanted];
  }
  const read = valueReaders[field](wanted, names);
  if ('reason' in read) unknown.push({ ...piece, ...read });
  else filters.push({ field, ...piece, ...read });
  return [''];
}

const noPhrase = '没有一条含有这样连在一起的字句，按普通文字搜索';
