// What the worker answers to a page's requests.
import { kindOf, languageOf } from '../addresses.ts';
import { listPath, searchManifestPath } from '../names.ts';
import {
  READ_BYTES,
  READ_COUNT,
  dropOldest,
  isPage,
  keep,
  mayBeKept,
  newestCopy,
} from '../copies.ts';
import { type World, addressOf, pathOf } from '../world.ts';

/** Milliseconds after which a copy is shown rather than waited for; then nobody else's slowness is the reader's. */
export const PATIENCE = 3000;
/** Where there is no copy, a slow answer is better than none, but it must end some time. */
export const LONG_PATIENCE = 20_000;

/** One request: what came ahead of it, and what may go on behind it. */
export interface Incoming {
  request: Request;
  /** The browser's own request for a page, sent while the worker started; nothing where it sent none. */
  preload: Promise<Response | undefined>;
  /** Keeps the worker awake. */
  lasting: (work: Promise<unknown>) => void;
}

/** What is to be done with a request; null: nothing, it goes its way. */
export function answerTo(world: World, incoming: Incoming): Promise<Response> | null {
  const { request } = incoming;
  const path = pathOf(request.url, world);
  if (request.method !== 'GET' || path === null || request.headers.has('Range')) return null;
  const kind = kindOf(path);
  if (kind === 'never') return null;
  if (request.mode === 'navigate') {
    // A file in a window: its own answer, which the browser has asked for already.
    return kind === 'page' ? page(world, incoming, path) : network(world, incoming);
  }
  if (kind === 'hashed') return hashed(world, incoming, path);
  return path === searchManifestPath || path === listPath ? listed(world, incoming, path) : null;
}

async function network(world: World, { request, preload }: Incoming): Promise<Response> {
  return (await preload.catch(() => undefined)) ?? world.fetch(request);
}

/** Whether a server that is there cannot answer now: a copy is better than what it says. */
const isDown = ({ status }: Response): boolean => status >= 500;

type Late = 'late' | 'failed';

/** What comes within the time, or why nothing did. */
function within(world: World, answer: Promise<Response>, ms: number): Promise<Response | Late> {
  const late = world.wait(ms).then((): Late => 'late');
  return Promise.race([answer.catch((): Late => 'failed'), late]);
}

async function page(world: World, incoming: Incoming, path: string): Promise<Response> {
  const answer = network(world, incoming);
  incoming.lasting(
    answer.then((response) => (isPage(response) ? remember(world, path, response) : undefined)),
  );
  const soon = await within(world, answer, PATIENCE);
  if (soon instanceof Response && !isDown(soon)) return soon;
  const copy = await pageCopy(world, path);
  if (copy) return copy;
  if (soon instanceof Response) return soon;
  const later = soon === 'late' ? await within(world, answer, LONG_PATIENCE) : soon;
  if (later instanceof Response) return later;
  const language = languageOf(path);
  return (
    (await newestCopy(world, `${language}/offline/`)) ??
    (await newestCopy(world, '/offline/')) ??
    Response.error()
  );
}

/** Keeps a page that is read; its body belongs to the reader. */
async function remember(world: World, path: string, response: Response): Promise<void> {
  if (!path.endsWith('/') || !mayBeKept(response, addressOf(path, world))) return;
  const copy = response.clone();
  if (await keep(world, world.stores.read, path, copy)) {
    await dropOldest(world, { count: READ_COUNT, bytes: READ_BYTES });
    return;
  }
  // The device may be full: half of what was read longest ago makes room, and the next page is kept.
  await dropOldest(world, { count: READ_COUNT / 2, bytes: READ_BYTES / 2 });
}

/** A copy of a page; of an address without its slash the way to the one with it, as a server would say. */
async function pageCopy(world: World, path: string): Promise<Response | null> {
  if (path.endsWith('/')) return newestCopy(world, path);
  const whole = `${path}/`;
  return (await newestCopy(world, whole)) && Response.redirect(addressOf(whole, world), 302);
}

/** A file that never changes: its copy, or the file and then a copy. */
async function hashed(world: World, incoming: Incoming, path: string): Promise<Response> {
  const copy = await world.caches.match(addressOf(path, world));
  if (copy) return copy;
  const response = await world.fetch(incoming.request);
  if (mayBeKept(response, incoming.request.url)) {
    incoming.lasting(keep(world, world.stores.files, path, response.clone()));
  }
  return response;
}

/** A list of files: as new as can be had soon, and a copy for when it cannot. */
async function listed(world: World, incoming: Incoming, path: string): Promise<Response> {
  const answer = world.fetch(incoming.request);
  if (path === searchManifestPath) {
    const store = world.stores.shell(world.version);
    incoming.lasting(answer.then((response) => keep(world, store, path, response.clone())));
  }
  const soon = await within(world, answer, PATIENCE);
  if (soon instanceof Response && !isDown(soon)) return soon;
  return (await newestCopy(world, path)) ?? answer;
}
