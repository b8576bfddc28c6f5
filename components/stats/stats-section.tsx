import type { ReactNode } from 'react';
import { SectionHead } from '#components/ui/section-head.tsx';

interface StatsSectionProps {
  id: string;
  title: string;
  /** What the picture says, in a sentence. */
  says: ReactNode;
  /** What is counted and what is not. */
  counted: string;
  children: ReactNode;
}

/** A picture with its sentence above and an honest word on the counting below. */
export function StatsSection({ id, title, says, counted, children }: StatsSectionProps) {
  return (
    <section className="stats-section" id={id}>
      <SectionHead>{title}</SectionHead>
      <p className="stats-says">{says}</p>
      {children}
      <p className="caption stats-counted">{counted}</p>
    </section>
  );
}
