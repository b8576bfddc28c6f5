import { Icon } from '#components/ui/icon.tsx';
import type { Writing } from '#lib/editor/types.ts';
import { WRITINGS } from '#lib/editor/writing.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import { rovingKeys } from '../roving.ts';
import { kindName } from '#lib/words/kind-name.ts';

interface KindsProps {
  writing: Writing;
  onWriting: (writing: Writing) => void;
}

/** What is written: a row of choices, and on phones the system's own menu. CSS shows one of them. */
export function Kinds({ writing, onWriting }: KindsProps) {
  const say = words(partsWords);
  const onKeyDown = rovingKeys(WRITINGS, writing, onWriting);
  return (
    <>
      <div className="edit-kinds" role="radiogroup" aria-label={say.what} onKeyDown={onKeyDown}>
        {WRITINGS.map((kind) => (
          <button
            key={kind}
            type="button"
            role="radio"
            aria-checked={kind === writing}
            tabIndex={kind === writing ? 0 : -1}
            onClick={() => onWriting(kind)}
          >
            {kindName(kind)}
          </button>
        ))}
      </div>
      <label className="edit-kinds-menu">
        <span className="sr-only">{say.what}</span>
        <select
          value={writing}
          onChange={({ target }) => {
            const kind = WRITINGS.find((one) => one === target.value);
            if (kind) onWriting(kind);
          }}
        >
          {WRITINGS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </label>
    </>
  );
}
