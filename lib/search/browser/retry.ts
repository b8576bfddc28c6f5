/** Milliseconds to wait before the second, third … attempt at a download. */
export const pauses: readonly number[] = [300, 1000, 2500];

/**
 * Runs something that may fail, again after each pause.
 * @param wait resolves after some milliseconds.
 * @returns its first success. @throws its last error.
 */
export async function withRetries<T>(
  run: () => Promise<T>,
  wait: (milliseconds: number) => Promise<void>,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await run();
    } catch {
      await wait(pause);
    }
  }
  return run();
}
