import { isWriting } from '../writing.ts';
import type { Writing } from '../types.ts';
import { type RefusedAddress, type SourceAddress, readSourceUrl } from './source-url.ts';

/** What the editor's page is asked to open: checked; an address with what it names, or why it is refused. */
export type EditQuery =
  | { kind: Writing }
  | { correct: string }
  | { file: string }
  | { url: SourceAddress | RefusedAddress }
  | null;

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
  if (/^[A-Za-z0-9][\w-]{0,79}$/.test(correct)) return { correct };
  const file = query.get('file') ?? '';
  if (/^content\/(?:weekly|next|projects)\/[a-z0-9][a-z0-9-]{0,99}\.mdx$/.test(file))
    return { file };
  const kind = query.get('kind') ?? '';
  return isWriting(kind) ? { kind } : null;
}
