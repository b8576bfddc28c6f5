import { Fragment, useState } from 'react';
import type { ChangedLine, Changes } from '#lib/editor/send/changes.ts';
import { sendingWords } from '#lib/words/areas/editor/sending.tsx';
import { words } from '#lib/words/dictionary.ts';

/** Lines that are shown at once; a whole weekly has thousands. */
const step = 400;

interface ChangesViewProps {
  path: string;
  isNew: boolean;
  changes: Changes;
}

/** What is different from what is published, line by line. */
export function ChangesView({ path, isNew, changes }: ChangesViewProps) {
  const say = words(sendingWords);
  const [shown, setShown] = useState(step);
  const { added, removed, isReplaced } = changes;
  const total = changes.hunks.reduce((sum, lines) => sum + lines.length, 0);
  return (
    <div className="edit-changes" role="group" aria-label={say.changes}>
      <div className="edit-changes-head">
        <span className={isNew ? 'tag tag-ok' : 'tag'}>{isNew ? say.added : say.changed}</span>
        <code>{path}</code>
        <span className="edit-changes-counts">
          <span aria-hidden="true">
            {added > 0 && <span className="edit-added">+{added}</span>}
            {removed > 0 && <span className="edit-removed">−{removed}</span>}
          </span>
          <span className="sr-only">{say.counts(added, removed)}</span>
        </span>
      </div>
      {isReplaced && <p className="edit-changes-note">{say.replaced}</p>}
      <div className="edit-changes-lines">
        {firstLines(changes.hunks, shown).map((lines, index) => (
          <Fragment key={index}>
            {index > 0 && (
              <div className="edit-changes-gap" aria-hidden="true">
                …
              </div>
            )}
            {lines.map((line) => (
              <Line
                key={`${line.old ?? ''}:${line.new ?? ''}`}
                line={line}
                // Of a new file every line is new.
                isTold={!isNew}
              />
            ))}
          </Fragment>
        ))}
      </div>
      {total > shown && (
        <button type="button" className="edit-changes-more" onClick={() => setShown(shown + step)}>
          {say.moreLines(total - shown)}
        </button>
      )}
    </div>
  );
}

/** The first lines of all. */
function firstLines(hunks: Changes['hunks'], most: number): ChangedLine[][] {
  let left = most;
  return hunks.flatMap((lines) => {
    const kept = lines.slice(0, left);
    left -= kept.length;
    return kept.length > 0 ? [kept] : [];
  });
}

const CLASSES = { '+': 'edit-line-added', '-': 'edit-line-removed', ' ': undefined } as const;

function Line({ line, isTold }: { line: ChangedLine; isTold: boolean }) {
  const say = words(sendingWords);
  const { sign, text } = line;
  return (
    <div className={CLASSES[sign]}>
      <span className="edit-line-number" aria-hidden="true">
        {line.new ?? line.old}
      </span>
      <span className="edit-line-sign" aria-hidden="true">
        {sign === '-' ? '−' : sign}
      </span>
      <span className="edit-line-text">
        {isTold && sign !== ' ' && (
          <span className="sr-only">{sign === '+' ? say.lineAdded : say.lineRemoved}</span>
        )}
        {text}
      </span>
    </div>
  );
}
