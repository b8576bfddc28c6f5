import type { ReactNode } from 'react';
import { archiveWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

interface MonthSectionProps {
  /** 1–12. */
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
        {words(archiveWords).month(month)}
        <span>{caption}</span>
      </h2>
      {children}
    </section>
  );
}
