import type { KeyboardEvent } from 'react';
import { isComposingKey } from '#components/search/composing-key.ts';

/**
 * Keys in a row of buttons of which one is chosen: they choose another one, and the focus goes along. For the
 * element around the buttons, which stand in the order of `all`.
 * @param moves which keys do anything here.
 */
export function rovingKeys<One>(
  all: readonly One[],
  chosen: One,
  choose: (one: One) => void,
  moves: (key: string) => boolean = () => true,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (isComposingKey(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moves(event.key) ? nextIndex(event.key, all.indexOf(chosen), all.length) : null;
    const one = next === null ? undefined : all[next];
    if (next === null || one === undefined) return;
    event.preventDefault();
    const row = event.currentTarget;
    choose(one);
    row.querySelectorAll('button')[next]?.focus();
  };
}

/** Where a key leads in a row of choices; null for keys that choose nothing. @param at index of the chosen one. */
function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
