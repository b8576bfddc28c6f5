import { sendingWords } from '#lib/words/areas/editor/sending.tsx';
import { words } from '#lib/words/dictionary.ts';
import { CopyButton } from '../copy-button.tsx';

interface ReasonProps {
  reason: string;
  onReason: (reason: string) => void;
}

/** Why something published is changed: words for the description of the pull request. */
export function Reason({ reason, onReason }: ReasonProps) {
  const say = words(sendingWords);
  return (
    <div className="edit-reason">
      <label htmlFor="edit-reason">{say.why}</label>
      <textarea
        id="edit-reason"
        rows={3}
        aria-describedby="edit-reason-hint"
        value={reason}
        onChange={({ target }) => onReason(target.value)}
      />
      <p id="edit-reason-hint">
        <span>{say.whyHint}</span>
        {reason.trim() && (
          <CopyButton className="button-secondary button-small" text={() => reason.trim()}>
            {say.copyWhy}
          </CopyButton>
        )}
      </p>
    </div>
  );
}
