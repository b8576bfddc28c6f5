import type { Answer } from '#lib/search/browser/protocol.ts';
import type { ProjectName } from '#lib/search/types.ts';

/** Where a reader stood in a list. It is kept in the entry of the browser's history. */
export interface Place {
  /** How far the page was scrolled, in px. */
  top: number;
  /** Element id of the result that was opened or stood first in view; '' where there was none. */
  hit: string;
  /** How far below the window's top edge that result stood, in px. */
  offset: number;
  /** Whether the results that share only some words were unfolded. */
  unfolded: boolean;
}

/** A list as it was left. */
export interface LeftList {
  question: string;
  shown: Answer;
  projects: readonly ProjectName[];
}

const entryKey = 'searchPlace';
const storageKey = 'search-lists';
const most = 8;

/** The place that an entry of the history holds, from `history.state`. */
export function placeIn(state: unknown): Place | null {
  if (typeof state !== 'object' || state === null || !(entryKey in state)) return null;
  const place = state[entryKey];
  const isPlace = typeof place === 'object' && place !== null && 'top' in place && 'hit' in place;
  // Only this page writes it.
  return isPlace ? (place as Place) : null;
}

/** A history entry's state that holds a place. */
export function stateWith(place: Place | null): Record<string, Place> | null {
  return place && { [entryKey]: place };
}

/** Keeps a list on the device, until the window is closed, for the way back to it. */
export function keepList(list: LeftList): void {
  const others = readLists().filter(({ question }) => question !== list.question);
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([list, ...others].slice(0, most)));
  } catch {
    // Blocked or full: the way back then leads to the list as it is now.
  }
}

/**
 * On the way back to a list, that list as it was left: what has come since does not move it.
 * @param question what it answers. @returns null where the page is opened anew.
 */
export function listOnReturn(question: string): LeftList | null {
  const [opened] = performance.getEntriesByType('navigation');
  const isReturn = opened instanceof PerformanceNavigationTiming && opened.type === 'back_forward';
  if (!isReturn || !placeIn(history.state)) return null;
  return readLists().find((list) => list.question === question) ?? null;
}

function readLists(): LeftList[] {
  try {
    const read: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(read) ? read.filter(isList) : [];
  } catch {
    return [];
  }
}

// Another version of the site may have left it: what a list cannot do without is looked for.
function isList(read: unknown): read is LeftList {
  if (typeof read !== 'object' || read === null || !('shown' in read)) return false;
  const { shown } = read;
  const wanted = ['results', 'answered', 'facets', 'words', 'understood', 'total'];
  return typeof shown === 'object' && shown !== null && wanted.every((field) => field in shown);
}
