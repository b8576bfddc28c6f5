// Drafts as files: one as what it is, all of them as JSON.
import { MAX_BYTES } from '#lib/content/read/flood.ts';
import { decodeUtf8, wellFormed } from '#lib/text/utf8.ts';
import type { Writing } from '../types.ts';
import { foreignName, foreignText, isPublishedPath } from './foreign.ts';
import { isWriting } from '../writing.ts';
import { isObject, readAbout } from './record.ts';
import type { Draft, DraftContent, DraftFile, FileDrafts } from './types.ts';

/** Largest file of many drafts. */
const MOST_FILE = 8 * 1024 * 1024;

const FORMAT = 'weekly-drafts';
const VERSION = 1;

/**
 * A draft as the file that it would be in the repository. What is no letter, digit or hyphen gives way, so
 * that every system takes the name. What it changes is not in it: a weekly keeps its name only.
 */
export function toFile({ writing, name, text, about }: DraftContent): DraftFile {
  const published = about?.path
    .split('/')
    .at(-1)
    ?.replace(/\.mdx$/, '');
  const safe = (published ?? name).replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').slice(0, 60);
  const words = wellFormed(safe)
    .split(/[-\uFFFD]/)
    .filter((word) => word !== '');
  return {
    name: `${[...(writing === 'weekly' && published ? [] : [writing]), ...words].join('-')}.mdx`,
    text: wellFormed(text),
  };
}

/** All drafts in one file, the last changed last: created in this order they stand as they did. */
export function toBundle(drafts: readonly Draft[]): DraftFile {
  const sorted = [...drafts].sort(
    (one, other) => one.changed - other.changed || one.revision - other.revision,
  );
  const contents = sorted.map(({ name, writing, text, about }): DraftContent => ({
    name,
    writing,
    text,
    about,
  }));
  const bundle = { format: FORMAT, version: VERSION, drafts: contents };
  return { name: `${FORMAT}.json`, text: `${JSON.stringify(bundle, null, 2)}\n` };
}

/**
 * Reads drafts from a file that somebody chose: a text of their own (`.mdx`, `.md`), or what
 * {@link toBundle} has written (`.json`).
 */
export async function fromFile(
  file: Pick<File, 'name' | 'size' | 'arrayBuffer'>,
): Promise<FileDrafts> {
  const [, stem = '', ending = ''] = /^(.*)\.(mdx?|json)$/is.exec(file.name) ?? [];
  if (!ending) return { why: 'unknown' };
  const isBundle = ending.toLowerCase() === 'json';
  if (file.size > (isBundle ? MOST_FILE : MAX_BYTES)) return { why: 'too-large' };
  if (file.size === 0) return { why: 'empty' };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (!bytes) return { why: 'unreadable' };
  const { text, badByte } = decodeUtf8(bytes);
  // UTF-16 without a mark is UTF-8 as well: every other byte of its ASCII is zero.
  if (badByte || (bytes[0] === 0) !== (bytes[1] === 0)) return { why: 'not-utf-8' };
  if (isBundle) return bundleOf(text);
  const draft = textOf(stem, foreignText(text));
  return draft.text.trim() ? { drafts: [draft], skipped: 0 } : { why: 'empty' };
}

function textOf(stem: string, text: string): DraftContent {
  const named = /^\d{4}-\d{2}-\d{2}$/.test(stem) ? 'weekly' : stem.split('-', 1)[0];
  const writing = isWriting(named) ? named : writingOf(text);
  return { name: foreignName(stem), writing, text, about: null };
}

const COMPONENTS: Readonly<Record<string, Writing>> = {
  ...{ Question: 'question', Readings: 'reading', Release: 'release', Event: 'event' },
  Task: 'task',
};

/** What a text is by itself: one contribution where it holds one component, otherwise a weekly. */
function writingOf(text: string): Writing {
  const [first, ...more] = text.match(/^<(?:Question|Readings|Release|Event|Task)\b/gm) ?? [];
  const isOne = first !== undefined && more.length === 0 && !/^#{1,2} /m.test(text);
  return (isOne ? COMPONENTS[first.slice(1)] : undefined) ?? 'weekly';
}

function bundleOf(text: string): FileDrafts {
  const json = parsed(text.replace(/^\uFEFF/, ''));
  if (!isObject(json) || json['format'] !== FORMAT) return { why: 'damaged' };
  const { version, drafts: list } = json;
  if (typeof version === 'number' && version > VERSION) return { why: 'newer' };
  if (version !== VERSION || !Array.isArray(list)) return { why: 'damaged' };
  const drafts = list.flatMap((one: unknown) => contentOf(one) ?? []);
  if (list.length > 0 && drafts.length === 0) return { why: 'damaged' };
  return drafts.length === 0 ? { why: 'empty' } : { drafts, skipped: list.length - drafts.length };
}

function contentOf(value: unknown): DraftContent | null {
  if (!isObject(value)) return null;
  const { name, writing, text } = value;
  if (typeof name !== 'string' || !isWriting(writing) || !isText(text)) return null;
  const about = readAbout(value['about']);
  if (about === undefined || (about && !isPublishedPath(about.path))) return null;
  if (about && !isText(about.original)) return null;
  return {
    ...{ name: foreignName(name), writing, text: foreignText(text) },
    about: about && { ...about, original: foreignText(about.original) },
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && new TextEncoder().encode(value).length <= MAX_BYTES;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
