import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import {
  type ParsedContent,
  countMessages,
  decode,
  inOrder,
  lineStarts,
  parseSources,
  typedText,
} from '#lib/content/diskless.ts';
import type { FolderKind } from '#lib/content/types.ts';
import { judgeAll } from '#lib/doctor/judge.ts';
import { mendedText } from '#lib/doctor/mended.ts';
import { told } from '#lib/site/message.ts';
import type { EditorMessage } from '../types.ts';
import type { ContentShelf } from './shelf.ts';

/** A text as a file of the content folder that was read and judged with the others. */
export interface Examination {
  found: ParsedContent;
  file: VFile;
  name: string;
  kind: FolderKind;
}

/**
 * Reads a text as the file of its path and judges it: the same code, in the same order, as `weekly check` with
 * the path of one file.
 *
 * @param path in the repository, `content/<folder>/<name>.mdx`.
 */
export function examine(shelf: ContentShelf, path: string, text: string): Examination {
  const [, folder = 'next', name = ''] =
    /^content\/(weekly|projects|next)\/(.*)\.mdx$/.exec(path) ?? [];
  const kind = folder as FolderKind;
  const file = decode(path, new TextEncoder().encode(text));
  const only = new Set([path]);
  const found = parseSources(
    shelf.sourcesWith(kind, name, file),
    new VFile({ path: 'content' }),
    only,
  );
  judgeAll(found, { synonyms: shelf.synonyms, common: [] }, (one) => one === path);
  shelf.restore(found.files);
  return { found, file, name, kind };
}

/** The messages of a file that was examined, by their places. */
export function messagesOf(file: VFile): EditorMessage[] {
  const starts = lineStarts(typedText(file) ?? '');
  return inOrder(file.messages).map((message) => messageOf(file.path, message, starts));
}

function messageOf(path: string, message: VFileMessage, starts: readonly number[]): EditorMessage {
  const { line, column, severity, rule, problem, remedy } = told(path, message);
  const from = (starts[line - 1] ?? 0) + column - 1;
  const { place } = message;
  const end = place && 'end' in place ? place.end : null;
  const to = end ? (starts[end.line - 1] ?? 0) + end.column - 1 : from;
  const edits = message.edits ?? null;
  return { rule, severity, from, to: Math.max(from, to), line, column, problem, remedy, edits };
}

/** Rounds after which what is left to mend is left, as of `weekly check --fix`. */
const ROUNDS = 10;

/** Mends all that one way only mends, as `weekly check --fix` does: never into more errors. */
export function mendAll(
  shelf: ContentShelf,
  path: string,
  typed: string,
): { text: string; mended: number } {
  let text = typed;
  let mended = 0;
  let { file } = examine(shelf, path, text);
  for (let round = 0; round < ROUNDS; round += 1) {
    const better = mendedText(file);
    if (!better || better.after === text) break;
    const next = examine(shelf, path, better.after).file;
    if (countMessages([next]).errors > countMessages([file]).errors) break;
    [text, file] = [better.after, next];
    mended += better.chosen.length;
  }
  return { text, mended };
}
