import { useState } from 'react';
import { useSettled } from '#components/search/use-settled.ts';
import { partsWords } from '#lib/words/areas/editor/parts.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { Counts } from '../counts.ts';

/** Milliseconds without a change before counts are spoken: nobody is interrupted while typing. */
const rest = 2000;

/**
 * What the page's one polite status says: the counts, once they have stood still, and only where they are
 * others than those before them. Empty until they change for the first time.
 */
export function useAnnounced(counts: Counts): string {
  const now = words(partsWords).counts(counts);
  const [atFirst] = useState(now);
  const [hasChanged, setChanged] = useState(false);
  const settled = useSettled(now, rest);
  if (!hasChanged && settled !== atFirst) setChanged(true);
  return hasChanged ? settled : '';
}
