import { useSyncExternalStore } from 'react';
import { specOf } from '../form/specs.ts';
import { MessageList } from '../parts/messages/message-list.tsx';
import type { EditorMessage } from '#lib/editor/types.ts';
import type { Session } from '../session/session.ts';
import { mendMoved } from './moved.ts';
import { placeIn } from './shown-messages.ts';

interface MessagesProps {
  id: string;
  session: Session;
  messages: readonly EditorMessage[];
  onGo: (message: EditorMessage) => void;
}

/** The list of messages, below what is written. */
export function Messages({ id, session, messages, onGo }: MessagesProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { checked, text, failure, form, view } = state;
  const isChecked = checked?.text === text;
  const nameOf = (message: EditorMessage): string | null => {
    // In the text a place is a line and a column, whether or not the text has fields.
    const place = view === 'form' ? placeIn(state, message) : null;
    return place && form ? specOf(form.writing, place.key).label : null;
  };
  return (
    <div className="edit-panel" data-panel="messages">
      <MessageList
        id={id}
        messages={messages}
        isChecking={!isChecked && failure === null}
        isUnchecked={!isChecked && failure !== null}
        isWaiting={checked !== null && checked.pending.length > 0}
        placeOf={nameOf}
        onGo={onGo}
        onMend={(message) => mendMoved(session, message)}
        onMendAll={() => void session.mendAll()}
      />
    </div>
  );
}
