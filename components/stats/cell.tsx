import { clsx } from 'clsx';
import { Link } from '#components/ui/link/link.tsx';
import { shareClass } from './share.ts';

interface CellProps {
  value: number;
  /** The number whose bar is the whole width; null where there is nothing to compare with. */
  most: number | null;
  /** Where the counted things stand; nothing leads to none of them. */
  href?: string;
}

/** A number over its bar. */
export function Cell({ value, most, href }: CellProps) {
  const className = clsx('stats-cell', most !== null && shareClass(value, most));
  if (value === 0 || !href) return <span className={className}>{value}</span>;
  return (
    <Link className={className} href={href}>
      {value}
    </Link>
  );
}
