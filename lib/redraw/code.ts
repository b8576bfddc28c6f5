import {
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';

/** Next's lists that name what it has drawn. */
export const MANIFEST = 'prerender-manifest.json';

/** What a build keeps for itself and what browsers load: its code needs none of it. */
const NOT_CODE = new Set([
  ...['redraw.json', 'weekly-build'],
  ...['build', 'cache', 'dev', 'diagnostics', 'pictures', 'static', 'types', 'standalone'],
  ...['trace', 'trace-build', 'turbopack', 'lock'],
]);
/** What was drawn: it is to be drawn again. */
const DRAWN = /^server\/(?:(?:app|pages)\/.*\.(?:html|rsc|meta|body)$|route-cache\/)/;

const manifestSchema = z.object({
  dynamicRoutes: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/**
 * The code of a build without anything it has drawn, in a folder of its own: a server over it draws what it is
 * asked for, in the way of a build, and keeps nothing. Links to the same bytes.
 * @param build folder of a server's build. @param folder that is not there yet, on the same disk.
 * @throws Error if it cannot be made.
 */
export function makeCode(build: string, folder: string): void {
  mkdirSync(join(folder, 'static'), { recursive: true });
  const made = new Set<string>();
  for (const { name, isLink } of codeFiles(build)) {
    const to = join(folder, name);
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    made.add(dirname(to));
    if (isLink) symlinkSync(readlinkSync(join(build, name)), to);
    else if (name !== MANIFEST) linkSync(join(build, name), to);
  }
  const list = JSON.parse(readFileSync(join(build, MANIFEST), 'utf8')) as object;
  // A page that the build did not have is drawn as well, where its route finds something for it.
  const open = Object.entries(manifestSchema.parse(list).dynamicRoutes).map(([route, one]) => [
    route,
    { ...one, fallback: null },
  ]);
  const opened = { ...list, dynamicRoutes: Object.fromEntries(open) as object };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(opened));
}

/** Names of the files that are a build's code, links as such. */
export function codeFiles(build: string, below = ''): { name: string; isLink: boolean }[] {
  return readdirSync(join(build, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (below === '' && NOT_CODE.has(name)) return [];
    if (entry.isDirectory()) return codeFiles(build, name);
    const isLink = entry.isSymbolicLink();
    return (isLink || entry.isFile()) && !DRAWN.test(name) ? [{ name, isLink }] : [];
  });
}
