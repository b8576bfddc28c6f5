import { clsx } from 'clsx';
import { Link } from '#components/ui/link/link.tsx';
import { shareClass } from './share.ts';
import { titleLang } from '#lib/words/content-language.ts';

/** A line of a ranking. */
export interface Ranked {
  key: string;
  href: string;
  /** What the line is about. */
  text: string;
  /** Of the text, where it is content. */
  lang?: string | undefined;
  /** Quiet words behind it: a title. */
  note?: string;
  count: number;
}

interface RankingProps {
  /** Most first. */
  items: Ranked[];
  /** A number as it is shown, e.g. `3 条`. */
  amount: (count: number) => string;
  /** Names: several columns. */
  short?: boolean;
}

/** Things with a number each, as words, number and bar. */
export function Ranking({ items, amount, short }: RankingProps) {
  const most = items[0]?.count ?? 0;
  const isComparison = items.length > 1;
  return (
    <ol className={clsx('ranking', short && 'ranking-short')}>
      {items.map(({ key, href, text, lang, note, count }) => (
        <li key={key}>
          <Link href={href} className={clsx(isComparison && shareClass(count, most))}>
            <span className={clsx('ranking-text', short && 'who')} lang={lang}>
              {short ? <span translate="no">{text}</span> : text}
              {note && (
                <span className="caption" lang={titleLang(note)}>
                  {note}
                </span>
              )}
            </span>
            <span className="ranking-count">{amount(count)}</span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
