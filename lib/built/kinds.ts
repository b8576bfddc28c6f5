import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { PageKind } from './page.ts';

/** Groups of routes (`app/(documents)`), in which a page says what it is; in each language one of each. */
const groups: readonly [folder: string, kind: PageKind][] = [
  ['/(documents)/', 'document'],
  ['/(documents-en)/', 'document'],
  ['/(applications)/', 'application'],
  ['/(applications-en)/', 'application'],
];

/** Next's name for the page of addresses that do not exist; it can stand in no group. */
const missing = '/_not-found';

/** Tells what the page at an address is; null for a page that does not say. */
export type KindOf = (route: string) => PageKind | null;

/**
 * Reads from a build which of its pages are documents and which are applications.
 * @param build folder of the build.
 * @throws Error if the build does not list its routes as this version of Next does.
 */
export function readKinds(build: string): KindOf {
  const text = readFileSync(join(build, 'app-path-routes-manifest.json'), 'utf8');
  const routes = z.record(z.string(), z.string()).parse(JSON.parse(text));
  const pages = Object.entries(routes).filter(([file]) => file.endsWith('/page'));
  const known = pages.map(([file, route]) => ({
    kind:
      route === missing
        ? 'document'
        : (groups.find(([name]) => file.startsWith(name))?.[1] ?? null),
    covers: patternOf(route),
    // A route that is written out goes before one that covers it.
    holes: route.split('[').length,
  }));
  known.sort((a, b) => a.holes - b.holes);
  return (route) => known.find(({ covers }) => covers.test(route))?.kind ?? null;
}

/** What a route's file covers: `[x]` one name, `[...x]` one or more. */
function patternOf(route: string): RegExp {
  const parts = route.split('/').map((part) => {
    if (part.startsWith('[...')) return '.+';
    return part.startsWith('[') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/**
 * The address of a built page's file, as {@link KindOf} takes it: `weekly/index.html` of an export and
 * `weekly.html` of a server build are both `/weekly`.
 * @param name path of the file below the folder of pages, with `/`.
 */
export function routeOfFile(name: string): string {
  const path = name.replace(/\.html$/, '').replace(/(?:^|\/)index$/, '');
  return path === '404' || path === '_not-found' ? missing : `/${path}`;
}
