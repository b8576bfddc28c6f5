import { Icon } from '../icon.tsx';
import { Link } from './link.tsx';
import { Numerals } from '../number/numerals.tsx';
import { titleLang } from '#lib/words/content-language.ts';

interface Neighbour {
  href: string;
  /** Digits and points, e.g. `02.17`. */
  numerals: string;
  caption: string;
  /** Content. */
  title: string;
}

interface NeighboursProps {
  label: string;
  previous?: Neighbour | undefined;
  next?: Neighbour | undefined;
}

/** Previous and next at the end of a page. */
export function Neighbours({ label, previous, next }: NeighboursProps) {
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={label}>
      {previous && (
        <Link href={previous.href} rel="prev">
          <Numerals value={previous.numerals} size="m" />
          <span>
            <span className="caption">
              <Icon name="arrow-left" />
              {previous.caption}
            </span>
            <span className="neighbours-title" lang={titleLang(previous.title)}>
              {previous.title}
            </span>
          </span>
        </Link>
      )}
      {next && (
        <Link href={next.href} rel="next">
          <Numerals value={next.numerals} size="m" />
          <span>
            <span className="caption">
              {next.caption}
              <Icon name="arrow-right" />
            </span>
            <span className="neighbours-title" lang={titleLang(next.title)}>
              {next.title}
            </span>
          </span>
        </Link>
      )}
    </nav>
  );
}
