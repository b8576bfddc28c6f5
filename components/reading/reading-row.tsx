import type { ReactNode } from 'react';
import { editWeeklyUrl } from '#components/layout/contribute.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { sourceOf } from './source.ts';

interface ReadingRowProps {
  url: string;
  /** Weekly that printed it: where a better link can be put in. */
  date: string;
  /** The title, with the words around it if there are any. */
  children: ReactNode;
  /** Instead of the source's name, e.g. `刊登 7 次`. */
  caption?: ReactNode;
  /** Anchor of the row. */
  id?: string | undefined;
  /** The title itself holds links, so the row cannot be one. */
  linked?: boolean;
}

/** An article: title, where it stands, and an honest word if nobody can open it. */
export function ReadingRow({ url, date, children, caption, id, linked }: ReadingRowProps) {
  const { name, dead } = sourceOf(url);
  if (dead) {
    return (
      <li id={id} className="reading reading-dead">
        <span className="reading-title">{children}</span>
        <span className="reading-source">{caption ?? name}</span>
        <p className="reading-reason">
          {dead}{' '}
          <a className="link" href={editWeeklyUrl(date)}>
            补一个可用链接
          </a>
        </p>
      </li>
    );
  }
  const arrow = url.startsWith('/') ? null : <Icon name="arrow-up-right" />;
  return (
    <li id={id} className="reading">
      {linked ? (
        <span className="reading-title">{children}</span>
      ) : (
        <Link href={url} className="reading-title">
          {children}
        </Link>
      )}
      <span className="reading-source">
        {linked ? <Link href={url}>{caption ?? name}</Link> : (caption ?? name)}
        {arrow}
      </span>
    </li>
  );
}
