import { useLayoutEffect, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { EditorMessage } from '#lib/editor/types.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import { countsOf } from '../counts.ts';
import { MessageRow } from './message-row.tsx';

/** Messages that are shown at once, and with each press more. */
const step = 50;

interface MessageListProps {
  /** Id of the section, to which the bar's counts lead. */
  id: string;
  /** In the order in which they are shown. */
  messages: readonly EditorMessage[];
  /** Set while the text has changed since it was checked. */
  isChecking: boolean;
  /** Set where it could not be checked. */
  isUnchecked: boolean;
  /** Set while something that messages are made by is not loaded yet. */
  isWaiting: boolean;
  /** Name of the field that holds a message's place; null: it is told as line and column. */
  placeOf: (message: EditorMessage) => string | null;
  /** Focuses the place. */
  onGo: (message: EditorMessage) => void;
  /** Applies the edits of one of them. */
  onMend: (message: EditorMessage) => void;
  /** Applies the edits of all that have some. */
  onMendAll: () => void;
}

/** What the doctor says about the text, with what mends it. */
export function MessageList(props: MessageListProps) {
  const { id, messages, onMend, onMendAll } = props;
  const say = words(partsWords);
  const [shown, setShown] = useState(step);
  const section = useRef<HTMLElement>(null);
  const focusNext = useFocusAfter(section, messages, shown);
  const mendable = messages.filter(({ edits }) => edits !== null).length;
  const { errors, warnings } = countsOf(messages);
  return (
    <section
      className="edit-messages"
      id={id}
      ref={section}
      tabIndex={-1}
      aria-labelledby={`${id}-head`}
    >
      <SectionHead id={`${id}-head`} caption={<Counted messages={messages} />}>
        {say.messages}
      </SectionHead>
      {mendable > 1 && (
        <button
          type="button"
          className="edit-mend edit-mend-all"
          onClick={() => {
            focusNext(0);
            onMendAll();
          }}
        >
          {say.mendAll(mendable)}
        </button>
      )}
      <ul>
        {messages.slice(0, shown).map((message, index) => (
          <MessageRow
            // By place: after a press the row holds the message behind the one that is gone.
            key={index}
            message={message}
            place={props.placeOf(message) ?? `${message.line}:${message.column}`}
            onGo={() => props.onGo(message)}
            onMend={() => {
              focusNext(index);
              onMend(message);
            }}
          />
        ))}
      </ul>
      {messages.length > shown && (
        <button
          type="button"
          className="edit-more"
          onClick={() => {
            focusNext(shown);
            setShown(shown + step);
          }}
        >
          {say.more(messages.length - shown)}
        </button>
      )}
      {errors + warnings > 0 && <p className="edit-messages-note">{say.remindersMayStay}</p>}
      <State {...props} />
    </section>
  );
}

/** The head's counts, by degrees. */
function Counted({ messages }: Pick<MessageListProps, 'messages'>) {
  const say = words(partsWords);
  const { errors, warnings, hints } = countsOf(messages);
  const degrees = [
    ['circle-alert', 'edit-error', { errors, warnings: 0, hints: 0 }, errors],
    ['triangle-alert', 'edit-warning', { errors: 0, warnings, hints: 0 }, warnings],
    ['info', 'edit-hint', { errors: 0, warnings: 0, hints }, hints],
  ] as const;
  return (
    <span className="edit-counted">
      {degrees.map(
        ([icon, className, counts, count]) =>
          count > 0 && (
            <span key={icon}>
              <Icon name={icon} className={className} />
              {say.counts(counts)}
            </span>
          ),
      )}
    </span>
  );
}

/** One line, always there, so that nothing moves while the text is checked. */
function State({ messages, isChecking, isUnchecked, isWaiting }: MessageListProps) {
  const say = words(partsWords);
  return (
    <p className="edit-messages-state">
      {isChecking ? (
        say.checking
      ) : isUnchecked ? (
        say.unchecked
      ) : isWaiting ? (
        say.waiting
      ) : messages.length === 0 ? (
        <>
          <Icon name="circle-check" />
          {say.none}
        </>
      ) : null}
    </p>
  );
}

/**
 * Moves the focus to a row once the list has changed by a press in it: the button that was pressed is gone by
 * then. Not where the reader has gone on to something else meanwhile.
 * @returns what notes the row, by its place.
 */
function useFocusAfter(
  section: { current: HTMLElement | null },
  messages: readonly EditorMessage[],
  shown: number,
): (row: number) => void {
  const wanted = useRef<{ row: number; among: readonly EditorMessage[]; shown: number } | null>(
    null,
  );
  useLayoutEffect(() => {
    const list = section.current;
    if (wanted.current === null || !list) return;
    const { row, among, shown: before } = wanted.current;
    // Drawn again with the same ones: what the press has changed is not checked yet.
    if (shown === before && isSame(messages, among)) return;
    wanted.current = null;
    const { activeElement, body } = document;
    if (activeElement !== body && !list.contains(activeElement)) return;
    const rows = list.querySelectorAll<HTMLElement>('.edit-message-go');
    (rows[Math.min(row, rows.length - 1)] ?? list).focus();
  }, [section, messages, shown]);
  return (row) => {
    wanted.current = { row, among: messages, shown };
  };
}

function isSame(some: readonly EditorMessage[], others: readonly EditorMessage[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
