/** As components/home/news-place.tsx has it. */
const visitEnds = 18e5;

/**
 * A page that is opened lengthens the reader's visit. Home begins one and keeps what it has shown
 * (components/home/news-place.tsx); who has never been there has nothing to be lengthened.
 */
export function lengthenVisit(): void {
  try {
    const kept = localStorage;
    const now = Date.now();
    if (now - Number(kept['visitAt']) < visitEnds) kept['visitAt'] = now;
  } catch {
    // Without storage each visit is the first.
  }
}
