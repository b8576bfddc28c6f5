import { Suspense, lazy, useRef, useState, useSyncExternalStore } from 'react';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { KindBar } from '../parts/bar/kind-bar.tsx';
import { type PhoneTab, PhoneTabs } from '../parts/bar/phone-tabs.tsx';
import { countsOf } from '../parts/counts.ts';
import { useAnnounced } from '../parts/messages/use-announced.ts';
import { RelatedList } from '../parts/related/related-list.tsx';
import { useRelated } from '../parts/related/use-related.ts';
import { Toast } from '../parts/toast.tsx';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { correct } from '../session/opening.ts';
import type { Session } from '../session/session.ts';
import { isPicking, isUntouched } from '../session/state.ts';
import type { TextEditor } from '../text/host.ts';
import { Messages } from './messages.tsx';
import { Notices } from './notices.tsx';
import { Writing } from './writing.tsx';
import { shownMessages } from './shown-messages.ts';
import { useConnect } from './use-connect.ts';
import { useDeeds } from './use-deeds.ts';
import { useKeys } from './use-keys.ts';

/** What is not needed to begin with comes after it. */
const Sending = lazy(() => import('./sending.tsx'));
const DraftsOfDevice = lazy(() => import('./drafts-of-device.tsx'));

const PANELS = { write: 'edit-write', preview: 'edit-preview', messages: 'edit-notes' } as const;

/** The editor: everything below the site's header. */
export function App({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [tab, setTab] = useState<PhoneTab>('write');
  const [reason, setReason] = useState('');
  const editor = useRef<TextEditor | null>(null);
  const messages = shownMessages(state);
  const counts = countsOf(messages);
  const announced = useAnnounced(counts);

  const { go, send, saveNow } = useDeeds(session, editor, messages, setTab);
  useKeys({ session, editor, messages, go, send, saveNow });
  return (
    <>
      <KindBar
        writing={state.writing}
        onWriting={(writing) => void session.setWriting(writing)}
        saving={state.saving}
        text={() => session.state().text}
        counts={counts}
        listId={PANELS.messages}
        view={state.writing === 'weekly' || isPicking(state) || state.isReview ? null : state.view}
        onView={(view) => void session.setView(view)}
        isSending={state.step === 'send' || isPicking(state) || state.isReview}
        onSend={send}
      />
      {state.step === 'write' && !isPicking(state) && (
        <PhoneTabs tab={tab} onTab={setTab} panels={PANELS} count={messages.length} />
      )}
      <div className="wrap edit-body">
        <Notices session={session} />
        {state.step === 'send' ? (
          <Suspense fallback={null}>
            <Sending session={session} reason={reason} onReason={setReason} />
          </Suspense>
        ) : (
          <div className="edit-grid" data-tab={tab}>
            <div className="edit-main">
              <section id={PANELS.write} className="edit-panel" data-panel="write">
                <Writing
                  session={session}
                  onEditor={(mounted) => {
                    editor.current = mounted;
                  }}
                  onSend={send}
                  onSave={saveNow}
                />
              </section>
              {!isPicking(state) && (
                <Messages id={PANELS.messages} session={session} messages={messages} onGo={go} />
              )}
              {state.isWhole && (
                <Suspense fallback={null}>
                  <DraftsOfDevice session={session} />
                </Suspense>
              )}
            </div>
            {!isPicking(state) && <Side session={session} />}
          </div>
        )}
      </div>
      <p className="sr-only" role="status">
        {announced}
      </p>
      <Toast
        news={
          state.news && {
            ...{ id: String(state.news.id), text: state.news.words },
            action: state.news.undo
              ? { label: words(editorWords).undo, run: () => session.undo() }
              : null,
          }
        }
        onEnd={() => session.tell({ news: null })}
      />
    </>
  );
}

/** What stands beside the writing: the page as it will be, and questions that are near. */
function Side({ session }: { session: Session }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const search = useConnect(session);
  const { writing, preview } = state;
  const asked = writing === 'question' && !isUntouched(state) ? (preview?.asked ?? '') : '';
  const related = useRelated(search, asked);
  const say = words(editorWords);
  return (
    <aside className="edit-side">
      <section
        id={PANELS.preview}
        className="edit-panel"
        data-panel="preview"
        aria-labelledby="edit-preview-head"
      >
        <PreviewPane
          preview={isUntouched(state) ? null : preview}
          caption={say.whole(preview?.setting.date ?? session.settings.index.date)}
        />
      </section>
      <div className="edit-panel" data-panel="write">
        <RelatedList related={related} onCorrect={(id) => void correct(session, id)} />
      </div>
    </aside>
  );
}
