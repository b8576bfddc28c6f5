import type { ReactNode } from 'react';

interface MonthSectionProps {
  month: number;
  /** E.g. `3 期`. */
  caption: string;
  /** Rows stand under the head instead of beside it. */
  wide?: boolean;
  /** See `filtered`. */
  className: string;
  children: ReactNode;
}

/** A month of a year's list under the 2 px rule. */
export function MonthSection({ month, caption, wide, className, children }: MonthSectionProps) {
  return (
    <section className={`month ${wide ? 'month-wide' : ''}${className}`}>
      <h2>
        {month} 月<span>{caption}</span>
      </h2>
      {children}
    </section>
  );
}
