// A draft in the fragment of an address: no server ever sees it.
import { Inflate, deflateSync, strToU8 } from 'fflate';
import { MAX_BYTES } from '#lib/content/read/flood.ts';
import { foreignName, foreignText, isPublishedPath } from './foreign.ts';
import { isWriting } from '../writing.ts';
import { isObject } from './record.ts';
import type { LinkContent, LinkRefusal } from './types.ts';

/**
 * Longest address, in characters, that one may hope to send whole. Chat programs and mail cut or refuse
 * longer ones at limits that most of them do not publish; 8000 is our choice, the length that RFC 9110
 * (section 4.1) asks everybody to support at least.
 */
export const LONGEST_LINK = 8000;

const VERSION = 1;
const KEY = '#draft=';
/**
 * The last letter of every link. Without it a link has been cut, and a link never ends in `_` or `-`, which
 * programs that find addresses in a text take for the text's own.
 */
const END = 'E';

/** Bytes that a draft in a link may have: the largest text, whatever JSON makes of it. */
const MOST_INFLATED = 2 * MAX_BYTES;
/** Characters of a link that are looked at: bytes that deflate cannot make smaller, as base64. */
const MOST_CHARACTERS = MOST_INFLATED * 1.5;
/** Bytes inflated at a time: deflate makes at most 1032 of one, so that a bomb grows by 256 KB before it is seen. */
const PORTION = 256;

/**
 * The fragment that carries a draft: `#draft=`, JSON, deflated (RFC 1951), as base64url (RFC 4648,
 * section 5). The same draft gives the same fragment.
 *
 * @returns null where the draft is larger than {@link fromFragment} reads.
 */
export function toFragment({ name, writing, text, path }: LinkContent): string | null {
  // Halves of characters are escapes in JSON, so they arrive as they are.
  const json = JSON.stringify({
    v: VERSION,
    w: writing,
    n: name,
    t: text,
    ...(path && { p: path }),
  });
  const bytes = strToU8(json);
  if (bytes.length > MOST_INFLATED) return null;
  return `${KEY}${toBase64Url(deflateSync(bytes, { level: 9 }))}${END}`;
}

/**
 * The draft that a fragment carries, whoever made it. What stands behind the link (a full stop of the
 * sentence) is not looked at.
 *
 * @param hash as `location.hash` has it.
 */
export function fromFragment(hash: string): LinkContent | { why: LinkRefusal } {
  if (!hash.startsWith(KEY)) return { why: 'none' };
  const [typed = ''] = /^[\w-]*/.exec(hash.slice(KEY.length)) ?? [];
  if (!typed.endsWith(END)) return { why: 'cut' };
  if (typed.length > MOST_CHARACTERS) return { why: 'too-large' };
  try {
    const bytes = inflated(fromBase64Url(typed.slice(0, -END.length)));
    if (!bytes) return { why: 'too-large' };
    return contentOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return { why: 'damaged' };
  }
}

function contentOf(json: unknown): LinkContent | { why: LinkRefusal } {
  if (!isObject(json)) return { why: 'damaged' };
  const { v: version, w: writing, n: name, t: text, p: path } = json;
  if (typeof version === 'number' && version > VERSION) return { why: 'newer' };
  if (version !== VERSION || !isWriting(writing)) return { why: 'damaged' };
  if (typeof name !== 'string' || typeof text !== 'string') return { why: 'damaged' };
  const about = typeof path === 'string' && isPublishedPath(path) ? path : null;
  return { name: foreignName(name), writing, text: foreignText(text), path: about };
}

/** @returns null as soon as there is too much of it. @throws where it was not deflated, or not all of it is there. */
function inflated(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  for (let from = 0; from < bytes.length; from += PORTION) {
    const to = from + PORTION;
    stream.push(bytes.subarray(from, to), to >= bytes.length);
    if (length > MOST_INFLATED) return null;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/** @throws DOMException where it is no base64. */
function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
