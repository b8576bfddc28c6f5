import type { ComponentProps } from 'react';
import { withBase } from '#lib/site/base-path.ts';

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  'data-permalink'?: boolean;
  'data-latest'?: boolean;
  'data-hit'?: boolean;
};

/**
 * Any link: a plain one, so that pages of this site are opened as documents. Nothing is fetched
 * before a reader means it (`components/page/prefetch.ts`), and no page carries the data that opening it
 * in place would need. docs/decisions/027-pages-are-documents.md has the figures.
 */
export function Link({ href, ...rest }: LinkProps) {
  return <a href={withBase(href)} {...rest} />;
}
