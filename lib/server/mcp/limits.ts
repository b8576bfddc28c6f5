/** Bounds of `/mcp`: what one client, and all of them together, may cost. */
export const limits = {
  /** Bytes of one request's body. */
  bodyBytes: 64_000,
  /** Messages in one request, as older clients may send. */
  batch: 10,
  /** Messages of one client in a minute; so many may come at once. */
  perMinute: 60,
  /**
   * Messages of all clients in a minute. Each takes 3 to 15 ms of the thread that serves pages: whoever has
   * many addresses gets a quarter of it at most.
   */
  perMinuteOfAll: 1200,
  /** Clients that are remembered; the one not seen for longest is forgotten first. */
  clients: 10_000,
  /** Requests that are being answered at a time. */
  atOnce: 16,
  /** Milliseconds for a body to arrive, and for an answer to be made. */
  bodyTime: 10_000,
  answerTime: 15_000,
} as const;
