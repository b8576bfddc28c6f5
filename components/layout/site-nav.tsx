'use client';

import { usePathname } from 'next/navigation';
import { useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { navigation } from './navigation.ts';

/** How an entry stands to the open page: it is that page, or the part of the site it belongs to. */
function currentOf(pathname: string, href: string): 'page' | 'true' | undefined {
  const page = href.split('#')[0] ?? href;
  if (pathname === page) return 'page';
  return pathname.startsWith(page) ? 'true' : undefined;
}

/** Main navigation: a row, on phones a panel the browser opens by itself (popover). */
export function SiteNav() {
  const pathname = usePathname();
  const panel = useRef<HTMLElement>(null);
  // A new page closes the panel by itself; a link to a part of the open page would not.
  const close = (): void => {
    if (panel.current?.matches(':popover-open')) panel.current.hidePopover();
  };
  return (
    <>
      <nav ref={panel} id="site-nav" className="site-nav" aria-label="主导航" popover="auto">
        {navigation.map(({ href, text }) => (
          <Link key={href} href={href} aria-current={currentOf(pathname, href)} onClick={close}>
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
