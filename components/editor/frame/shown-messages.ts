import { fieldAt } from '#lib/editor/form/places.ts';
import type { FieldPlace } from '#lib/editor/form/types.ts';
import type { EditorMessage } from '#lib/editor/types.ts';
import { type EditorState, isUntouched } from '../session/state.ts';
import { movedTo } from './moved.ts';

/** What has to be mended stands first. */
const RANK = { error: 0, warning: 1, hint: 2 } as const;

/**
 * The messages of a text that are the writer's business: of a correction what is said about its question, and
 * whatever keeps the file from being published.
 */
export function shownMessages(state: EditorState): readonly EditorMessage[] {
  const { checked, form, writing, isJudged } = state;
  // Nobody is told what an empty page lacks before it is to be sent.
  if (!isJudged && isUntouched(state)) return [];
  const messages = (checked?.messages ?? []).toSorted(
    (a, b) => RANK[a.severity] - RANK[b.severity],
  );
  if (writing !== 'correction' || !form || form.text !== checked?.text) return messages;
  const { tag, close } = form;
  return messages.filter(
    ({ severity, from }) => severity === 'error' || (from >= tag.from && from <= close),
  );
}

/** The field that a message is about, by where it stands by now; null where it is about none. */
export function placeIn(
  { form, checked }: Pick<EditorState, 'form' | 'checked'>,
  message: EditorMessage,
): FieldPlace | null {
  const now = form && movedTo({ checked, text: form.text }, message);
  return now ? fieldAt(form, now.message.from) : null;
}
