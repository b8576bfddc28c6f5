/** Path prefix of the site; `env` in next.config.mjs writes it into the code, so the browser knows it. */
const basePath = process.env.BASE_PATH ?? '';

/** Addresses of this site; everything else leaves it. */
const isInternal = (href: string): boolean => href.startsWith('/') && !href.startsWith('//');

/** The address as the browser needs it: paths of this site get the prefix it is served under. */
export function withBase(href: string): string {
  return isInternal(href) ? `${basePath}${href}` : href;
}
