import NextLink from 'next/link';
import type { AriaAttributes, ReactNode } from 'react';

interface LinkProps extends Pick<AriaAttributes, 'aria-current' | 'aria-label'> {
  href: string;
  children: ReactNode;
  className?: string | undefined;
  rel?: string | undefined;
  title?: string | undefined;
  tabIndex?: number | undefined;
  'data-permalink'?: boolean;
  'data-latest'?: boolean;
}

/** Addresses of this site; everything else leaves it. */
const isInternal = (href: string) => href.startsWith('/') && !href.startsWith('//');

/**
 * Any link. Pages of this site are opened in place and never prefetched: a list of
 * questions would otherwise pull hundreds of kilobytes nobody asked for.
 */
export function Link({ href, ...rest }: LinkProps) {
  if (isInternal(href)) return <NextLink href={href} prefetch={false} {...rest} />;
  return <a href={href} {...rest} />;
}
