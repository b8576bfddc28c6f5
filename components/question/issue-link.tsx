import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { JoinedIcon } from '#components/ui/joined-icon.tsx';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';

interface IssueLinkProps {
  number: number;
  url: string | null;
  /** Weekly that leads there. */
  day: string;
  links: Links | undefined;
}

/** Number of a GitHub issue; a link where the address is known. */
export function IssueLink({ number, url, day, links }: IssueLinkProps) {
  if (!url) return <span className="issue-link">#{number}</span>;
  return (
    <>
      <a className="issue-link" href={url} target="_blank" rel="noopener">
        #{number}
        <JoinedIcon name="arrow-up-right" />
        <span className="sr-only">{words(questionWords).newWindow}</span>
      </a>
      <DeadNote href={url} day={day} links={links} />
    </>
  );
}
