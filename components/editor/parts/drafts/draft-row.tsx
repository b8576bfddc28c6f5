import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isComposingKey } from '#components/search/composing-key.ts';
import type { DraftHead } from '#lib/editor/drafts/types.ts';
import { draftWords } from '#lib/words/areas/editor/sending.tsx';
import { words } from '#lib/words/dictionary.ts';
import { kindName } from '#lib/words/kind-name.ts';
import { PartIcon } from '../icon.tsx';

/** Characters of a name; longer ones only come from files. */
const longestName = 80;

interface DraftRowProps {
  draft: DraftHead;
  isCurrent: boolean;
  onOpen: () => void;
  onRename: (name: string) => void;
  onExport: () => void;
  onRemove: () => void;
}

/** One draft: its name opens it, what else can be done stands beside it. */
export function DraftRow(props: DraftRowProps) {
  const { draft, isCurrent, onOpen, onRename } = props;
  const say = words(draftWords);
  const { name, writing, changed, bytes } = draft;
  const [isRenaming, setRenaming] = useState(false);
  const rename = useRef<HTMLButtonElement>(null);
  return (
    <li className="edit-draft-row">
      <div>
        {isRenaming ? (
          <Rename
            name={name}
            onEnd={(given) => {
              setRenaming(false);
              rename.current?.focus();
              if (given !== null) onRename(given);
            }}
          />
        ) : (
          <button
            type="button"
            className="edit-draft-name"
            aria-current={isCurrent || undefined}
            aria-label={say.openThis(name)}
            onClick={onOpen}
          >
            {name}
          </button>
        )}
        <p className="edit-draft-facts">
          {isCurrent && <b>{say.open}</b>}
          <span>{kindName(writing)}</span>
          <time dateTime={new Date(changed).toISOString()}>{say.when(changed)}</time>
          <span>{say.size(bytes)}</span>
        </p>
      </div>
      <div className="edit-draft-tools">
        <button
          ref={rename}
          type="button"
          className="icon-button"
          aria-label={say.rename(name)}
          onClick={() => setRenaming(true)}
        >
          <PartIcon name="pencil" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say.exportThis(name)}
          onClick={props.onExport}
        >
          <PartIcon name="download" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={say.remove(name)}
          onClick={props.onRemove}
        >
          <PartIcon name="trash" />
        </button>
      </div>
    </li>
  );
}

/** The name as a field. @param onEnd given the new name; null where it stays. */
function Rename({ name, onEnd }: { name: string; onEnd: (name: string | null) => void }) {
  const say = words(draftWords);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  useEffect(() => field.current?.select(), []);
  const end = (): void => {
    const given = typed.trim();
    onEnd(given === '' || given === name ? null : given);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent)) return;
    if (event.key === 'Enter') end();
    else if (event.key === 'Escape') onEnd(null);
    else return;
    event.preventDefault();
    // Escape ends the renaming, and nothing around it.
    event.stopPropagation();
  };
  return (
    <span className="edit-draft-rename">
      <input
        ref={field}
        aria-label={say.name}
        value={typed}
        maxLength={longestName}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="button button-secondary" onClick={end}>
        {say.save}
      </button>
    </span>
  );
}
