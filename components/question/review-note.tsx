import type { ReactNode } from 'react';
import { DeadNote, type Links } from '#components/ui/link/dead-note.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { Note } from '#components/ui/note.tsx';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { Review } from '#lib/content/types.ts';

interface ReviewNoteProps {
  review: Review;
  /** What else is known of the answer's age. */
  children?: ReactNode;
  /** What is known of addresses. */
  links?: Links | undefined;
}

/** What an editor found when the answer was read again. */
export function ReviewNote({ review, links, children }: ReviewNoteProps) {
  const say = words(questionWords);
  const more = children && (
    <>
      {say.gap}
      {children}
    </>
  );
  if (review.status === 'verified') {
    return (
      <Note icon="circle-check" tone="ok">
        {say.verified(review.date)}
        {more}
      </Note>
    );
  }
  return (
    <Note icon="circle-alert" tone="err">
      {review.see
        ? say.outdatedSee(
            <>
              <Link className="link" href={review.see}>
                {seenName(review.see)}
              </Link>
              <DeadNote href={review.see} day="" links={links} />
            </>,
          )
        : say.outdated()}
      {more}
    </Note>
  );
}

/** Name of what the editor points to: `问答 2023-02-24-2`, or the host and path of an address. */
function seenName(see: string): string {
  const own = /^\/questions\/([^/]+)\/$/.exec(see)?.[1];
  return own ? words(questionWords).named(own) : see.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}

/** The same in one word, for lists. */
export function ReviewTag({ review }: { review: Review | null }) {
  if (!review) return null;
  const say = words(questionWords);
  return review.status === 'outdated' ? (
    <span className="tag tag-err">{say.outdatedTag}</span>
  ) : (
    <span className="tag tag-ok">{say.verifiedTag}</span>
  );
}
