import { useSyncExternalStore } from 'react';
import { roundCount } from '#lib/editor/form/rounds.ts';
import type { FormText } from '#lib/editor/form/types.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { FormView } from '../form/form-view.tsx';
import { Correct } from '../parts/related/correct.tsx';
import { correct } from '../session/opening.ts';
import { pastedInto, settledIssue } from '../session/pasting.ts';
import type { Session } from '../session/session.ts';
import type { TextEditor } from '../text/host.ts';
import { isPicking } from '../session/state.ts';
import { TextPane } from './text-pane.tsx';
import { useConnect } from './use-connect.ts';

interface WritingProps {
  session: Session;
  /** Told once the text editor is there, and with null when it is gone. */
  onEditor: (editor: TextEditor | null) => void;
  onSend: () => void;
  onSave: () => void;
}

/** Where one writes: fields, the text, or the choice of what is corrected. */
export function Writing({ session, onEditor, onSend, onSave }: WritingProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { view, form, checked, projects } = state;
  const search = useConnect(session);
  const say = words(editorWords);
  if (isPicking(state)) {
    return <Correct connect={search} onPick={(id) => void correct(session, id)} />;
  }
  if (view === 'text') {
    return <TextPane session={session} onEditor={onEditor} onSave={onSave} onSend={onSend} />;
  }
  if (!form) return <p className="edit-text-hint">{say.textLoading}</p>;
  const change = (next: FormText): void => {
    // Taking a round out is more than typing: it can be taken back.
    if (roundCount(next) < roundCount(form)) session.replaceForm(next, say.roundRemoved);
    else session.writeForm(next);
  };
  return (
    <>
      <FormView
        form={form}
        messages={checked?.messages ?? []}
        messagesOf={checked?.text ?? ''}
        projects={projects}
        date={session.settings.index.date}
        isJudged={state.isJudged}
        onChange={change}
        onReplace={(next) => {
          // What was just said of the same paste (pictures that were left out) stays.
          session.replaceForm(next, session.state().news?.words ?? say.putIn);
        }}
        onFix={(message) => session.fix(message)}
        onPaste={(clip) => pastedInto(session, clip)}
        settleIssue={(typed) => settledIssue(typed, projects)}
      />
      <button type="button" className="edit-switch" onClick={() => void session.setView('text')}>
        {say.asText}
      </button>
    </>
  );
}
