import { createHash } from 'node:crypto';

/**
 * What a page may load and run: nothing but this site's own files, pictures from anywhere by https, and the
 * scripts inside the page that it was built with. Stands in each page, in both ways to serve; what only a
 * header can say is in lib/server/headers.ts.
 *
 * @param inline texts of the scripts inside the page, as they stand there.
 * @param hasOwnPictures whether all its pictures are this site's: then none may come from elsewhere.
 * @param frames sites whose frames it may hold: none but on a page that has a button for one.
 */
export function policyOf(
  inline: readonly string[],
  hasOwnPictures = false,
  frames: readonly string[] = [],
): string {
  const scripts = ["'self'", ...new Set(inline.map(hashOf))];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'self'",
    `img-src 'self' ${hasOwnPictures ? '' : 'https: '}data:`,
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** A source expression for one inline script (CSP Level 3, 2.3.1). */
function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
