'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { navigation } from './navigation.ts';

/** Main navigation: a row, on phones a panel the browser opens by itself (popover). */
export function SiteNav() {
  const pathname = usePathname();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    // A link inside the panel changes the page without closing the panel.
    if (panel.current?.matches(':popover-open')) panel.current.hidePopover();
  }, [pathname]);
  return (
    <>
      <nav ref={panel} id="site-nav" className="site-nav" aria-label="主导航" popover="auto">
        {navigation.map(({ href, text }) => (
          <Link
            key={href}
            href={href}
            aria-current={pathname.startsWith(href) ? 'page' : undefined}
          >
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
