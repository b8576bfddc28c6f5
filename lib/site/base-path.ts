/**
 * Path prefix of the site (`BASE_PATH`, checked by env.ts). `env` in next.config.mjs writes it into
 * the code, so the browser knows it too.
 */
const basePath = process.env.BASE_PATH ?? '';

/** Paths of this site; everything else leaves it. */
const isInternal = (href: string): boolean => href.startsWith('/') && !href.startsWith('//');

/**
 * The address as the browser needs it: paths of this site get the prefix it is served under. The
 * one way to the prefix, for links and for files that code fetches; Next itself puts it only before
 * what it writes. @param href a path of paths.ts, or any other address, which stays as it is.
 */
export function withBase(href: string): string {
  return isInternal(href) ? `${basePath}${href}` : href;
}

/** A path of this site as paths.ts has it, of an address that {@link withBase} made; any other address stays as it is. */
export function withoutBase(address: string): string {
  return address.startsWith(`${basePath}/`) ? address.slice(basePath.length) : address;
}
