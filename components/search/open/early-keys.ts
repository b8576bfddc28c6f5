import { isShortcut } from './shortcut.ts';

/** What a reader typed before the palette could listen; null: search was not asked for. */
let typed: string | null = null;
let stop: (() => void) | null = null;

/**
 * Listens for the palette's shortcut, and for what is typed after it, until {@link takeEarlyKeys}. Called
 * before the page is hydrated: keys pressed meanwhile are kept.
 */
export function listenForEarlyKeys(): void {
  const onKey = (event: KeyboardEvent): void => {
    const next = typedAfter(typed, event);
    if (next === typed) return;
    event.preventDefault();
    typed = next;
  };
  addEventListener('keydown', onKey);
  stop = () => removeEventListener('keydown', onKey);
}

/** Ends listening. @returns the text to begin with; null where search was not asked for. */
export function takeEarlyKeys(): string | null {
  stop?.();
  stop = null;
  const text = typed;
  typed = null;
  return text;
}

/** The text after one more key. */
export function typedAfter(text: string | null, event: KeyboardEvent): string | null {
  if (text === null) return isShortcut(event) ? '' : null;
  if (event.key === 'Escape') return null;
  if (event.key === 'Backspace') return text.slice(0, -1);
  const isLetter = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isLetter && !event.isComposing ? text + event.key : text;
}
