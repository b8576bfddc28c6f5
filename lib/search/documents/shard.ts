import {
  projectPath,
  questionPath,
  readingPath,
  releasePath,
  weeklyPath,
} from '#lib/site/paths.ts';
import type { ProjectName, SearchDocument } from '../types.ts';

/** Words by which every release is found. */
export const releaseWords = '发布 版本 更新 变更';

/** Name of the manifest under `/search-data/`; the only file there without a hash. */
export const manifestFile = 'manifest.json';

/** What a browser reads first: which shards there are, and the words an engine needs. */
export interface Manifest {
  /** Newest first. */
  shards: ManifestShard[];
  projects: ManifestProject[];
  /** File with {@link SearchWords}: first results do not wait for it. */
  words?: string;
  /** Whether the site's server answers `/api/search` for what a browser does not hold. */
  api?: true;
  /** Words to offer before anything is typed, with their number of results. */
  common: { word: string; count: number }[];
  /** The newest weekly, or null when there is none. */
  latest: { date: string; title: string } | null;
}

/** What an engine knows of words, besides the documents. */
export interface SearchWords {
  /** The table of pinyin as `pinyin/table.ts` reads it; empty where the documents hold no Han. */
  pinyin: string;
  /** Source of the list of synonyms. */
  synonyms: string;
}

/** A project as a search page needs to know it. */
export interface ManifestProject extends ProjectName {
  /** Where its code is: https address without trailing slash, to ask there. */
  repository?: string;
}

/** One file of documents, as the manifest names it. */
export interface ManifestShard {
  /** `<year>.<hash of the content>.json` */
  file: string;
  /** Year of its weeklies. */
  year: string;
  documents: number;
  /** Uncompressed, for a progress bar. */
  bytes: number;
}

/** A document on its way: what {@link unpack} can put back is left out. */
export type PackedDocument = Partial<Omit<SearchDocument, 'title'>> &
  Pick<SearchDocument, 'id' | 'type'> & {
    /** A number is the length of the title that begins the question; negative where `…` follows. */
    title: string | number;
  };

/** Leaves out what {@link unpack} can put back. */
export function pack(document: SearchDocument): PackedDocument {
  const { id, type, title } = document;
  const usual = usualOf(document);
  const filled = Object.entries(document).filter(
    ([field, value]) => !Object.hasOwn(usual, field) || !isUsual(usual, field, value),
  );
  return { ...Object.fromEntries(filled), id, type, title: shortTitle(title, document.question) };
}

/** Puts back what {@link pack} left out. */
export function unpack(packed: PackedDocument): SearchDocument {
  const { title, ...rest } = packed;
  const document = { ...usualOf(packed), ...rest };
  return { ...document, title: longTitle(title, document.question) };
}

function isUsual(usual: object, field: string, value: unknown): boolean {
  const expected: unknown = Reflect.get(usual, field);
  return value === expected || JSON.stringify(value) === JSON.stringify(expected);
}

type Usual = Omit<SearchDocument, 'id' | 'type' | 'title'>;

const noFields = {
  question: '',
  answer: '',
  project: null,
  asker: null,
  issue: null,
  link: null,
  same: null,
} satisfies Partial<Usual>;

type Identity = Pick<PackedDocument, 'type' | 'id' | 'project' | 'weeklies'>;

/** What a document of this type and id has in its fields unless it says otherwise. */
function usualOf(identity: Identity) {
  const { type, id } = identity;
  const [date] =
    type === 'question' || type === 'weekly' ? (/^\d{4}-\d\d-\d\d/.exec(id) ?? []) : [];
  return {
    ...noFields,
    url: usualUrl(identity),
    extra: type === 'release' ? releaseWords : '',
    weeklies: date === undefined ? [] : [date],
    rounds: type === 'question' ? 1 : 0,
  } satisfies Usual;
}

function usualUrl({ type, id, project, weeklies }: Identity): string {
  if (type === 'question') return questionPath(id);
  if (type === 'weekly') return weeklyPath(id);
  if (type === 'release') return releasePath(project ?? null, id);
  return type === 'project' ? projectPath(id) : readingPath(weeklies?.[0] ?? '', id);
}

function shortTitle(title: string, question: string): string | number {
  const line = oneLine(question);
  if (title === '' || title === '…') return title;
  if (line.startsWith(title)) return title.length;
  const cut = title.slice(0, -1);
  return title.endsWith('…') && line.startsWith(cut) ? -cut.length : title;
}

function longTitle(title: string | number, question: string): string {
  if (typeof title === 'string') return title;
  const beginning = oneLine(question).slice(0, Math.abs(title));
  return title < 0 ? `${beginning}…` : beginning;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
