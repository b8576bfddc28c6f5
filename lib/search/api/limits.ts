/** Bounds of the search API: whatever is asked, an answer costs no more than these allow. */
export const limits = {
  /** Results of one answer, at most and where `limit` is not given. */
  results: 50,
  defaultResults: 10,
  /** Results of one answer for the site's own page, and the length of its options as JSON. */
  pageResults: 200,
  pageOptions: 2000,
  /** How far `offset` reaches. */
  offset: 1000,
  /** Values of a parameter that may be repeated (`project`, `year`). */
  values: 20,
  /** Memory for kept answers, in bytes. */
  cacheBytes: 4_000_000,
  /** Wrong parameters that an answer names; of the others it says how many there are. */
  problems: 10,
} as const;
