import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { editWeeklyPath } from '#lib/site/paths.ts';
import { JoinedIcon } from '#components/ui/joined-icon.tsx';
import { thingWords } from '#lib/words/areas/things.tsx';
import { titleLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { SaveButton } from '#components/ui/save-button.tsx';
import { DeadLine, type Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
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
  /** What is known of addresses. */
  links?: Links | undefined;
  /** It can be kept to be read later. */
  saves?: boolean;
  className?: string | undefined;
}

/** An article: title, where it stands, and an honest word if nobody can open it. */
export function ReadingRow(props: ReadingRowProps) {
  const { url, date, children, caption, id, linked, links, saves, className } = props;
  const say = words(thingWords);
  const source = sourceOf(url);
  const name = say.source(source);
  const lang = titleLang(children);
  if (source.dead) {
    return (
      <li id={id} className={clsx('reading reading-dead', className)}>
        <s className="reading-title" lang={lang}>
          {children}
        </s>
        <span className="reading-source">{caption ?? name}</span>
        <p className="reading-reason">
          {say.dead(source.dead)}
          <Link className="link" href={editWeeklyPath(date)} rel="nofollow">
            {say.mendLink}
          </Link>
        </p>
      </li>
    );
  }
  const arrow = url.startsWith('/') ? null : <JoinedIcon name="arrow-up-right" />;
  return (
    <li id={id} className={clsx('reading', className)}>
      {linked ? (
        <span className="reading-title" lang={lang}>
          {children}
        </span>
      ) : (
        <Link href={url} className="reading-title" lang={lang}>
          {children}
        </Link>
      )}
      <span className="reading-source">
        {linked ? <Link href={url}>{caption ?? name}</Link> : (caption ?? name)}
        {arrow}
        {saves && <SaveButton day={date} />}
      </span>
      {!linked && (
        <DeadLine href={url} day={date} links={links}>
          <Link className="link" href={editWeeklyPath(date)} rel="nofollow">
            {say.mendLink}
          </Link>
        </DeadLine>
      )}
    </li>
  );
}
