import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { lineStarts, proseOf, typedText } from '#lib/content/diskless.ts';
import type { Edit } from '#lib/site/message.ts';
import { applied } from '#lib/text/changes/edits.ts';
import { genericTypeAt } from './parts/generic-type.ts';

/**
 * Chooses what messages of a file offer to mend: of a bracket that was to be seen what is best to read, and
 * nothing where the text would stay as it is.
 */
export function chooseMends(file: VFile): void {
  const text = typedText(file);
  if (text === null) return;
  const typeAt = typesIn(text);
  for (const message of file.messages) {
    const type = typeAt(message);
    if (type) message.edits = type;
    // Without a single edit it is mended by the file being written again.
    const { edits = [] } = message;
    if (edits.length > 0 && isIdle(text, edits)) delete message.edits;
  }
}

/** Rules that tell of a bracket which a parser takes for a tag; their remedy is a pair of backticks. */
const BRACKETS = new Set(['tag-not-closed', 'tag-syntax']);

/**
 * Finds what makes code of the type that a message is about (`List<String>`). A backslash, which is enough to
 * read on, would leave its quotes and stars to be set as those of words.
 *
 * @returns null for messages about anything else, and where backticks would pair with another one.
 */
function typesIn(text: string): (message: VFileMessage) => Edit[] | null {
  let read: { starts: readonly number[]; prose: string } | undefined;
  return ({ ruleId, line = 1, column = 1, edits }) => {
    if (!BRACKETS.has(ruleId ?? '')) return null;
    const { starts, prose } = (read ??= { starts: lineStarts(text), prose: proseOf(text) });
    const at = (starts[line - 1] ?? 0) + column - 1;
    if (prose[at] !== '<' || (edits && !isBackslash(edits, at))) return null;
    const type = genericTypeAt(prose, at);
    if (!type || hasBacktick(prose, at)) return null;
    return [type.from, type.to].map((place) => ({ from: place, to: place, text: '`' }));
  };
}

function isBackslash([edit, ...others]: readonly Edit[], at: number): boolean {
  return others.length === 0 && edit?.from === at && edit.to === at && edit.text === '\\';
}

/** Whether the paragraph around an offset has a backtick that is no code's and not taken back. */
function hasBacktick(prose: string, at: number): boolean {
  const begin = prose.lastIndexOf('\n\n', at) + 1;
  const end = prose.indexOf('\n\n', at);
  return /(?<!\\)`/.test(prose.slice(begin, end < 0 ? undefined : end));
}

function isIdle(text: string, edits: readonly Edit[]): boolean {
  // Of the text only what is changed: there may be as many messages as it has words.
  const begin = Math.min(...edits.map(({ from }) => from));
  const part = text.slice(begin, Math.max(...edits.map(({ to }) => to)));
  const within = edits.map((edit) => ({ ...edit, from: edit.from - begin, to: edit.to - begin }));
  return applied(part, within) === part;
}
