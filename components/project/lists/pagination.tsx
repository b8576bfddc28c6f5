import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';

interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}

/** Numbered pages with the neighbours at both ends; nothing for a single page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages < 2) return null;
  return (
    <nav className="pagination" aria-label="分页">
      {page > 1 && (
        <Link className="pagination-step" href={hrefOf(page - 1)} rel="prev">
          <Icon name="arrow-left" />
          上一页
        </Link>
      )}
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <Link
          key={number}
          href={hrefOf(number)}
          aria-label={`第 ${number} 页`}
          {...(number === page && { 'aria-current': 'page' })}
        >
          {number}
        </Link>
      ))}
      {page < pages && (
        <Link className="pagination-step" href={hrefOf(page + 1)} rel="next">
          下一页
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
