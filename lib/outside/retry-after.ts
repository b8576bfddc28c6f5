/** Milliseconds that are waited where a host says that it is busy and not for how long. */
const USUAL = 5000;

/**
 * How long a host wants to be left alone (RFC 9110, 10.2.3: seconds, or a date).
 * @param now milliseconds since 1970.
 * @returns milliseconds; null where the answer is none of a busy host.
 */
export function pauseOf(
  { status, headers }: { status: number; headers: Readonly<Record<string, string | undefined>> },
  now = Date.now(),
): number | null {
  if (status !== 429 && status !== 503) return null;
  const said = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,9}$/.test(said)) return Number(said) * 1000;
  const until = Date.parse(said);
  if (!Number.isNaN(until)) return Math.max(until - now, 0);
  // A server that is down answers 503 as well; only what says how long is waited for.
  return status === 429 ? USUAL : null;
}
