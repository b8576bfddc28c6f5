import { JoinedIcon } from '#components/ui/joined-icon.tsx';

/** Number of a GitHub issue; a link where the address is known. */
export function IssueLink({ number, url }: { number: number; url: string | null }) {
  if (!url) return <span className="issue-link">#{number}</span>;
  return (
    <a className="issue-link" href={url} target="_blank" rel="noopener">
      #{number}
      <JoinedIcon name="arrow-up-right" />
      <span className="sr-only">（GitHub，新窗口）</span>
    </a>
  );
}
