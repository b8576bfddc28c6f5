import type { EditorMessage } from '#lib/editor/types.ts';
import { type Carried, carried } from '../form/carry.ts';
import type { Session } from '../session/session.ts';
import type { EditorState } from '../session/state.ts';

type Told = Pick<EditorState, 'checked' | 'text'>;

/** What was asked last: every message of a text asks the same. */
let last: { of: Told; moved: ReadonlyMap<EditorMessage, Carried> } | null = null;

/**
 * A message at its place in the text as it is now, which may have gone on since it was checked.
 * @returns undefined where the message is of an earlier check.
 */
export function movedTo({ checked, text }: Told, message: EditorMessage): Carried | undefined {
  if (last?.of.checked !== checked || last.of.text !== text) {
    const all = checked ? carried(checked.messages, checked.text, text) : [];
    last = { of: { checked, text }, moved: new Map(all.map((one) => [one.found, one])) };
  }
  return last.moved.get(message);
}

/** Mends what a message is about, wherever it stands by now; nothing where that was changed since. */
export function mendMoved(session: Session, message: EditorMessage): void {
  // The text editor keeps the places of its messages itself.
  const now = session.port ? null : movedTo(session.state(), message);
  if (now === null) session.fix(message);
  else if (now?.isCurrent) session.fix(now.message);
}
