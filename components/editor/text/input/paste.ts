import { isolateHistory } from '@codemirror/commands';
import { syntaxTree } from '@codemirror/language';
import { type ChangeSet, type EditorState, StateEffect, StateField } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Clip, TextHost } from '../host.ts';

/** Where something was pasted as plain text that may still become Markdown; null once it was changed. */
interface Pasted {
  from: number;
  to: number;
}

const begin = StateEffect.define<Pasted>();

/** The last paste, moved along with what is typed; whoever types within it keeps it as it is. */
const pastedField = StateField.define<Pasted | null>({
  create: () => null,
  update(value, { changes, docChanged, effects }) {
    let now = value;
    if (now && docChanged) now = moved(now, changes);
    for (const effect of effects) if (effect.is(begin)) now = effect.value;
    return now;
  },
});

function moved({ from, to }: Pasted, changes: ChangeSet): Pasted | null {
  let isTouched = false;
  changes.iterChangedRanges((start, end) => {
    // What is typed at either end is not within it.
    isTouched ||= start < to && end > from;
  });
  return isTouched ? null : { from: changes.mapPos(from, 1), to: changes.mapPos(to, -1) };
}

/** Code, tags and the head take text only. */
function isPlain(state: EditorState): boolean {
  const { from } = state.selection.main;
  for (let node = syntaxTree(state).resolveInner(from, -1); node.parent; node = node.parent) {
    if (/^(?:FencedCode|InlineCode|Head|OpenTag|EmptyTag|CloseTag)$/.test(node.name)) return true;
  }
  return false;
}

async function convert(view: EditorView, clip: Clip, host: TextHost): Promise<void> {
  const text = await host.paste(clip);
  const place = view.state.field(pastedField);
  const insert = text === null ? null : view.state.toText(text);
  if (!place || insert === null || view.compositionStarted) return;
  if (insert.eq(view.state.doc.slice(place.from, place.to))) return;
  const { main } = view.state.selection;
  const isBehind = main.empty && main.head === place.to;
  view.dispatch({
    changes: { from: place.from, to: place.to, insert },
    // A step of its own: undone, the plain text is back.
    annotations: isolateHistory.of('full'),
    ...(isBehind && { selection: { anchor: place.from + insert.length } }),
    userEvent: 'input.paste.convert',
    scrollIntoView: true,
  });
}

/**
 * Pasting. The plain text is there at once, as one step; what the page makes of the rest (HTML, pictures)
 * takes its place when it comes, as another, unless the author has gone on within it.
 */
export function paste(host: TextHost) {
  return [
    pastedField,
    EditorView.domEventHandlers({
      paste(event, view) {
        const data = event.clipboardData;
        if (!data || view.state.readOnly || isPlain(view.state)) return false;
        const types = [...data.types];
        const html = data.getData('text/html');
        if (html === '' && !types.includes('Files')) return false;
        const text = data.getData('text/plain');
        const { from, to } = view.state.selection.main;
        const insert = view.state.toText(text);
        view.dispatch({
          changes: { from, to, insert },
          selection: { anchor: from + insert.length },
          effects: begin.of({ from, to: from + insert.length }),
          annotations: isolateHistory.of('full'),
          userEvent: 'input.paste',
          scrollIntoView: true,
        });
        void convert(view, { html, text, types }, host);
        event.preventDefault();
        return true;
      },
    }),
  ];
}
