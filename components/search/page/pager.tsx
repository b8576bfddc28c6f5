import { Icon } from '#components/ui/icon.tsx';
import { searchPageWords } from '#lib/words/areas/search/page.ts';
import { words } from '#lib/words/dictionary.ts';

interface PagerProps {
  /** From 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Pages of results; nothing when one page holds them all. */
export function Pager({ page, pages, onPage }: PagerProps) {
  const say = words(searchPageWords);
  if (pages < 2) return null;
  const first = Math.max(1, Math.min(page - 2, pages - 4));
  const numbers = Array.from({ length: Math.min(5, pages) }, (_, i) => first + i);
  return (
    <nav className="search-pager" aria-label={say.pages}>
      <button
        type="button"
        className="search-pager-step"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="arrow-left" />
        {say.previous}
      </button>
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          aria-label={say.page(number)}
          aria-current={number === page ? 'page' : undefined}
          onClick={() => onPage(number)}
        >
          {number}
        </button>
      ))}
      <button
        type="button"
        className="search-pager-step"
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
      >
        {say.next}
        <Icon name="arrow-right" />
      </button>
    </nav>
  );
}
