import { useCallback } from 'react';
import type { EditorMessage } from '#lib/editor/types.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { focusField } from '../form/place.ts';
import type { PhoneTab } from '../parts/bar/phone-tabs.tsx';
import type { Session } from '../session/session.ts';
import type { TextEditor } from '../text/host.ts';
import { placeIn, shownMessages } from './shown-messages.ts';

/** What presses and keys of the frame do. */
export function useDeeds(
  session: Session,
  editor: { readonly current: TextEditor | null },
  messages: readonly EditorMessage[],
  showTab: (tab: PhoneTab) => void,
) {
  const go = useCallback(
    (message: EditorMessage): void => {
      showTab('write');
      const place = placeIn(session.state(), message);
      // The tab's panel is there with the next frame.
      requestAnimationFrame(() => {
        if (editor.current) {
          editor.current.select(message.from, message.to);
          editor.current.focus();
        } else if (place)
          focusField(place.key, place.offset, place.offset + message.to - message.from);
      });
    },
    [session, editor, showTab],
  );
  const goToError = (among: readonly EditorMessage[]): void => {
    const first = among.find(({ severity }) => severity === 'error');
    if (first) go(first);
  };
  const send = (): void => {
    const { checked, text } = session.state();
    const isError = ({ severity }: EditorMessage): boolean => severity === 'error';
    if (checked?.text === text && messages.some(isError)) {
      session.tell({ isJudged: true });
      goToError(messages);
      return;
    }
    // What an empty page lacks is found only now, and what was mended just before is no error any more.
    void session.send().then(() => goToError(shownMessages(session.state())));
  };
  const saveNow = (): void => {
    const say = words(editorWords);
    void session.saveNow().then((isKept) => session.say(isKept ? say.savedNow : say.notSaved));
  };
  return { go, send, saveNow };
}
