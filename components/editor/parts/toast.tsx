import { useEffect, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';

/** Milliseconds for which one is shown at least; it stays while it is pointed at or holds the focus. */
const shownFor = 6000;
/** Milliseconds for each character: what was refused and what to do instead takes more than a glance. */
const perCharacter = 150;

/** What has just been done, and how it is undone. */
export interface ToastNews {
  /** Another one for each time that something is said. */
  id: string;
  text: string;
  action: { label: string; run: () => void } | null;
}

/**
 * Says what has happened, in a place of its own that is there before, so that it is heard as well. It covers
 * no control and takes no focus.
 * @param news null: nothing. @param onEnd told when its time is over, or it was used or closed.
 */
export function Toast({ news, onEnd }: { news: ToastNews | null; onEnd: () => void }) {
  const say = words(partsWords);
  const [isHeld, setHeld] = useState(false);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });
  const id = news?.id;
  const length = news?.text.length ?? 0;
  useEffect(() => {
    if (id === undefined || isHeld) return;
    const time = Math.max(shownFor, length * perCharacter);
    const timer = setTimeout(() => end.current(), time);
    return () => clearTimeout(timer);
  }, [id, length, isHeld]);
  const finish = (): void => {
    setHeld(false);
    onEnd();
  };
  return (
    <div
      className={news ? 'edit-toast edit-toast-shown' : 'edit-toast'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span role="status">{news?.text}</span>
      {news?.action && (
        <button
          type="button"
          className="edit-mend"
          onClick={() => {
            news.action?.run();
            finish();
          }}
        >
          {news.action.label}
        </button>
      )}
      {news && (
        <button type="button" className="icon-button" aria-label={say.close} onClick={finish}>
          <Icon name="x" />
        </button>
      )}
    </div>
  );
}
