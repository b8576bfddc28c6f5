import { keepWords } from '#lib/words/areas/pages/saved.ts';
import { words } from '#lib/words/dictionary.ts';

/**
 * Keeps what it stands in to be read later (`components/page/following`): the row of an article, or actions that carry
 * a title and a permalink. @param day of the weekly that printed an article.
 */
export function SaveButton({ day }: { day?: string }) {
  return (
    <button type="button" className="keep needs-script" data-save={day ?? ''} aria-pressed="false">
      {words(keepWords).readLater}
    </button>
  );
}
