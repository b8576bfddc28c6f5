import type { ReactNode } from 'react';
import { Link } from '#components/ui/link/link.tsx';
import { Note } from '#components/ui/note.tsx';
import type { Review } from '#lib/content/types.ts';

interface ReviewNoteProps {
  review: Review;
  /** What else is known of the answer's age. */
  children?: ReactNode;
}

/** What an editor found when the answer was read again. */
export function ReviewNote({ review, children }: ReviewNoteProps) {
  if (review.status === 'verified') {
    return (
      <Note icon="circle-check" tone="ok">
        <strong>已核对。</strong>编辑在 {review.date} 确认过这条回答仍然可用。{children}
      </Note>
    );
  }
  return (
    <Note icon="circle-alert" tone="err">
      <strong>已失效。</strong>编辑确认这条回答已不适用{review.see ? '，' : '。'}
      {review.see && (
        <>
          请看
          <Link className="link" href={review.see}>
            {seenName(review.see)}
          </Link>
          。
        </>
      )}
      {children}
    </Note>
  );
}

/** Name of what the editor points to: `问答 2023-02-24-2`, or the host and path of an address. */
function seenName(see: string): string {
  const own = /^\/questions\/([^/]+)\/$/.exec(see)?.[1];
  return own ? `问答 ${own}` : see.replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}

/** The same in one word, for lists. */
export function ReviewTag({ review }: { review: Review | null }) {
  if (!review) return null;
  return review.status === 'outdated' ? (
    <span className="tag tag-err">已失效</span>
  ) : (
    <span className="tag tag-ok">已核对</span>
  );
}
