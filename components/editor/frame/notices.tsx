import { useSyncExternalStore } from 'react';
import { Note } from '#components/ui/note.tsx';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { openDraft } from '../session/opening.ts';
import type { Session } from '../session/session.ts';

/** What stands above the writing: a draft of an earlier visit, and what could not be opened or loaded. */
export function Notices({ session }: { session: Session }) {
  const say = words(editorWords);
  const { found, trouble, failure, unreadable, isReview } = useSyncExternalStore(
    session.subscribe,
    session.state,
  );
  const takeUp = async (): Promise<void> => {
    const drafts = await session.drafts;
    const draft = found && (await drafts.read(found.id));
    if (draft) await openDraft(session, draft);
    else session.tell({ found: null });
  };
  const throwAway = async (): Promise<void> => {
    const drafts = await session.drafts;
    if (found) await drafts.remove(found.id);
    session.tell({ found: null });
  };
  return (
    <div className="edit-notices">
      {found && (
        <Note icon="history">
          {say.found(found.name, dayOf(found.changed))}{' '}
          <button type="button" className="link" onClick={() => void takeUp()}>
            {say.goOn}
          </button>{' '}
          <button type="button" className="link" onClick={() => void throwAway()}>
            {say.throwAway}
          </button>{' '}
          <button type="button" className="link" onClick={() => session.tell({ found: null })}>
            {say.notNow}
          </button>
        </Note>
      )}
      {trouble && (
        <Note icon="info">
          {trouble}{' '}
          {isReview && <CopyButton text={() => session.state().text}>{say.copyText}</CopyButton>}
        </Note>
      )}
      {unreadable && (
        <Note icon="triangle-alert" tone="warn">
          {say.unreadable(unreadable.line)}
        </Note>
      )}
      {failure && (
        <Note icon="triangle-alert" tone="warn">
          {say.failure}{' '}
          <button type="button" className="link" onClick={() => location.reload()}>
            {say.retry}
          </button>
        </Note>
      )}
    </div>
  );
}

/** Day of a moment on the reader's calendar, `2023-02-20`. */
function dayOf(moment: number): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date(moment));
}
