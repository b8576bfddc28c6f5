import { isolateHistory } from '@codemirror/commands';
import { EditorView, closeHoverTooltips } from '@codemirror/view';
import type { EditorMessage } from '#lib/editor/types.ts';
import { textWords } from '#lib/words/areas/editor/text.ts';
import { words } from '#lib/words/dictionary.ts';
import { changesOf, dropMessage } from './state.ts';

/** Mends what a message is about, as one step to undo. False where nothing can be mended any more. */
export function mend(view: EditorView, message: EditorMessage): boolean {
  const changes = view.compositionStarted ? null : changesOf(view.state, message);
  if (!changes) return false;
  view.dispatch({
    changes,
    effects: [
      dropMessage.of(message),
      closeHoverTooltips,
      EditorView.announce.of(words(textWords).mended),
    ],
    annotations: isolateHistory.of('full'),
    userEvent: 'input.mend',
    scrollIntoView: false,
  });
  return true;
}
