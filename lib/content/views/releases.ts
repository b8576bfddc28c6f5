import type { Release, Weekly } from '../types.ts';

/**
 * All releases, newest weekly first, within a weekly in printed order.
 * @param model the whole model, or some of its weeklies only.
 */
export function allReleases({ weeklies }: { weeklies: readonly Weekly[] }): Release[] {
  return weeklies.flatMap(({ releases }) => releases);
}
