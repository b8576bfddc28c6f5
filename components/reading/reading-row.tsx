import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { editWeeklyUrl } from '#lib/site/addresses.ts';
import { JoinedIcon } from '#components/ui/joined-icon.tsx';
import { titleLanguage } from '#lib/text/language.ts';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { sourceOf } from '#lib/site/source.ts';

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
  className?: string | undefined;
}

/** An article: title, where it stands, and an honest word if nobody can open it. */
export function ReadingRow(props: ReadingRowProps) {
  const { url, date, children, caption, id, linked, className } = props;
  const { name, dead } = sourceOf(url);
  const lang = titleLanguage(children);
  if (dead) {
    return (
      <li id={id} className={clsx('reading reading-dead', className)}>
        <s className="reading-title" lang={lang}>
          {children}
        </s>
        <span className="reading-source">{caption ?? name}</span>
        <p className="reading-reason">
          {dead} <OutLink href={editWeeklyUrl(date)}>补一个可用链接</OutLink>
        </p>
      </li>
    );
  }
  const arrow = url.startsWith('/') ? null : <JoinedIcon name="arrow-up-right" />;
  return (
    <li id={id} className={clsx('reading', className)}>
      {linked ? (
        <span className="reading-title">{children}</span>
      ) : (
        <Link href={url} className="reading-title" lang={lang}>
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
