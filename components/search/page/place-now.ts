import { stateWith } from './place.ts';
import type { Place } from './place.ts';

/** Marks the part that is unfolded, for {@link placeNow}. */
export const othersMark = 'data-search-others';

/**
 * Where the reader stands in the list.
 * @param opened the result that is being opened; without it the first that is in view.
 */
export function placeNow(opened: Element | null = null): Place {
  const results = [...document.querySelectorAll('.search-result')];
  const hit = opened ?? results.find((result) => result.getBoundingClientRect().top >= 0);
  return {
    top: Math.round(scrollY),
    hit: hit?.id ?? '',
    offset: Math.round(hit?.getBoundingClientRect().top ?? 0),
    unfolded: document.querySelector(`details[${othersMark}][open]`) !== null,
  };
}

/** Notes in the present entry of the history where the reader stands. */
export function notePlace(opened: Element | null = null): void {
  try {
    history.replaceState(stateWith(placeNow(opened)), '');
  } catch {
    // Too often for this browser: the last place that was noted stands.
  }
}

/** Goes back to a place. @returns whether its result is in the list. */
export function goTo({ hit, offset, top }: Place): boolean {
  const element = hit ? document.getElementById(hit) : null;
  scrollTo({
    top: element ? element.getBoundingClientRect().top + scrollY - offset : top,
    behavior: 'instant',
  });
  return element !== null || hit === '';
}
