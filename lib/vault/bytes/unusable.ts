/** What came is not what can be kept; its message is a few Chinese words. */
export class UnusableError extends Error {
  override readonly name = 'UnusableError';
}
