import type { ReactNode } from 'react';
import { JoinedIcon } from '../joined-icon.tsx';

interface OutLinkProps {
  href: string;
  children: ReactNode;
  className?: string;
  title?: string;
}

/** A link that leaves the site, and says so: ↗. */
export function OutLink({ href, children, className = 'link', title }: OutLinkProps) {
  return (
    <a className={`${className} out-link`} href={href} title={title}>
      {children}
      <JoinedIcon name="arrow-up-right" />
    </a>
  );
}
