// Drafts as they are stored, and what makes a stored value one. What another version of this page wrote, or
// a damaged disk, is no draft and no error.
import { isWriting } from '../writing.ts';
import type { Draft, DraftAbout, DraftContent, DraftHead } from './types.ts';

/** What is stored of a draft beside its head. */
export type DraftBody = Pick<Draft, 'text' | 'about'>;

/** A new draft of a content, changed now. */
export function newDraft(
  { name, writing, text, about }: DraftContent,
  at: Pick<DraftHead, 'id' | 'named' | 'created' | 'revision'>,
): Draft {
  const { id, named, created, revision } = at;
  return {
    ...{ id, name, named, writing, created, changed: Date.now(), revision },
    ...{ bytes: bytesOf({ text, about }), text, about },
  };
}

/** A name for a draft that no other device or tab gives. `randomUUID` asks for https, a preview has none. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A draft in its two parts, as they are stored. */
export function parted({ text, about, ...head }: Draft): { head: DraftHead; body: DraftBody } {
  return { head, body: { text, about } };
}

/** Whether two drafts say the same, whatever they are called. */
export function isSameContent(one: Omit<DraftContent, 'name'>, other: typeof one): boolean {
  return (
    one.text === other.text &&
    one.writing === other.writing &&
    one.about?.path === other.about?.path &&
    one.about?.original === other.about?.original
  );
}

/** A stored head, or null where it is none. */
export function readHead(value: unknown): DraftHead | null {
  if (!isObject(value)) return null;
  const { id, name, named, writing, created, changed, revision, bytes } = value;
  if (typeof id !== 'string' || typeof name !== 'string' || !isWriting(writing)) return null;
  if (!isCount(created) || !isCount(changed) || !isCount(revision) || !isCount(bytes)) return null;
  return { id, name, named: named === true, writing, created, changed, revision, bytes };
}

/** A draft of its stored parts, or null where one of them is none. */
export function readDraft(head: unknown, body: unknown): Draft | null {
  const known = readHead(head);
  if (!known || !isObject(body)) return null;
  const { text } = body;
  const about = readAbout(body['about']);
  return typeof text === 'string' && about !== undefined ? { ...known, text, about } : null;
}

/** What a text is about; null where it says that it is about nothing, undefined where it is damaged. */
export function readAbout(value: unknown): DraftAbout | null | undefined {
  if (value === null || value === undefined) return null;
  if (!isObject(value)) return undefined;
  const { path, original, nth } = value;
  if (typeof path !== 'string' || typeof original !== 'string') return undefined;
  return { path, original, ...(Number.isSafeInteger(nth) && { nth: Number(nth) }) };
}

/** An object of unknown fields. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function bytesOf({ text, about }: DraftBody): number {
  const encoder = new TextEncoder();
  return encoder.encode(text).length + encoder.encode(about?.original ?? '').length;
}
