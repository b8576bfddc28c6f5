import { monthName } from '#components/ui/dates.ts';
import { Note } from '#components/ui/note.tsx';
import type { Question } from '#lib/content/types.ts';

interface AgeNoteProps {
  question: Pick<Question, 'date' | 'issueNumber' | 'issueUrl'>;
  project: string | null;
  /** Years or releases have passed. */
  old: boolean;
  /** Releases of the project recorded since. */
  releases: number;
}

/** An honest word on the age of an answer. */
export function AgeNote({ question, project, old, releases }: AgeNoteProps) {
  const { date, issueNumber, issueUrl } = question;
  const followUp = issueUrl && (
    <>
      后续见{' '}
      <a className="link" href={issueUrl}>
        GitHub #{issueNumber}
      </a>
      。
    </>
  );
  if (!old) {
    return (
      <Note icon="history">
        这条回答发表于 {monthName(date)}。参数名与默认值请以你使用的版本为准。{followUp}
      </Note>
    );
  }
  return (
    <Note icon="history" warn>
      <strong>这条回答已有多年。</strong>发表于 {monthName(date)}，
      {project && releases > 0
        ? `之后本刊记录过 ${project} 的 ${releases} 次发布，请结合版本核对。`
        : '请结合你使用的版本核对。'}
      {followUp}
    </Note>
  );
}
