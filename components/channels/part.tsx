import type { ReactNode } from 'react';

interface PartProps {
  title: string;
  /** Beside the title. */
  caption?: ReactNode;
  children: ReactNode;
}

/** One step of the work on a channel. */
export function Part({ title, caption, children }: PartProps) {
  return (
    <section>
      <div className="section-head">
        <h2>{title}</h2>
        {caption && <span className="caption">{caption}</span>}
      </div>
      {children}
    </section>
  );
}
