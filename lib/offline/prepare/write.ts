import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '#lib/site/files/whole.ts';
import { dataFolder, listPath, workerPath } from '../names.ts';
import { prepareOffline } from './list.ts';
import { servedOfExport, servedOfServer } from './served.ts';

/** What is written for reading offline. */
export interface OfflineSource {
  /** The bundled worker, before its version is known, and with it. */
  worker: { source: string; of: (version: string) => string };
  /** False for a site that is not kept offline: then the worker is the one that leaves. */
  isOn: boolean;
  /** Base path without a slash at its end. */
  base: string;
}

/** `Cache-Control` of what is asked for anew each time, and of what never changes. */
export interface Caching {
  revalidated: string;
  immutable: string;
}

/** What was written: number of files that are kept without being asked for, and of years. */
export interface WrittenOffline {
  kept: number;
  years: number;
}

/** Every file to be written, by address. */
function filesOf(
  served: Parameters<typeof prepareOffline>[0],
  { worker, isOn, base }: OfflineSource,
): { files: Map<string, string>; written: WrittenOffline } {
  if (!isOn) {
    return { files: new Map([[workerPath, worker.of('')]]), written: { kept: 0, years: 0 } };
  }
  const { list, files } = prepareOffline(served, base, worker.source);
  const { first, later, latest, years, version } = list;
  return {
    files: new Map([[workerPath, worker.of(version)], [listPath, JSON.stringify(list)], ...files]),
    written: { kept: first.length + later.length + latest.length, years: years.length },
  };
}

/**
 * Writes the worker and what it reads into an export. The pages must be finished. A second time it changes nothing.
 * @throws Error if something is missing in the build, or cannot be written.
 */
export function writeOfflineExport(folder: string, source: OfflineSource): WrittenOffline {
  const { files, written } = filesOf(servedOfExport(folder), source);
  putAll(folder, files, '');
  return written;
}

/** The same for a server's build, whose list of what may be sent (`prerender-manifest.json`) gets them as well. */
export function writeOfflineServer(
  build: string,
  source: OfflineSource,
  caching: Caching,
): WrittenOffline {
  const { files, written } = filesOf(servedOfServer(build), source);
  putAll(join(build, 'server', 'app'), files, '.body');
  listFiles(join(build, 'prerender-manifest.json'), [...files.keys()], caching);
  return written;
}

/** Writes the files, and takes away what an earlier run has left. Not flushed, as nothing of a build is. */
function putAll(folder: string, files: ReadonlyMap<string, string>, ending: string): void {
  const data = join(folder, dataFolder);
  mkdirSync(data, { recursive: true });
  for (const name of readdirSync(data)) {
    const address = dataFolder + name.slice(0, name.length - ending.length);
    if (!files.has(address)) rmSync(join(data, name));
  }
  for (const [address, body] of files) {
    const path = join(folder, address + ending);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, body, false);
  }
}

/** The part of Next's list that is ours to add to; the rest is Next's. */
const manifestSchema = z.looseObject({
  routes: z.record(z.string(), z.looseObject({ routeType: z.string() })),
});

/** Puts files into Next's list, each like one that Next has put there. */
function listFiles(manifest: string, addresses: readonly string[], caching: Caching): void {
  const text = readFileSync(manifest, 'utf8');
  const { routes, ...rest } = manifestSchema.parse(JSON.parse(text));
  const others = Object.entries(routes).filter(
    ([route]) => route !== workerPath && !route.startsWith(dataFolder),
  );
  const [, like] = others.find(([, { routeType }]) => routeType === 'route') ?? [];
  if (!like) throw new Error(`${manifest} 里没有一个 route，Next 升级过？`);
  const own = addresses.map((address): [string, object] => [
    address,
    { ...like, initialStatus: 200, initialHeaders: headersOf(address, caching) },
  ]);
  const whole = JSON.stringify({ ...rest, routes: Object.fromEntries([...others, ...own]) });
  if (whole !== text) writeWhole(manifest, whole, false);
}

function headersOf(address: string, { revalidated, immutable }: Caching): Record<string, string> {
  const isHashed = address.startsWith(dataFolder) && address !== listPath;
  return {
    'content-type': address.endsWith('.js')
      ? 'text/javascript; charset=utf-8'
      : 'application/json; charset=utf-8',
    'cache-control': isHashed ? immutable : revalidated,
  };
}
