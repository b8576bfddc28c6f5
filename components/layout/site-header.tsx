import type { ReactNode } from 'react';
import { GitHubMark } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { Ticks } from '#components/ui/number/ticks.tsx';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { SiteNav } from './site-nav.tsx';
import { ThemeToggle } from './theme-toggle.tsx';

/** The newsletter's mark and name. */
export function Brand() {
  return (
    <Link className="brand" href={paths.home}>
      <Ticks />
      {site.name}
    </Link>
  );
}

interface SiteHeaderProps {
  /** Path of the page, null where it is none of ours. */
  at: string | null;
  /** The way into search. */
  search: ReactNode;
}

/** Name, navigation, search, theme. */
export function SiteHeader({ at, search }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="wrap">
        <Brand />
        <SiteNav at={at} />
        <div className="site-tools">
          {search}
          <ThemeToggle />
          <a
            className="icon-button max-lg:hidden"
            href={site.github}
            aria-label="SOFAStack 的 GitHub 主页"
          >
            <GitHubMark />
          </a>
        </div>
      </div>
    </header>
  );
}
