import { clsx } from 'clsx';
import { Link } from '#components/ui/link/link.tsx';
import { shareClass } from './share.ts';

/** A line of a ranking. */
export interface Ranked {
  key: string;
  href: string;
  /** What the line is about. */
  text: string;
  /** Quiet words behind it. */
  note?: string;
  count: number;
}

interface RankingProps {
  /** Most first. */
  items: Ranked[];
  /** Behind each number, e.g. `条`. */
  unit: string;
  /** Names: several columns. */
  short?: boolean;
}

/** Things with a number each, as words, number and bar. */
export function Ranking({ items, unit, short }: RankingProps) {
  const most = items[0]?.count ?? 0;
  const isComparison = items.length > 1;
  return (
    <ol className={clsx('ranking', short && 'ranking-short')}>
      {items.map(({ key, href, text, note, count }) => (
        <li key={key}>
          <Link href={href} className={clsx(isComparison && shareClass(count, most))}>
            <span className={clsx('ranking-text', short && 'who')}>
              {text}
              {note && <span className="caption">{note}</span>}
            </span>
            <span className="ranking-count">
              {count} {unit}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
