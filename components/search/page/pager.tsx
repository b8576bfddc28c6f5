import { Icon } from '#components/ui/icon.tsx';

interface PagerProps {
  /** From 1. */
  page: number;
  pages: number;
  onPage: (page: number) => void;
}

/** Pages of results; nothing when one page holds them all. */
export function Pager({ page, pages, onPage }: PagerProps) {
  if (pages < 2) return null;
  const first = Math.max(1, Math.min(page - 2, pages - 4));
  const numbers = Array.from({ length: Math.min(5, pages) }, (_, i) => first + i);
  return (
    <nav className="search-pager" aria-label="分页">
      <button
        type="button"
        className="search-pager-step"
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
      >
        <Icon name="arrow-left" />
        上一页
      </button>
      {numbers.map((number) => (
        <button
          key={number}
          type="button"
          aria-label={`第 ${number} 页`}
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
        下一页
        <Icon name="arrow-right" />
      </button>
    </nav>
  );
}
