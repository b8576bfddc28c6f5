import { type Extension } from '@codemirror/state';
import { EditorView, gutter, keymap } from '@codemirror/view';
import { textWords } from '#lib/words/areas/editor/text.ts';
import { words } from '#lib/words/dictionary.ts';
import type { TextHost } from '../host.ts';
import { cards, degreeOf, openCard } from './card.ts';
import { mend } from './mend.ts';
import { type Shown, allMessages, changesOf, messageField, messagesAt } from './state.ts';

function show(view: EditorView, { from, message }: Shown): void {
  view.dispatch({
    // The caret only: what is marked would be gone with the next key.
    selection: { anchor: from },
    effects: [
      EditorView.scrollIntoView(from, { yMargin: 120 }),
      EditorView.announce.of(`${degreeOf(message.severity)}: ${message.problem} ${message.remedy}`),
    ],
  });
  openCard(view, from);
}

/** Goes to the next message behind the caret, or to the last one before it, round the ends of the text. */
export function goToMessage(view: EditorView, back = false): boolean {
  const all = allMessages(view.state);
  const { head } = view.state.selection.main;
  const next = back
    ? (all.findLast(({ from }) => from < head) ?? all.at(-1))
    : (all.find(({ from }) => from > head) ?? all[0]);
  if (next) show(view, next);
  else view.dispatch({ effects: EditorView.announce.of(words(textWords).noMessages) });
  return true;
}

/** Mends the message at the caret: the one that touches it, or the next one in its line. */
function mendHere(view: EditorView): boolean {
  const { state } = view;
  const { head } = state.selection.main;
  const line = state.doc.lineAt(head);
  const near = [...messagesAt(state, head), ...messagesAt(state, line.from, line.to)];
  const first = near.find(({ message }) => changesOf(state, message));
  if (first) mend(view, first.message);
  return true;
}

/** Opens the card of the first message in a line. */
function openLine(view: EditorView, { from, to }: { from: number; to: number }): boolean {
  const [first] = messagesAt(view.state, from, to);
  if (first) openCard(view, first.from);
  return first !== undefined;
}

/** Messages in place: underlined words, dots beside lines, cards, and the keys that go to them. */
export function messages({ rulePath }: TextHost): Extension {
  return [
    messageField,
    cards(rulePath),
    gutter({
      class: 'cm-dots',
      markers: ({ state }) => state.field(messageField).dots,
      domEventHandlers: { click: openLine },
    }),
    keymap.of([
      {
        key: 'F8',
        run: (view) => goToMessage(view),
        shift: (view) => goToMessage(view, true),
        preventDefault: true,
      },
      { key: 'Mod-.', mac: 'Cmd-.', run: mendHere, preventDefault: true },
      { key: 'Ctrl-.', run: mendHere, preventDefault: true },
    ]),
  ];
}
