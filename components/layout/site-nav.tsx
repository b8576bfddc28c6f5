import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { navigation } from './navigation.ts';

/** How an entry stands to the page at `at`: it is that page, or the part of the site it belongs to. */
function currentOf(at: string, href: string): 'page' | 'true' | undefined {
  const page = href.split('#')[0] ?? href;
  if (at === page) return 'page';
  return at.startsWith(page) ? 'true' : undefined;
}

/**
 * Main navigation: a row, on phones a panel the browser opens by itself (popover).
 * @param at path of the page, null where it is none of ours.
 */
export function SiteNav({ at }: { at: string | null }) {
  return (
    <>
      <nav id="site-nav" className="site-nav" aria-label="主导航" popover="auto">
        {navigation.map(({ href, text }) => (
          <Link key={href} href={href} aria-current={at === null ? undefined : currentOf(at, href)}>
            {text}
          </Link>
        ))}
      </nav>
      <button
        type="button"
        className="icon-button site-nav-toggle"
        aria-label="菜单"
        popoverTarget="site-nav"
      >
        <Icon name="menu" />
      </button>
    </>
  );
}
