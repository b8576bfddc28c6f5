import type { Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { OutLink } from '#components/ui/link/out-link.tsx';
import { Note } from '#components/ui/note.tsx';
import type { Question } from '#lib/content/types.ts';
import type { Age } from '#lib/content/views/age.ts';
import type { IssueStanding } from '#lib/content/views/standing.ts';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import { ReviewNote } from './review-note.tsx';

interface AgeNoteProps {
  question: Pick<Question, 'date' | 'issueNumber' | 'issueUrl' | 'review'>;
  age: Age;
  /** How its issue stood on GitHub, if that is known. */
  issue?: IssueStanding | null | undefined;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** `2021-06-11 答复 · 此后周刊发布 12 个版本，最近 5.10.0。` */
function Answered({ date, age }: { date: string; age: Age }) {
  const say = words(questionWords);
  const { versions, latest, countedOn } = age;
  if (!latest) return say.answered(date);
  const { version, href } = latest;
  if (countedOn !== null) {
    const notes = <OutLink href={href}>{version}</OutLink>;
    return say.releasedSince(date, versions, notes, countedOn);
  }
  return say.answeredBefore(
    date,
    versions,
    <Link className="link" href={href}>
      {version}
    </Link>,
  );
}

/** `它还开着（2026-12-01 查）。` */
function IssueState({ issue: { state, closed, date } }: { issue: IssueStanding }) {
  const say = words(questionWords);
  if (state === 'missing') return null;
  return (
    <>
      {say.gap}
      {state === 'open' ? say.issueOpen(date) : say.issueClosed(closed, date)}
    </>
  );
}

/** An honest word on the age of an answer: when it was given, and what was released since. */
export function AgeNote({ question, age, issue = null, links }: AgeNoteProps) {
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
      {issue && <IssueState issue={issue} />}
    </>
  );
  if (review) {
    return (
      <ReviewNote review={review} links={links}>
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
