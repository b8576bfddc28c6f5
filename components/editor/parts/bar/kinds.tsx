import { type KeyboardEvent, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { isComposingKey } from '#components/search/composing-key.ts';
import type { Writing } from '#lib/editor/types.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import { nextIndex } from '../roving.ts';
import { kindName } from './kind-name.ts';

const KINDS: readonly Writing[] = [
  ...(['question', 'reading', 'release', 'event', 'task'] as const),
  ...(['weekly', 'correction'] as const),
];

interface KindsProps {
  writing: Writing;
  onWriting: (writing: Writing) => void;
}

/** What is written: a row of choices, and on phones the system's own menu. CSS shows one of them. */
export function Kinds({ writing, onWriting }: KindsProps) {
  const say = words(partsWords);
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposingKey(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextIndex(event.key, KINDS.indexOf(writing), KINDS.length);
    const kind = next === null ? undefined : KINDS[next];
    if (next === null || kind === undefined) return;
    event.preventDefault();
    onWriting(kind);
    row.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <>
      <div
        className="edit-kinds"
        ref={row}
        role="radiogroup"
        aria-label={say.what}
        onKeyDown={onKeyDown}
      >
        {KINDS.map((kind) => (
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
            const kind = KINDS.find((one) => one === target.value);
            if (kind) onWriting(kind);
          }}
        >
          {KINDS.map((kind) => (
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
