import { build } from 'esbuild';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Contender, Read, Searcher } from '../engines/types.ts';
import { wireBytes } from './brotli.ts';
import { spread } from './spread.ts';
import type { Spread } from './spread.ts';

/** What a browser downloads, in bytes after brotli (quality 11). */
export interface Bytes {
  /** Library and glue, minified; 0 where the code is among the files that are read. */
  code: number;
  /** Code and data until the first result with its text, over all queries that have results. */
  first: Spread;
  /** Code and data until every document can be found (texts of single results apart). */
  all: number;
}

/** Counts what a contender reads. Files that are compressed already count as they are. */
export async function countBytes(
  contender: Contender,
  folder: string,
  queries: readonly string[],
  exported: string | undefined,
): Promise<Bytes> {
  const code = await codeBytes(contender, exported);
  const { isText } = contender;
  const counted = isText
    ? await eachAfresh(contender, folder, queries, isText)
    : await oneByOne(contender, folder, queries);
  return {
    code,
    first: spread(counted.first.map((bytes) => bytes + code)),
    all: counted.all + code,
  };
}

interface Counted {
  first: number[];
  all: number;
}

/** All queries wait for parts of one archive that arrive one after the other. */
async function oneByOne(
  one: Contender,
  folder: string,
  queries: readonly string[],
): Promise<Counted> {
  const meter = new Meter(folder);
  const searcher = await one.open(meter.read);
  const first: number[] = [];
  let waiting = [...queries];
  do {
    const still: string[] = [];
    for (const query of waiting) {
      if ((await searcher.search(query)).length > 0) first.push(meter.bytes);
      else still.push(query);
    }
    waiting = still;
  } while (await searcher.more?.());
  return { first, all: meter.bytes };
}

/** Each query comes to an empty cache. */
async function eachAfresh(
  one: Contender,
  folder: string,
  queries: readonly string[],
  isText: (name: string) => boolean,
): Promise<Counted> {
  const first: number[] = [];
  for (const query of queries) {
    const meter = new Meter(folder);
    const searcher: Searcher = await one.open(meter.read);
    const best = await searcher.first?.(query);
    if (best) first.push(meter.bytes);
  }
  const meter = new Meter(folder);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  for (const name of names) if (!isText(name)) await meter.read(name);
  return { first, all: meter.bytes };
}

const sizes = new Map<string, number>();

/** Reads files of a folder and adds up what each would weigh on the wire, once. */
class Meter {
  bytes = 0;
  readonly #folder: string;
  readonly #seen = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  readonly read: Read = async (name) => {
    const path = join(this.#folder, name);
    const body = await readFile(path);
    const size = sizes.get(path) ?? wireBytes(body);
    sizes.set(path, size);
    if (!this.#seen.has(name)) this.bytes += size;
    this.#seen.add(name);
    return body;
  };
}

async function codeBytes({ id, code }: Contender, exported: string | undefined): Promise<number> {
  const worker = id === 'ours' && exported ? exportedWorker(exported) : undefined;
  const bundled = await Promise.all(
    (worker ? code.slice(1) : code).map((one) => bundle(one, id === 'ours')),
  );
  return [...bundled, ...(worker ?? [])].reduce((sum, body) => sum + wireBytes(body), 0);
}

// As in next.config.mjs.
const light = './node_modules/flexsearch/dist/flexsearch.light.module.min.js';

async function bundle(contents: string, asDeployed: boolean): Promise<Uint8Array> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'bench', loader: 'ts' },
    bundle: true,
    ...(asDeployed && { alias: { flexsearch: light } }),
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}

/** Scripts of the search's worker in an exported site, what it loads at once included. @throws Error without one. */
function exportedWorker(folder: string): Uint8Array[] {
  const assets = join(folder, 'assets');
  if (!existsSync(assets)) throw new Error(`${folder} 不是导出的站点`);
  const entry = readdirSync(assets).find((name) => /^worker-.*\.js$/.test(name));
  if (!entry) throw new Error(`${folder} 里没有搜索的 Worker`);
  const body = readFileSync(join(assets, entry), 'utf8');
  const parts = new Set([...body.matchAll(/from"\.\/([^"]+)"/g)].map(([, name = '']) => name));
  return [entry, ...parts].map((name) => readFileSync(join(assets, name)));
}
