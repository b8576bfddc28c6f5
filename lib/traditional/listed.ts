import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeWhole } from '#lib/site/files/whole.ts';
import { FOLDER, pagePath } from './edition.ts';

/** The part of `prerender-manifest.json` that names built pages; the rest is Next's. */
const manifestSchema = z.looseObject({
  routes: z.record(z.string(), z.looseObject({ routeType: z.string() })),
});

/**
 * Puts pages in Traditional Chinese into Next's list of what it has built, each as the page it was made from: from
 * there the server knows what it may send (`lib/server/built-files.ts`). A second time it changes nothing.
 * @param manifest path of the list. @param pages as in an edition.
 * @throws Error if the list cannot be read, or is not as this version of Next has it.
 */
export function listPages(manifest: string, pages: ReadonlySet<string>): void {
  const text = readFileSync(manifest, 'utf8');
  const { routes, ...rest } = manifestSchema.parse(JSON.parse(text));
  const made = Object.entries(routes)
    .filter(([route, { routeType }]) => routeType === 'page' && pages.has(pagePath(route)))
    .map(([route, entry]) => [FOLDER + (route === '/' ? '' : route), entry] as const);
  const whole = JSON.stringify({ ...rest, routes: { ...routes, ...Object.fromEntries(made) } });
  if (whole !== text) writeWhole(manifest, whole, false);
}
