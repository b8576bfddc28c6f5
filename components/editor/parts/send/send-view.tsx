import { type MouseEvent, useEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Note } from '#components/ui/note.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Changes } from '#lib/editor/send/changes.ts';
import type { Sending } from '#lib/editor/send/address.ts';
import type { Writing } from '#lib/editor/types.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { sendingWords } from '#lib/words/areas/editor/sending.tsx';
import { words } from '#lib/words/dictionary.ts';
import { CopyButton, CopyOutcome, useCopying } from '../copy-button.tsx';
import type { Counts } from '../counts.ts';
import { PartIcon } from '../icon.tsx';
import { ChangesView } from './changes-view.tsx';
import { NextSteps } from './next-steps.tsx';
import { OtherWays } from './other-ways.tsx';
import { Reason } from './reason.tsx';

interface SendViewProps {
  writing: Writing;
  /** In the repository. */
  path: string;
  /** The whole file. */
  text: string;
  isNew: boolean;
  changes: Changes;
  counts: Counts;
  /** False where the text could not be checked, so that nobody knows what it lacks. */
  isChecked: boolean;
  sending: Sending;
  /** Day of the weekly that it will be in, `YYYY-MM-DD`. */
  date: string;
  /** Whether drafts outlive the page. */
  isKept: boolean;
  /** Why something published is changed; kept by the caller, so that going back does not lose it. */
  reason: string;
  onReason: (reason: string) => void;
  onBack: () => void;
  /** Told once the text is on the clipboard. */
  onCopied: () => void;
}

/**
 * What is sent, how, and what happens then; in the place of the editor. It takes the focus when it comes: the
 * button that led here is gone.
 */
export function SendView(props: SendViewProps) {
  const { writing, path, isNew, isChecked, changes, sending, date, isKept } = props;
  const say = words(sendingWords);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.focus(), []);
  return (
    <div className="edit-send">
      <section ref={main} tabIndex={-1} aria-labelledby="edit-send-head">
        <SectionHead id="edit-send-head" caption={<Verdict {...props} />}>
          {say.ready}
        </SectionHead>
        <p className="edit-send-lead">{isNew ? say.addsFile : say.changesFile}</p>
        {!isChecked && (
          <Note icon="triangle-alert" tone="warn">
            {say.unchecked}
          </Note>
        )}
        <ChangesView path={path} isNew={isNew} changes={changes} />
        {writing === 'correction' && <Reason reason={props.reason} onReason={props.onReason} />}
        <Paste sending={sending} />
        <Actions {...props} />
        <OtherWays writing={writing} />
      </section>
      <aside aria-labelledby="edit-next-head">
        <SectionHead id="edit-next-head">{say.next}</SectionHead>
        <NextSteps writing={writing} sending={sending} date={date} />
        {isKept ? (
          <Note icon="circle-check" tone="ok">
            {say.kept}
          </Note>
        ) : (
          <Note icon="triangle-alert" tone="warn">
            {say.notKept}
          </Note>
        )}
      </aside>
    </div>
  );
}

/** What the checks have left. */
function Verdict({ counts, isChecked }: Pick<SendViewProps, 'counts' | 'isChecked'>) {
  const say = words(partsWords);
  const isClean = isChecked && counts.errors + counts.warnings + counts.hints === 0;
  const isFine = isChecked && counts.errors + counts.warnings === 0;
  return (
    <span className="edit-counted">
      <span>
        <Icon
          name={isClean ? 'circle-check' : isFine ? 'info' : 'triangle-alert'}
          className={isClean ? 'edit-ok' : isFine ? 'edit-hint' : 'edit-warning'}
        />
        {isClean ? words(sendingWords).passed : isChecked ? say.counts(counts) : say.unchecked}
      </span>
    </span>
  );
}

/** What is pasted where, before the press that needs it. */
function Paste({ sending: { why, survivesSignIn } }: { sending: Sending }) {
  const say = words(sendingWords);
  if (why === 'filled') {
    return survivesSignIn ? null : <p className="edit-send-hint">{say.signInFirst}</p>;
  }
  return <p className="edit-send-hint">{why === 'exists' ? say.pasteOver : say.pasteNew}</p>;
}

function Actions({ sending, text, changes, onBack, onCopied }: SendViewProps) {
  const say = words(sendingWords);
  const [outcome, copy] = useCopying(onCopied);
  // Within the press, before the new page takes the focus: the clipboard belongs to who has it.
  const onGo = (event: MouseEvent): void => {
    if (sending.copies && event.button < 2) copy(text);
  };
  if (changes.added + changes.removed === 0) {
    return (
      <p className="edit-send-hint">
        {say.nothing}{' '}
        <button type="button" className="link" onClick={onBack}>
          {say.back}
        </button>
      </p>
    );
  }
  return (
    <>
      <div className="edit-send-actions">
        <a
          className="button button-primary"
          href={sending.open}
          target="_blank"
          rel="noopener"
          onClick={onGo}
          onAuxClick={onGo}
        >
          <PartIcon name="git-pull-request" />
          {sending.copies ? say.copyAndGo : say.go}
          <Icon name="arrow-up-right" />
          <span className="sr-only">{say.inNewTab}</span>
        </a>
        <CopyButton text={() => text} onCopied={onCopied}>
          {say.copyContent}
        </CopyButton>
        <button type="button" className="button edit-send-quiet" onClick={onBack}>
          {say.back}
        </button>
      </div>
      <CopyOutcome outcome={outcome === 'copied' ? outcome : null} />
      {outcome === 'failed' && (
        <p className="edit-send-hint" role="alert">
          {say.notCopied}
        </p>
      )}
    </>
  );
}
