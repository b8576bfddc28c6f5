import type { ReactNode } from 'react';
import { GitHubMark } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { Ticks } from '#components/ui/number/ticks.tsx';
import { paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';
import { OtherLanguages } from './language-links.tsx';
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
  /** Path of the page, or of the part of the site that it belongs to; null where it is none of ours. */
  at: string | null;
  /** Path of the page. */
  path: string | null;
  /** The way into search. */
  search: ReactNode;
}

/** Name, navigation, search, language, theme. */
export function SiteHeader({ at, path, search }: SiteHeaderProps) {
  const say = words(frameWords);
  return (
    <header className="site-header">
      <div className="wrap">
        <Brand />
        <SiteNav at={at} path={path} />
        <div className="site-tools">
          {search}
          {path !== null && <OtherLanguages path={path} className="language-link max-md:hidden" />}
          <ThemeToggle />
          <a className="icon-button max-lg:hidden" href={site.github} aria-label={say.onGitHub}>
            <GitHubMark />
          </a>
        </div>
      </div>
    </header>
  );
}
