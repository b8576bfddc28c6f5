import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { words } from '#lib/words/dictionary.ts';
import { OtherLanguages } from './language-links.tsx';
import { navigation } from './navigation.ts';

/** How an entry stands to the page at `at`: it is that page, or the part of the site it belongs to. */
function currentOf(at: string, href: string): 'page' | 'true' | undefined {
  const page = href.split('#')[0] ?? href;
  if (at === page) return 'page';
  return at.startsWith(page) ? 'true' : undefined;
}

/**
 * Main navigation: a row, on phones a panel the browser opens by itself (popover).
 * @param at see `SiteHeader`. @param path of the page.
 */
export function SiteNav({ at, path }: { at: string | null; path: string | null }) {
  const say = words(frameWords);
  return (
    <>
      <nav id="site-nav" className="site-nav" aria-label={say.mainNavigation} popover="auto">
        {navigation().map(({ href, text }) => (
          <Link key={href} href={href} aria-current={at === null ? undefined : currentOf(at, href)}>
            {text}
          </Link>
        ))}
        {path !== null && <OtherLanguages path={path} className="md:hidden" />}
      </nav>
      <button
        type="button"
        className="icon-button site-nav-toggle"
        aria-label={say.menu}
        popoverTarget="site-nav"
      >
        <Icon name="menu" />
      </button>
    </>
  );
}
