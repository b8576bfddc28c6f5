import type { ReactNode } from 'react';
import { Link } from './link/link.tsx';

interface SectionHeadProps {
  id?: string | undefined;
  children: ReactNode;
  /** Quiet words on the right, e.g. `2 问`. */
  caption?: ReactNode;
  /** Link on the right. */
  more?: { href: string; text: string } | undefined;
}

/** A section's h2 under the 2 px rule. */
export function SectionHead({ id, children, caption, more }: SectionHeadProps) {
  return (
    <div className="section-head">
      <h2 id={id}>{children}</h2>
      {caption && <span className="caption">{caption}</span>}
      {more && (
        <Link href={more.href} className="section-more">
          {more.text}
        </Link>
      )}
    </div>
  );
}
