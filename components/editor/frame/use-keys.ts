import { useEffect, useRef } from 'react';
import { isComposingKey } from '#components/search/composing-key.ts';
import type { EditorMessage } from '#lib/editor/types.ts';
import { fieldId } from '../form/place.ts';
import type { Session } from '../session/session.ts';
import type { TextEditor } from '../text/host.ts';
import { mendMoved } from './moved.ts';
import { placeIn } from './shown-messages.ts';

interface KeysOf {
  session: Session;
  editor: { current: TextEditor | null };
  messages: readonly EditorMessage[];
  go: (message: EditorMessage) => void;
  send: () => void;
  saveNow: () => void;
}

/**
 * Keys of the whole editor: Ctrl S saves, Ctrl Enter goes to sending, F8 and Shift F8 to the next and the last
 * message, Ctrl . mends the one that was gone to. The text editor has the same ones for its own places.
 */
export function useKeys(keys: KeysOf): void {
  const latest = useRef(keys);
  const at = useRef(-1);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const act = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isComposingKey(event)) return;
      const { session, messages, go, send, saveNow, editor } = latest.current;
      const command = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      // What a click has made is no step of the field's own history.
      const isUndo = command && key === 'z' && !event.shiftKey && !editor.current;
      if (isUndo && session.wasClicked) session.undo();
      else if (command && key === 's') saveNow();
      else if (command && key === 'enter') send();
      else if (command && key === '.') mend(session, messages, at.current);
      else if (key === 'f8' && !command && messages.length > 0) {
        const step = event.shiftKey ? -1 : 1;
        const from = at.current < 0 && step < 0 ? 0 : at.current;
        at.current = (from + step + messages.length) % messages.length;
        const message = messages[at.current];
        if (message && !editor.current) go(message);
        else editor.current?.next(step < 0);
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, []);
}

/** Mends the message that was gone to, or the first of the field that has the focus. */
function mend(session: Session, messages: readonly EditorMessage[], at: number): void {
  const focused = document.activeElement?.id ?? '';
  const here = messages.find((message) => {
    const place = placeIn(session.state(), message);
    return message.edits !== null && place !== null && focused === fieldId(place.key);
  });
  const message = here ?? messages[at];
  if (message?.edits) mendMoved(session, message);
}
