/**
 * Headers of every answer, in both ways to serve: the server sends them, an export has them in
 * `_headers`. Of the policy for what a page may load they hold who may frame it, which only a header
 * can say; the rest stands in each page (lib/built/policy.ts).
 *
 * @param hsts seconds for which browsers insist on https (`HSTS_SECONDS`), 0 for not at all: only who
 *   serves the site knows whether it will stay on https.
 */
export function securityHeaders(hsts: number): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Content-Security-Policy': "frame-ancestors 'none'",
    // For browsers that do not know frame-ancestors.
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(hsts > 0 && { 'Strict-Transport-Security': `max-age=${hsts}; includeSubDomains` }),
  };
}

/** A page, or a file whose name does not tell its content: kept, but asked about each time. */
export const revalidated = 'public, max-age=0, must-revalidate';
/** A file whose name changes with its content. */
export const immutable = 'public, max-age=31536000, immutable';
/** What must not be kept: refusals and pages that do not exist. */
export const unkept = 'no-store';

/** Data that pages of any origin may read, and that no search engine lists. */
export const readByAll = { 'Access-Control-Allow-Origin': '*', 'X-Robots-Tag': 'noindex' };

/** A page as Markdown: search engines have the page. */
export const twinHeaders = { 'X-Robots-Tag': 'noindex' };

/**
 * A `_headers` file, as Cloudflare Pages and Netlify read it. No file is under two rules about
 * caching: some hosts would send both values. What no rule names, both hosts revalidate by themselves.
 *
 * @param basePath prefix of the site, or ''.
 */
export function headersFile(hsts: number, basePath: string): string {
  const rule = (path: string, headers: Record<string, string>): string =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const named = [
    '_next/static/*',
    'assets/*',
    'search-data/2*',
    'search-data/words.*',
    'editor-data/*',
    'pictures/*',
  ];
  return `${[
    rule('/*', securityHeaders(hsts)),
    rule(`${basePath}/api/*`, readByAll),
    rule(`${basePath}/*.md`, {
      ...{ 'Content-Type': 'text/markdown; charset=utf-8' },
      ...twinHeaders,
    }),
    ...named.map((path) => rule(`${basePath}/${path}`, { 'Cache-Control': immutable })),
  ].join('\n\n')}\n`;
}
