const HEIGHT = 60;

/** Questions per year as bars, with the numbers on them. */
export function YearBars({ years }: { years: { year: string; count: number }[] }) {
  const most = Math.max(1, ...years.map(({ count }) => count));
  return (
    <div
      className="year-bars"
      role="img"
      aria-label={years.map(({ year, count }) => `${year} 年 ${count} 条`).join('，')}
    >
      {years.map(({ year, count }) => {
        const height = Math.max(2, Math.round((count / most) * HEIGHT));
        return (
          <div key={year}>
            {count}
            <svg height={height} viewBox={`0 0 1 ${height}`} preserveAspectRatio="none">
              <path d={`M0 0h1v${height}H0z`} />
            </svg>
            {year}
          </div>
        );
      })}
    </div>
  );
}
