import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import * as z from 'zod';
import { mediaTypes } from '#lib/assets/media-types.ts';
import { picturePath } from '#lib/site/paths.ts';
import { pictureTypes } from '#lib/site/picture-types.ts';
import { immutable, revalidated, unkept } from './headers.ts';

/** One address that the build has answered for good. */
export interface BuiltFile {
  /** Absolute path of its bytes. */
  path: string;
  /** True for a page, whose address ends with a slash. */
  isPage: boolean;
  status: number;
  type: string;
  cacheControl: string;
  /** Its name says what is in it, and it may be large: it is passed on from the disk and not kept. */
  isPassedOn?: boolean;
}

/** Everything a build can answer without being asked to render. */
export interface BuiltFiles {
  /** By address: decoded, without the base path, without a slash at the end (but `/`). */
  files: ReadonlyMap<string, BuiltFile>;
  /** The page for addresses that do not exist. */
  missing: BuiltFile;
}

const manifestSchema = z.object({
  routes: z.record(
    z.string(),
    z.object({
      initialStatus: z.number().optional(),
      initialHeaders: z.record(z.string(), z.string()).optional(),
      initialRevalidateSeconds: z.union([z.literal(false), z.number()]),
      routeType: z.enum(['page', 'route']),
    }),
  ),
});

/**
 * Lists what `next build` has rendered for good (`prerender-manifest.json`) and its hashed files.
 *
 * @param build absolute path of the build.
 * @throws Error if the build is damaged: what is listed is not there, or the list cannot be read.
 */
export function readBuiltFiles(build: string): BuiltFiles {
  const manifest = join(build, 'prerender-manifest.json');
  const { routes } = manifestSchema.parse(JSON.parse(readFileSync(manifest, 'utf8')));
  const app = join(build, 'server', 'app');
  const rendered = Object.entries(routes).flatMap(([route, known]): [string, BuiltFile][] => {
    // Next's own pages, and what is rendered again from time to time, are its own business.
    if (known.initialRevalidateSeconds !== false || route.startsWith('/_')) return [];
    const isPage = known.routeType === 'page';
    const file = `${route === '/' ? 'index' : route.slice(1)}.${isPage ? 'html' : 'body'}`;
    const { 'content-type': type, 'cache-control': cacheControl } = known.initialHeaders ?? {};
    const built: BuiltFile = {
      path: join(app, file),
      isPage,
      status: known.initialStatus ?? 200,
      type: isPage ? 'text/html; charset=utf-8' : withCharset(type ?? ''),
      cacheControl: cacheControl ?? revalidated,
    };
    // What was built for nothing has been taken away again (lib/built/nothing.ts).
    const isNothing = isPage && /\/none(?:\/|$)/.test(route);
    if (isNothing && !existsSync(/* turbopackIgnore: true */ built.path)) return [];
    return [[decodeURI(route), built]];
  });
  const folder = join(build, 'static');
  const hashed = readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const type = mediaTypes[extname(entry.name)];
    if (!entry.isFile() || type === undefined) return [];
    const path = join(entry.parentPath, entry.name);
    const address = `/_next/static${path.slice(folder.length)}`;
    const built = { path, isPage: false, status: 200, type, cacheControl: immutable };
    return [[address, built] as [string, BuiltFile]];
  });
  const missing = { path: join(app, '_not-found.html'), isPage: true, status: 404 };
  return {
    files: new Map([...rendered, ...hashed, ...picturesIn(join(build, 'pictures'))]),
    missing: { ...missing, type: 'text/html; charset=utf-8', cacheControl: unkept },
  };
}

/** The pictures that the site serves itself; most sites have none. */
function picturesIn(folder: string): [string, BuiltFile][] {
  if (!existsSync(/* turbopackIgnore: true */ folder)) return [];
  return readdirSync(/* turbopackIgnore: true */ folder).flatMap((name): [string, BuiltFile][] => {
    const type = pictureTypes[extname(name)];
    if (type === undefined) return [];
    const known = { isPage: false, status: 200, cacheControl: immutable, isPassedOn: true };
    return [[picturePath(name), { ...known, path: join(folder, name), type }]];
  });
}

function withCharset(type: string): string {
  const isText = /^text\/|\+xml$|\/(?:json|xml)$/.test(type);
  return isText && !/svg|charset=/.test(type) ? `${type}; charset=utf-8` : type;
}
