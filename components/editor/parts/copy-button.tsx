import { type ReactNode, useEffect, useState } from 'react';
import { clsx } from 'clsx';
import { Icon } from '#components/ui/icon.tsx';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';

/** Milliseconds for which is shown what has become of a press. */
const shownFor = 2000;

/** What has become of the last press. */
type Outcome = 'copied' | 'failed' | null;

/**
 * Copying with its outcome. The clipboard is asked within the press: Safari refuses it later.
 * @param onCopied called once the text is there.
 */
export function useCopying(
  onCopied?: () => void,
): [outcome: Outcome, copy: (text: string) => void] {
  const [outcome, setOutcome] = useState<{ is: Outcome; press: number }>({ is: null, press: 0 });
  const { is, press } = outcome;
  useEffect(() => {
    if (is === null) return;
    const timer = setTimeout(() => setOutcome({ is: null, press }), shownFor);
    return () => clearTimeout(timer);
  }, [is, press]);
  const tell = (next: Outcome): void => setOutcome((last) => ({ is: next, press: last.press + 1 }));
  const copy = (text: string): void => {
    void write(text).then((done) => {
      tell(done ? 'copied' : 'failed');
      if (done) onCopied?.();
    });
  };
  return [is, copy];
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or a page that is not served securely.
    return false;
  }
}

/** What has become of a press, for people who listen. */
export function CopyOutcome({ outcome }: { outcome: Outcome }) {
  const say = words(partsWords);
  return (
    <span className="sr-only" role="status">
      {outcome === 'copied' ? say.copied : outcome === 'failed' ? say.copyByHand : ''}
    </span>
  );
}

/** What controls.css shows in the place of a button's label. */
export function outcomeLabel(outcome: Outcome): string | undefined {
  const say = words(partsWords);
  if (outcome === null) return undefined;
  return outcome === 'copied' ? say.copied : say.copyFailed;
}

interface CopyButtonProps {
  /** Read when it is pressed. */
  text: () => string;
  className?: string;
  /** Instead of 复制. */
  children?: ReactNode;
  onCopied?: () => void;
}

/** A button that copies, and says so in its own place. */
export function CopyButton({ text, className, children, onCopied }: CopyButtonProps) {
  const [outcome, copy] = useCopying(onCopied);
  return (
    <>
      <button
        type="button"
        className={clsx('button', className ?? 'button-secondary')}
        data-said={outcomeLabel(outcome)}
        onClick={() => copy(text())}
      >
        <Icon name="copy" />
        {children ?? words(partsWords).copy}
      </button>
      <CopyOutcome outcome={outcome} />
    </>
  );
}
