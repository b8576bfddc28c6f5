import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { EditorMessage } from '#lib/editor/types.ts';
import { rulePath } from '#lib/site/paths.ts';
import { withBase } from '#lib/site/base-path.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { TextEditor } from '../text/host.ts';
import type { Session } from '../session/session.ts';
import { pastedInto } from '../session/pasting.ts';
import { offersOf } from '../session/offers.ts';

interface TextPaneProps {
  session: Session;
  /** Told once the editor is there, and with null when it is gone. */
  onEditor: (editor: TextEditor | null) => void;
  onSave: () => void;
  onSend: () => void;
}

const none: readonly EditorMessage[] = [];

/** The text as it stands in the file, with messages in place. */
export function TextPane({ session, onEditor, onSave, onSend }: TextPaneProps) {
  const say = words(editorWords);
  const state = useSyncExternalStore(session.subscribe, session.state);
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<TextEditor | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const caret = useRef<HTMLSpanElement>(null);
  const calls = useRef({ onEditor, onSave, onSend });
  useEffect(() => {
    calls.current = { onEditor, onSave, onSend };
  });
  useEffect(() => {
    let mounted: TextEditor | null = null;
    let isGone = false;
    import('../text/entry.ts').then(
      ({ mountText }) => {
        if (isGone || !place.current) return;
        mounted = mountText(place.current, {
          ...{ text: session.state().text, label: words(editorWords).textLabel },
          ...{ projects: session.state().projects, sections: session.state().sections },
          ...offersOf(session),
          onChange: (text) => session.write(text),
          // Written in place: with a state, all that stands around the text would be asked at every key.
          onCaret(line, column) {
            if (caret.current) caret.current.textContent = words(editorWords).caret(line, column);
          },
          paste: (clip) => pastedInto(session, clip),
          onSave: () => calls.current.onSave(),
          onSend: () => calls.current.onSend(),
          rulePath: (rule) => withBase(rulePath(rule)),
        });
        const own = mounted;
        session.port = { setText: (text) => own.setText(text), fix: (message) => own.fix(message) };
        setEditor(own);
        calls.current.onEditor(own);
      },
      () => setFailed(true),
    );
    return () => {
      isGone = true;
      if (mounted) session.write(mounted.text());
      session.port = null;
      calls.current.onEditor(null);
      mounted?.destroy();
    };
  }, [session]);
  const { checked } = state;
  useEffect(() => {
    editor?.setMessages(checked?.messages ?? none, checked?.text ?? '');
  }, [editor, checked]);
  return (
    <div className="edit-text">
      <div className="edit-head">
        <h2>
          <code className="edit-path">{state.path}</code>
        </h2>
        <span className="edit-head-note" ref={caret}>
          {say.caret(1, 1)}
        </span>
      </div>
      {hasFailed ? (
        <PlainText text={state.text} onWrite={(text) => session.write(text)} />
      ) : (
        <>
          <div ref={place} className="edit-code" />
          {!editor && <p className="edit-text-hint">{say.textLoading}</p>}
        </>
      )}
      <p className="edit-text-hint edit-keys">{say.keys}</p>
      {state.writing !== 'weekly' && !state.isReview && (
        <button type="button" className="edit-switch" onClick={() => void session.setView('form')}>
          {say.asForm}
        </button>
      )}
    </div>
  );
}

/** Where the editor of text cannot be loaded, what every browser has. */
function PlainText({ text, onWrite }: { text: string; onWrite: (text: string) => void }) {
  const say = words(editorWords);
  return (
    <>
      <p className="edit-text-hint">{say.textFailed}</p>
      <textarea
        className="edit-plain"
        aria-label={say.textLabel}
        value={text}
        onChange={({ currentTarget }) => onWrite(currentTarget.value)}
      />
    </>
  );
}
