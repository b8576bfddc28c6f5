import type { Progress } from '#lib/search/browser/protocol.ts';

/**
 * How long the years that are not here yet will take, in milliseconds, if they come as those before them.
 * @param elapsed milliseconds since loading began.
 * @returns Infinity before anything is here.
 */
export function restIn(
  { loaded, total }: Pick<Progress, 'loaded' | 'total'>,
  elapsed: number,
): number {
  return loaded === 0 ? Infinity : ((total - loaded) / loaded) * elapsed;
}
