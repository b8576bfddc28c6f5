import type { ReactNode } from 'react';

interface MonthSectionProps {
  month: number;
  /** E.g. `3 期`. */
  caption: string;
  /** See `filtered`. */
  className: string;
  children: ReactNode;
}

/** A month of a year's list under the 2 px rule. */
export function MonthSection({ month, caption, className, children }: MonthSectionProps) {
  return (
    <section className={`month ${className}`}>
      <h2>
        {month} 月<span>{caption}</span>
      </h2>
      {children}
    </section>
  );
}
