import { Link } from '#components/ui/link/link.tsx';
import { Note } from '#components/ui/note.tsx';
import type { Question } from '#lib/content/types.ts';
import type { Age } from '#lib/content/views/age.ts';
import { releasePath } from '#lib/site/paths.ts';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import { ReviewNote } from './review-note.tsx';

interface AgeNoteProps {
  question: Pick<Question, 'date' | 'issueNumber' | 'issueUrl' | 'review'>;
  age: Age;
}

/** `2021-06-11 答复 · 此后周刊发布 12 个版本，最近 5.10.0。` */
function Answered({ date, age }: { date: string; age: Age }) {
  const say = words(questionWords);
  const { versions, latest } = age;
  if (!latest) return say.answered(date);
  return say.answeredBefore(
    date,
    versions,
    <Link className="link" href={releasePath(latest.project, latest.id)}>
      {latest.version}
    </Link>,
  );
}

/** An honest word on the age of an answer: when it was given, and what was released since. */
export function AgeNote({ question, age }: AgeNoteProps) {
  const say = words(questionWords);
  const { date, issueNumber, issueUrl, review } = question;
  const answered = <Answered date={date} age={age} />;
  const followUp = issueUrl && (
    <>
      {say.gap}
      {say.continues(
        <a className="link" href={issueUrl}>
          GitHub #{issueNumber}
        </a>,
      )}
    </>
  );
  if (review) {
    return (
      <ReviewNote review={review}>
        {answered}
        {followUp}
      </ReviewNote>
    );
  }
  return (
    <Note icon="history" {...(age.old && { tone: 'warn' })}>
      {age.old && (
        <>
          <strong>{age.old === 'years' ? say.manyYears : say.manyVersions}</strong>
          {say.gap}
        </>
      )}
      {answered}
      {say.gap}
      {age.old ? say.checkVersion : say.mindVersion}
      {followUp}
    </Note>
  );
}
