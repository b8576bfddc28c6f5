import type { ReactNode } from 'react';
import type { LinkRecord } from '#lib/content/types.ts';
import { archivedAt, isDead } from '#lib/site/dead-link.ts';
import { ledgerKey } from '#lib/site/ledger-key.ts';
import { linkWords } from '#lib/words/areas/links.tsx';
import { ownLang } from '#lib/words/content-language.ts';
import { words } from '#lib/words/dictionary.ts';
import { OutLink } from './out-link.tsx';

/** What the ledger knows of addresses. */
export type Links = ReadonlyMap<string, LinkRecord>;

/** What a dead link's note is made of. */
interface Dead {
  /** Month in which it was asked last, `2026-11`. */
  month: string;
  /** Way to the web archive. */
  archive: ReactNode;
}

/**
 * What there is to say of an address that is dead; null of all others.
 * @param day of the weekly that leads there, `YYYY-MM-DD`: the archive shows the page as it was then; '' for none.
 */
function deadOf(href: string | null, day: string, links: Links | undefined): Dead | null {
  if (href === null || !links || links.size === 0) return null;
  const record = links.get(ledgerKey(href) ?? '');
  if (!record || !isDead(record)) return null;
  const archive = <OutLink href={archivedAt(href, day)}>{words(linkWords).archived}</OutLink>;
  return { month: record.date.slice(0, 7), archive };
}

interface DeadNoteProps {
  href: string | null;
  day: string;
  links: Links | undefined;
}

/** Behind a link, within a line: a quiet word if nobody can open it. The check may be wrong, so it stays a link. */
export function DeadNote({ href, day, links }: DeadNoteProps) {
  const dead = deadOf(href, day, links);
  return (
    dead && (
      <span className="dead-note" lang={ownLang()}>
        {words(linkWords).deadNote(dead.month, dead.archive)}
      </span>
    )
  );
}

/** The same in a line of its own. @param children behind it. */
export function DeadLine({ href, day, links, children }: DeadNoteProps & { children?: ReactNode }) {
  const dead = deadOf(href, day, links);
  return (
    dead && (
      <p className="dead-line">
        {words(linkWords).deadLine(dead.month)} {dead.archive} {children}
      </p>
    )
  );
}
