import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';

interface PaginationProps {
  /** From 1. */
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}

/** Numbered pages with the neighbours at both ends; nothing for a single page. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages < 2) return null;
  const say = words(projectWords);
  return (
    <nav className="pagination" aria-label={say.pages}>
      {page > 1 && (
        <Link className="pagination-step" href={hrefOf(page - 1)} rel="prev">
          <Icon name="arrow-left" />
          {say.previousPage}
        </Link>
      )}
      {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
        <Link
          key={number}
          href={hrefOf(number)}
          aria-label={say.page(number)}
          {...(number === page && { 'aria-current': 'page' })}
        >
          {number}
        </Link>
      ))}
      {page < pages && (
        <Link className="pagination-step" href={hrefOf(page + 1)} rel="next">
          {say.nextPage}
          <Icon name="arrow-right" />
        </Link>
      )}
    </nav>
  );
}
