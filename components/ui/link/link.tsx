import type { ComponentProps } from 'react';
import { withBase } from '#lib/site/base-path.ts';
import { type Language, inLanguage as pathIn } from '#lib/words/language.ts';
import { spoken } from '#language';

type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  href: string;
  'data-permalink'?: boolean;
  'data-latest'?: boolean;
  'data-hit'?: boolean;
  'data-language'?: Language;
  /** Of the page that it leads to, if that is not the reader's. */
  inLanguage?: Language;
};

/**
 * Any link: a plain one, so that pages of this site are opened as documents. Nothing is fetched
 * before a reader means it (`components/page/prefetch.ts`), and no page carries the data that opening it
 * in place would need. docs/decisions/027-pages-are-documents.md has the figures. It stays in the language that
 * the page speaks. @param href in the site's own language, see paths.ts.
 */
export function Link({ href, inLanguage, ...rest }: LinkProps) {
  return <a href={withBase(pathIn(href, inLanguage ?? spoken()))} {...rest} />;
}
