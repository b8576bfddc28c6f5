import { Link } from '#components/ui/link/link.tsx';
import { Note } from '#components/ui/note.tsx';
import type { Question, Release } from '#lib/content/types.ts';
import type { Age } from '#lib/content/views/age.ts';
import { releasePath } from '#lib/site/paths.ts';
import { ReviewNote } from './review-note.tsx';

interface AgeNoteProps {
  question: Pick<Question, 'date' | 'issueNumber' | 'issueUrl' | 'review'>;
  age: Age;
}

/** `此后周刊发布 12 个版本，最近 5.10.0`; nothing without a version. */
function Versions({ versions, latest }: { versions: number; latest: Release | null }) {
  if (!latest) return null;
  return (
    <>
      {` · 此后周刊发布 ${versions} 个版本，最近 `}
      <Link className="link" href={releasePath(latest.project, latest.id)}>
        {latest.version}
      </Link>
    </>
  );
}

/** An honest word on the age of an answer: when it was given, and what was released since. */
export function AgeNote({ question, age }: AgeNoteProps) {
  const { date, issueNumber, issueUrl, review } = question;
  const followUp = issueUrl && (
    <>
      后续见{' '}
      <a className="link" href={issueUrl}>
        GitHub #{issueNumber}
      </a>
      。
    </>
  );
  const since = <Versions {...age} />;
  if (review) {
    return (
      <ReviewNote review={review}>
        {date} 答复
        {since}。{followUp}
      </ReviewNote>
    );
  }
  return (
    <Note icon="history" {...(age.old && { tone: 'warn' })}>
      {age.old && (
        <strong>{age.old === 'years' ? '这条回答已有多年。' : '这条回答之后版本变化较多。'}</strong>
      )}
      {date} 答复
      {since}。{age.old ? '请结合你使用的版本核对。' : '参数名与默认值请以你使用的版本为准。'}
      {followUp}
    </Note>
  );
}
