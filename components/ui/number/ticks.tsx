const X = [0, 5.5, 11, 16.5, 22, 27.5, 33] as const;

/** A weekday as a bar: tall for the day of publication, short for the others. */
const bar = (x: number, height: number) => `M${x} ${20 - height}h3v${height}h-3z`;

/**
 * The brand mark: seven weekdays, the day of publication tall and blue.
 * @param day ISO weekday, 1 = Monday … 7 = Sunday; the newsletter's own day is Friday.
 */
export function Ticks({ day = 5 }: { day?: number }) {
  const short = (from: number, to: number) =>
    X.slice(from, to)
      .filter((x) => x !== X[day - 1])
      .map((x) => bar(x, 9))
      .join('');
  return (
    <svg className="ticks" viewBox="0 0 36 20" aria-hidden="true" focusable="false">
      <path d={short(0, 5)} />
      <path className="ticks-weekend" d={short(5, 7)} />
      <path className="ticks-day" d={bar(X[day - 1] ?? 0, 20)} />
    </svg>
  );
}
