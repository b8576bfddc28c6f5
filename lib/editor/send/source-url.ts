import { MAX_BYTES } from '#lib/content/read/flood.ts';
import { repositoryName } from '#lib/site/addresses.ts';
import { site } from '#lib/site/site.ts';
import { readUrl } from '#lib/text/read-url.ts';
import { decodeUtf8 } from '#lib/text/utf8.ts';

/** A content file of the site's repository, or of a fork of it. */
export interface SourceAddress {
  /** Where it is fetched from, on raw.githubusercontent.com. */
  raw: string;
  /** Path in the repository. */
  path: string;
  owner: string;
  /** Commit, branch or tag. */
  ref: string;
}

/**
 * Why an address is not opened. `address`: no plain https address; `host`: not on GitHub; `repository`: not
 * the site's, and no fork of it; `file`: no content file.
 */
export interface RefusedAddress {
  why: 'address' | 'host' | 'repository' | 'file';
}

/**
 * Why a file could not be fetched. `missing`: there is none; `answer`: GitHub answers otherwise; `large`: more
 * than a content file may have; `not-text`: no UTF-8; `network`: no answer; `slow`: none in ten seconds.
 */
export interface FailedFetch {
  why: 'missing' | 'answer' | 'large' | 'not-text' | 'network' | 'slow';
}

const RAW = 'https://raw.githubusercontent.com';

/** Milliseconds in which a file must be here. */
const PATIENCE = 10_000;

const OWNER = /^[A-Za-z0-9][\w-]{0,38}$/;
/** Part of the name of a branch; GitHub's own are of these characters. */
const REF_PART = /^[\w.+-]{1,100}$/;
const FILE = /^content\/(?:weekly|next|projects)\/[A-Za-z0-9][\w.-]{0,99}\.mdx$/;

/**
 * Reads the address of a content file: raw, or that of its page on GitHub. Only what is written as a browser
 * would write it is taken, letter by letter, so nothing is decoded, and nothing has two meanings.
 */
export function readSourceUrl(url: string): SourceAddress | RefusedAddress {
  const read = url.length > 1000 ? null : readUrl(url);
  // A page's address may have the number of a line behind it.
  const plain = url.replace(/#[\w-]*$/, '');
  if (!read || plain !== read.origin + read.pathname) return { why: 'address' };
  const [, owner = '', repository = '', ...rest] = read.pathname.split('/');
  if (read.origin === RAW) return addressOf(owner, repository, rest);
  if (read.origin !== 'https://github.com') return { why: 'host' };
  const [view, ...below] = rest;
  return view === 'blob' || view === 'raw' ? addressOf(owner, repository, below) : { why: 'file' };
}

function addressOf(
  owner: string,
  repository: string,
  rest: readonly string[],
): SourceAddress | RefusedAddress {
  const [, ours = ''] = repositoryName(site.repository).split('/');
  // GitHub keeps the name of what is forked, and takes it in either case.
  const isOurs = repository.toLowerCase() === ours.toLowerCase();
  if (!OWNER.test(owner) || !isOurs) return { why: 'repository' };
  const [ref, path] = [rest.slice(0, -3), rest.slice(-3).join('/')];
  if (!isRef(ref) || !FILE.test(path) || path.includes('..')) return { why: 'file' };
  const raw = `${RAW}/${[owner, repository, ...ref, path].join('/')}`;
  return { raw, path, owner, ref: ref.join('/') };
}

function isRef(parts: readonly string[]): boolean {
  const [first = ''] = parts;
  // Behind a commit the path begins: `content` in some other folder is no content.
  if (first === '' || (/^[0-9a-f]{40}$/.test(first) && parts.length > 1)) return false;
  return parts.every((part) => REF_PART.test(part) && !part.includes('..'));
}

/**
 * Fetches a file, without credentials and without following GitHub elsewhere.
 *
 * @param raw of {@link readSourceUrl}; any other address is not asked.
 * @returns its text as editors hold it: LF, no byte order mark.
 */
export async function fetchSource(
  raw: string,
  fetch: typeof globalThis.fetch,
  patience = PATIENCE,
): Promise<{ text: string } | FailedFetch | RefusedAddress> {
  const known = readSourceUrl(raw);
  if ('why' in known) return known;
  const stop = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(known.raw, {
      ...{ credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer', signal: stop },
    });
    if (!answer.ok) return { why: answer.status === 404 ? 'missing' : 'answer' };
    const bytes = await bytesOf(answer);
    if (!bytes) return { why: 'large' };
    const { text, badByte } = decodeUtf8(bytes);
    if (badByte || text.includes('\0')) return { why: 'not-text' };
    return { text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n') };
  } catch {
    return { why: stop.aborted ? 'slow' : 'network' };
  }
}

/** What an answer holds; null where that is more than a content file may have, of which the rest is not read. */
async function bytesOf(answer: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    size += part.value.byteLength;
    if (size > MAX_BYTES) {
      await reader?.cancel().catch(() => undefined);
      return null;
    }
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}
