import { useEffect, useSyncExternalStore } from 'react';
import { sending } from '#lib/editor/send/address.ts';
import { changesOf } from '#lib/editor/send/changes.ts';
import { countsOf } from '../parts/counts.ts';
import { SendView } from '../parts/send/send-view.tsx';
import type { Session } from '../session/session.ts';
import { shownMessages } from './shown-messages.ts';

/** What is sent, in the place of the writing. */
export default function Sending({
  session,
  reason,
  onReason,
}: {
  session: Session;
  reason: string;
  onReason: (reason: string) => void;
}) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { writing, path, text, about, isKept, checked } = state;
  const isNew = about === null;
  useEffect(() => scrollTo(0, 0), []);
  return (
    <SendView
      {...{ writing, path, text, isNew, isKept, reason, onReason }}
      changes={changesOf(about?.original ?? '', text)}
      isChecked={checked?.text === text}
      counts={countsOf(shownMessages(state))}
      sending={sending({ path, text, isNew })}
      date={session.settings.index.date}
      onBack={() => session.tell({ step: 'write' })}
      onCopied={() => undefined}
    />
  );
}
