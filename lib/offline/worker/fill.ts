// What the worker keeps without being asked for, and what it drops again.
import { filesNamedIn, kindOf } from '../addresses.ts';
import { type OfflineList, listPath } from '../names.ts';
import { fetchInto, keep } from '../copies.ts';
import { type World, addressOf, pathOf } from '../world.ts';

/** A site that leaves stops what is on its way. */
function stopIfLeaving({ isLeaving }: World): void {
  if (isLeaving) throw new Error('leaving');
}

/** Where a version keeps the list of the one before it. */
const PREVIOUS = '/offline-data/previous.json';

/** What the site offers now. @throws Error where it cannot be had. */
async function offered(world: World): Promise<OfflineList> {
  const response = await world.fetch(addressOf(listPath, world), { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${listPath}: ${response.status}`);
  return (await response.json()) as OfflineList;
}

const storeFor = (world: World, path: string): string =>
  kindOf(path) === 'hashed' ? world.stores.files : world.stores.shell(world.version);

/**
 * Before the worker begins: the pages for a missing connection.
 * @throws Error where something is missing, or belongs to another version (the site is being replaced right now): then
 * the browser tries again with the next page.
 */
export async function install(world: World): Promise<void> {
  const { version, first } = await offered(world);
  if (version !== world.version) throw new Error(`version ${version}, not ${world.version}`);
  for (const path of first) {
    const anew = kindOf(path) !== 'hashed';
    if (!(await fetchInto(world, storeFor(world, path), path, { anew }))) throw new Error(path);
  }
}

/** When the worker takes its place: what other versions kept under names without a hash goes. */
export async function activate(world: World): Promise<void> {
  const own = world.stores.shell(world.version);
  for (const name of await world.caches.keys()) {
    if (name === own || !name.startsWith(world.stores.shell(''))) continue;
    const before = await (await world.caches.open(name)).match(addressOf(listPath, world));
    // Pages of that version may still be open: the files that it named stay for now.
    if (before) await (await world.caches.open(own)).put(addressOf(PREVIOUS, world), before);
    await world.caches.delete(name);
  }
}

/**
 * While a page is idle: the rest of the shell, the newest weeklies, the page itself. What is there is not fetched again.
 * @param language prefix of the page's language. @param page path of the page that is open.
 */
export async function fill(world: World, language: string, page: string): Promise<void> {
  const list = await offered(world);
  // Another version is out: its own worker will see to it.
  if (list.version !== world.version) return;
  for (const path of list.first) await fetchInto(world, storeFor(world, path), path);
  for (const path of list.later) {
    stopIfLeaving(world);
    await fetchInto(world, storeFor(world, path), path, { anew: kindOf(path) !== 'hashed' });
  }
  const { read, latest, shell } = world.stores;
  if (kindOf(page) === 'page' && page.endsWith('/')) await fetchInto(world, read, page);
  const wanted = list.latest.map((path) => language + path);
  for (const path of wanted) {
    stopIfLeaving(world);
    await withFiles(world, latest, path);
  }
  await dropOthers(world, latest, new Set(wanted));
  const noted = new Response(JSON.stringify(list), {
    headers: { 'Content-Type': 'application/json' },
  });
  stopIfLeaving(world);
  await keep(world, shell(world.version), listPath, noted);
  await sweep(world, list);
}

/** A page with the files that it names. */
async function withFiles(world: World, store: string, path: string): Promise<void> {
  if (!(await fetchInto(world, store, path, { anew: true }))) return;
  const copy = await (await world.caches.open(store)).match(addressOf(path, world));
  const base = world.base.slice(0, -1);
  for (const file of filesNamedIn((await copy?.text()) ?? '', path, base)) {
    await fetchInto(world, world.stores.files, file);
  }
}

async function dropOthers(world: World, store: string, wanted: ReadonlySet<string>): Promise<void> {
  const cache = await world.caches.open(store);
  for (const request of await cache.keys()) {
    if (!wanted.has(pathOf(request.url, world) ?? '')) await cache.delete(request);
  }
}

/**
 * Drops files that nothing names any more: neither this version or the one before, nor a page that is kept. Years keep
 * their own.
 */
async function sweep(world: World, list: OfflineList): Promise<void> {
  const own = world.stores.shell(world.version);
  const before = await (await world.caches.open(own)).match(addressOf(PREVIOUS, world));
  const previous = before ? ((await before.json()) as OfflineList) : null;
  const named = new Set(
    [list, ...(previous ? [previous] : [])].flatMap(({ first, later }) => [...first, ...later]),
  );
  const files = await world.caches.open(world.stores.files);
  const base = world.base.slice(0, -1);
  const waiting: string[] = [];
  const name = (text: string, path: string): void => {
    for (const file of filesNamedIn(text, path, base)) {
      if (named.has(file)) continue;
      named.add(file);
      waiting.push(file);
    }
  };
  for (const store of [world.stores.read, world.stores.latest]) {
    const cache = await world.caches.open(store);
    for (const request of await cache.keys()) {
      const path = pathOf(request.url, world);
      if (path !== null) name((await (await cache.match(request))?.text()) ?? '', path);
    }
  }
  // Scripts name the scripts that they load.
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const copy = path.endsWith('.js') ? await files.match(addressOf(path, world)) : undefined;
    if (copy) name(await copy.text(), path);
  }
  for (const request of await files.keys()) {
    const path = pathOf(request.url, world);
    if (path === null || !named.has(path)) await files.delete(request);
  }
}
