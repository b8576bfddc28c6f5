import { useEffect, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import type { SaveState } from '#lib/editor/drafts/types.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import { CopyButton } from '../copy-button.tsx';

/** Milliseconds after which the passed time is counted anew: not every second, nobody reads a clock. */
const tick = 10_000;

/** Where the draft is kept by now. Not announced: it changes with every pause. @param text to be copied where it is not. */
export function DraftState({ saving, text }: { saving: SaveState; text: () => string }) {
  const say = words(partsWords);
  if (saving.state === 'refused') {
    return (
      <p className="edit-draft edit-draft-refused">
        <Icon name="triangle-alert" />
        <span>{say.refused}</span>
        <CopyButton className="button-secondary button-small" text={text} />
      </p>
    );
  }
  return (
    <p className="edit-draft">
      {saving.state === 'saved' ? (
        <>
          <Icon name="check" />
          <span>
            {say.saved}
            <Ago when={saving.when} />
          </span>
        </>
      ) : (
        <span>{saving.state === 'saving' ? say.saving : say.unsaved}</span>
      )}
    </p>
  );
}

function Ago({ when }: { when: number }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick);
    return () => clearInterval(timer);
  }, [when]);
  // Saved since the last count, or the clock was set back: that is now.
  const seconds = Math.max(0, Math.floor((now - when) / 1000));
  return <span className="edit-ago"> · {words(partsWords).ago(seconds)}</span>;
}
