// The editor of text: a bundle of its own, loaded when somebody opens the text.
import { EditorSelection, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { textWords } from '#lib/words/areas/editor/text.ts';
import { words } from '#lib/words/dictionary.ts';
import { extensions } from './extensions.ts';
import type { TextEditor, TextHost } from './host.ts';
import { goToMessage } from './messages/go.ts';
import { mend } from './messages/mend.ts';
import { putMessages } from './messages/state.ts';
import { Quiet } from './quiet.ts';
import { Report } from './report.ts';

export type { Clip, TextEditor, TextHost } from './host.ts';

const DESCRIPTION = 'keys';

/** The shadow in which the editor stands: its style sheets are adopted there, which `style-src 'self'` allows. */
function shadowOf(place: HTMLElement): ShadowRoot {
  const root = place.shadowRoot ?? place.attachShadow({ mode: 'open' });
  const say = words(textWords);
  const description = document.createElement('p');
  description.id = DESCRIPTION;
  description.hidden = true;
  description.textContent = say.keys;
  root.replaceChildren(description);
  place.style.setProperty(
    '--edit-choose',
    JSON.stringify(`↑ ↓ ${say.choose}　Enter ${say.fillIn}`),
  );
  return root;
}

/**
 * Puts an editor of text into an element.
 * @param place an empty element that may have a shadow; its width is the editor's, its height follows the text.
 */
export function mountText(place: HTMLElement, host: TextHost): TextEditor {
  const root = shadowOf(place);
  const doing = (act: () => void) => () => {
    report.tell(view.state.doc);
    act();
  };
  const state = EditorState.create({
    doc: host.text,
    extensions: [
      extensions(
        host,
        { save: doing(() => host.onSave()), send: doing(() => host.onSend()) },
        DESCRIPTION,
      ),
      EditorView.updateListener.of((update) => {
        report.update(update, quiet.update(update));
      }),
      EditorView.domEventHandlers({
        compositionend: () => quiet.ended(() => report.tell(view.state.doc)),
        blur: () => report.tell(view.state.doc),
      }),
    ],
  });
  const view = new EditorView({ state, root, parent: root });
  const quiet = new Quiet(view);
  const report = new Report(host, quiet, state.doc);
  // Before what saves it is told, which listens for the same.
  const onHide = (): void => report.tell(view.state.doc);
  addEventListener('pagehide', onHide, { capture: true });
  document.addEventListener('visibilitychange', onHide, { capture: true });

  return {
    text() {
      const { doc } = view.state;
      report.read(doc);
      return doc.toString();
    },
    setText(text) {
      const changes = report.hear(text);
      if (changes) quiet.change(changes);
    },
    setMessages(messages, of) {
      quiet.run(() => {
        if (of !== view.state.doc.toString()) return;
        view.dispatch({ effects: putMessages.of(messages) });
      });
    },
    fix(message) {
      const isMended = mend(view, message);
      if (isMended) report.tell(view.state.doc);
      return isMended;
    },
    select(from, to) {
      const end = (offset: number) => Math.max(0, Math.min(offset, view.state.doc.length));
      quiet.run(() => {
        view.dispatch({
          selection: EditorSelection.single(end(from), end(to)),
          effects: EditorView.scrollIntoView(end(from), { y: 'center' }),
        });
      });
    },
    next: (back) => quiet.run(() => goToMessage(view, back)),
    focus: () => view.focus(),
    destroy() {
      removeEventListener('pagehide', onHide, { capture: true });
      document.removeEventListener('visibilitychange', onHide, { capture: true });
      report.tell(view.state.doc);
      report.destroy();
      quiet.destroy();
      view.destroy();
      root.replaceChildren();
    },
  };
}
