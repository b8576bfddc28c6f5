import { FIELDS } from '#lib/contribute/fields.ts';
import { paths } from '#lib/site/paths.ts';
import type { Writing } from '../types.ts';
import { type RefusedAddress, type SourceAddress, readSourceUrl } from './source-url.ts';

/** What a link asks the editor to open; at most one of them. */
export type EditLink =
  | { kind: Writing }
  /** Id of a published question. */
  | { correct: string }
  /** Path of a content file of the repository, as published. */
  | { file: string }
  /** Address of a content file of the repository or a fork. */
  | { url: string };

/** The same as the editor's page reads it: checked, an address with what it names or why it is refused. */
export type EditQuery =
  Exclude<EditLink, { url: string }> | { url: SourceAddress | RefusedAddress } | null;

const EDIT = `${paths.contribute}edit/`;

/** The editor's page, with something to open. */
export function editPath(link?: EditLink): string {
  return link ? `${EDIT}?${new URLSearchParams({ ...link }).toString()}` : EDIT;
}

/**
 * Reads what the editor's page is asked to open; null for nothing, and for whatever is not well formed.
 * @param search of the page's address, `?kind=question`. Where it asks for several things, the first of
 *   `url`, `correct`, `file`, `kind` counts.
 */
export function readEditQuery(search: string): EditQuery {
  const query = new URLSearchParams(search);
  const url = query.get('url');
  if (url !== null) return { url: readSourceUrl(url.trim()) };
  const correct = query.get('correct') ?? '';
  if (/^20\d{2}-\d{2}-\d{2}-[1-9]\d{0,2}$/.test(correct)) return { correct };
  const file = query.get('file') ?? '';
  if (/^content\/(?:weekly|next|projects)\/[a-z0-9][a-z0-9-]{0,99}\.mdx$/.test(file))
    return { file };
  const kind = query.get('kind') ?? '';
  return isWriting(kind) ? { kind } : null;
}

function isWriting(word: string): word is Writing {
  return Object.hasOwn(FIELDS, word) || word === 'weekly' || word === 'correction';
}
