import { linkSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { type KindOf, routeOfFile } from '#lib/built/kinds.ts';
import { finishPage } from '#lib/built/page.ts';
import { dataFolder, workerPath } from '#lib/offline/names.ts';
import { TRADITIONAL } from '#lib/words/language.ts';
import { MANIFEST } from './code.ts';
import { type Gathered, languageOf } from './gather.ts';
import type { KeyNote } from './note.ts';
import { withFooterLine } from './span.ts';

/** What of a route's entry in Next's list a server reads (`lib/server/built-files.ts`). */
const entrySchema = z.looseObject({
  routeType: z.enum(['page', 'route']),
  initialHeaders: z.record(z.string(), z.string()).optional(),
});
type Entry = z.infer<typeof entrySchema>;
const manifestSchema = z.looseObject({ routes: z.record(z.string(), entrySchema) });

const ROUTE: Entry = { routeType: 'route', initialRevalidateSeconds: false };
const PAGE: Entry = { routeType: 'page', initialRevalidateSeconds: false };

/** Where a new build is put together. */
export interface Place {
  /** The build whose pages stay. */
  base: string;
  /** Its keys. */
  keys: KeyNote;
  /** Folder of the new build. */
  folder: string;
  kindOf: KindOf;
  basePath: string;
  /** @throws Error where a file of the base is not as it was built. @param name relative to the build. */
  assertWhole: (name: string, bytes: Buffer) => void;
}

/** What was put together: names of the files that are the base's own, relative to the build. */
export interface Placed {
  kept: string[];
}

/**
 * Puts pages and files into a new build: what was drawn, finished like that of any build, and of the base what stays,
 * with the new line in its footers. Of its list, too, what stays.
 * @throws Error where a page is not as expected. None of it may be published then.
 */
export function placeDrawn(found: Gathered, place: Place): Placed {
  const { base, folder } = place;
  const { routes: before, ...rest } = manifestSchema.parse(
    JSON.parse(readFileSync(join(base, MANIFEST), 'utf8')),
  );
  const routes: Record<string, Entry> = {};
  const placed = new Placing(place);
  for (const [route, entry] of Object.entries(before)) {
    const address = addressOf(route, entry);
    if (!isOthers(address) && !isKnown(address, found, place.keys)) {
      routes[route] = entry;
      placed.keep(fileOf(route, entry));
    }
  }
  for (const address of found.pages.keys()) {
    const route = routeOf(address);
    routes[route] = before[route] ?? PAGE;
    placed.page(fileOf(route, PAGE), address, found);
  }
  for (const address of found.drawn.keys()) {
    if (found.pages.has(address)) continue;
    const route = routeOf(address);
    const entry = (routes[route] = before[route] ?? (address.endsWith('/') ? PAGE : ROUTE));
    placed.page(fileOf(route, entry), address, found);
  }
  for (const address of found.files.keys()) {
    const route = encodeURI(address);
    const made = found.made.get(address);
    const known = before[route];
    if (made) {
      routes[route] = { ...ROUTE, initialHeaders: made.headers };
      placed.write(fileOf(route, ROUTE), Buffer.from(made.body, 'base64'));
    } else if (known) {
      routes[route] = known;
      placed.keep(fileOf(route, ROUTE));
    } else throw new Error(`${address} 没有变，可原来的构建里没有它`);
  }
  writeFileSync(join(folder, MANIFEST), JSON.stringify({ ...rest, routes }));
  return { kept: placed.kept };
}

/** Links the rest of the base: what browsers load, and the server. @param isOwn what the new build has itself. */
export function placeRest(
  base: string,
  folder: string,
  isOwn: (name: string) => boolean,
): string[] {
  const names = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
    .filter((name) => !name.startsWith('server/app/') && !name.startsWith('pictures/'))
    .filter((name) => !isOwn(name));
  for (const name of names) link(join(base, name), join(folder, name));
  return names;
}

class Placing {
  readonly kept: string[] = [];
  readonly #place: Place;
  readonly #folders = new Set<string>();

  constructor(place: Place) {
    this.#place = place;
  }

  /** A file of the base as it is. */
  keep(name: string): void {
    this.#folderOf(name);
    link(join(this.#place.base, name), join(this.#place.folder, name));
    this.kept.push(name);
  }

  write(name: string, bytes: Buffer | string): void {
    this.#folderOf(name);
    writeFileSync(join(this.#place.folder, name), bytes);
  }

  page(name: string, address: string, { drawn, footers }: Gathered): void {
    const anew = drawn.get(address);
    if (!anew) {
      const line = footers.get(languageOf(address)) ?? '';
      const before = this.#read(name);
      const html = withFooterLine(before, line);
      if (html === before) this.keep(name);
      else this.write(name, html);
    } else if (!name.endsWith('.html')) this.write(name, anew.body);
    else this.write(name, this.#finished(name, anew.body.toString('utf8')));
  }

  #finished(name: string, html: string): string {
    const { kindOf, basePath } = this.#place;
    const kind = kindOf(routeOfFile(name.slice('server/app/'.length)));
    if (kind === null) throw new Error(`${name}：没有说是文档还是应用`);
    const finished = finishPage(html, kind, basePath);
    if (finished.faults.length > 0) throw new Error(`${name}：${finished.faults.join('；')}`);
    return finished.html;
  }

  #read(name: string): string {
    const bytes = readFileSync(join(this.#place.base, name));
    this.#place.assertWhole(name, bytes);
    return bytes.toString('utf8');
  }

  #folderOf(name: string): void {
    const folder = dirname(join(this.#place.folder, name));
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  linkSync(from, to);
}

/** Whether an address is made from finished pages, and so each time. */
const isOthers = (address: string): boolean =>
  address === workerPath ||
  address.startsWith(dataFolder) ||
  `${address}/`.startsWith(`${TRADITIONAL.prefix}/`);

/** Whether an address has a key, or had one, or is drawn each time. */
const isKnown = (address: string, { pages, files, drawn }: Gathered, keys: KeyNote): boolean =>
  [pages, files, drawn].some((one) => one.has(address)) ||
  address in keys.pages ||
  address in keys.files;

/** `/questions/x/` of `/questions/x`; files have no slash behind them. */
function addressOf(route: string, { routeType }: Entry): string {
  const path = decodeURI(route);
  return routeType === 'route' || path === '/' ? path : `${path}/`;
}

/** As Next lists a page. */
function routeOf(address: string): string {
  return address === '/' ? address : encodeURI(address).replace(/\/$/, '');
}

/** Where a build has it. @param route as Next lists it. */
function fileOf(route: string, { routeType }: Entry): string {
  const path = route === '/' ? '/index' : route;
  return `server/app${path}.${routeType === 'page' ? 'html' : 'body'}`;
}
