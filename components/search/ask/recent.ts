const key = 'search-recent';
const most = 6;

/** What was searched for on this device, the latest first. Empty where storage is blocked. */
export function readRecent(): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(known) ? known.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Notes a query that led somewhere: a result was opened, or Enter was pressed. */
export function remember(query: string): void {
  const words = query.trim().slice(0, 80);
  if (!words) return;
  const others = readRecent().filter((one) => one.toLowerCase() !== words.toLowerCase());
  store([words, ...others].slice(0, most));
}

/** Forgets them all. */
export function forgetRecent(): void {
  store([]);
}

function store(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(queries));
  } catch {
    // Blocked or full: search works without it.
  }
}
