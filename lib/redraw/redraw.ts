import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readKinds } from '#lib/built/kinds.ts';
import type { SiteEnvironment } from '#lib/site/env.ts';
import { makeCode } from './code.ts';
import { Drawer } from './drawer.ts';
import { finishBuild } from './finish.ts';
import { type Before, type Gathered, gather, languageOf } from './gather.ts';
import { PARTS } from './lines.ts';
import { KEYS_FILE, type KeyNote, writeKeys } from './note.ts';
import { type Place, placeDrawn, placeRest } from './place.ts';
import { withFooterLine } from './span.ts';

/** Below the build's cache: code without pages, one folder a process. */
const CODE = /^redraw-(\d+)$/;

/** What a new build is made from, and where. */
export interface Redraw extends Omit<Place, 'kindOf'> {
  environment: SiteEnvironment;
  /** Writes the index of the content. @param path of the file. */
  writeIndex: (path: string) => Promise<void>;
}

/** What came of it. */
export interface Redrawn {
  /** Names of the files that are the base's own, relative to the build. */
  kept: string[];
  /** Number of pages and files that were made anew. */
  pages: number;
  files: number;
  /** Number of those that stay which were drawn all the same and compared. */
  checked: number;
}

/**
 * Draws with the code of a build that is there already, in processes of its own, until {@link end}
 * (docs/decisions/053-drawn-again.md).
 */
export class Redrawer {
  readonly #project: string;
  readonly #build: string;
  readonly #code: string;
  readonly #drawers: readonly Drawer[];
  #found: Promise<Gathered> | undefined;
  #isEnded = false;

  /**
   * Starts the processes; they read content when they are asked first.
   * @param project absolute path of the checkout. @param build its folder of the build, relative to it.
   * @param env of the processes: where the content is. @param isAlive whether a process runs: folders of others that
   *   were killed are thrown away.
   * @throws Error where the code cannot be laid out.
   */
  constructor(
    project: string,
    build: string,
    env: Readonly<Record<string, string>>,
    isAlive: (pid: number) => boolean,
  ) {
    this.#project = project;
    this.#build = resolve(project, build);
    const cache = join(this.#build, 'cache');
    mkdirSync(cache, { recursive: true });
    for (const name of readdirSync(cache)) {
      const [, pid] = CODE.exec(name) ?? [];
      if (pid !== undefined && !isAlive(Number(pid))) {
        rmSync(join(cache, name), { recursive: true, force: true });
      }
    }
    const name = join(build, 'cache', `redraw-${process.pid}`);
    this.#code = resolve(project, name);
    rmSync(this.#code, { recursive: true, force: true });
    makeCode(this.#build, this.#code);
    this.#drawers = PARTS.map(() => new Drawer(project, name, env));
  }

  /**
   * Finds out what all pages and files of the build are made of. @param sources fingerprint of the sources and settings.
   * @throws Error where the build has one of them not: it is of something else.
   */
  async keys(sources: string): Promise<KeyNote> {
    const found = await gather(this.#drawers, null);
    for (const address of [...found.pages.keys(), ...found.files.keys()]) {
      if (!existsSync(join(this.#build, nameOf(address)))) throw new Error(`构建里没有 ${address}`);
    }
    return noteOf(sources, found);
  }

  /**
   * Begins to draw what has changed since a build, once the content is there to be read.
   * @param kept file that the content will be in. @param before the build whose pages stay.
   */
  begin(kept: string, before: Before): void {
    const begun = untilThere(kept, () => this.#isEnded).then(() => gather(this.#drawers, before));
    // Who waits for it is told.
    begun.catch(() => undefined);
    this.#found = begun;
  }

  /**
   * Makes a build of what an earlier one has and what has changed since, as {@link begin} began.
   * @throws Error where that is not possible, or where a page that stays is not what would be drawn: then everything is
   *   to be built anew.
   */
  async redraw({ environment, writeIndex, ...place }: Redraw): Promise<Redrawn> {
    const { base, keys, folder } = place;
    const index = join('server', 'search', 'index.bin');
    mkdirSync(join(folder, 'server', 'search'), { recursive: true });
    if (!this.#found) throw new Error('nothing was begun');
    const found = await this.#found;
    // Their memory and time are wanted for what follows.
    this.end();
    const indexed = writeIndex(join(folder, index));
    indexed.catch(() => undefined);
    const kindOf = readKinds(this.#build);
    const { kept } = placeDrawn(found, { ...place, kindOf });
    const own = [index, 'BUILD_ID', 'prerender-manifest.json', 'weekly-build', KEYS_FILE];
    const rest = placeRest(base, folder, (name) => [...own, 'server/serve.json'].includes(name));
    writeFileSync(join(folder, 'BUILD_ID'), randomBytes(15).toString('base64url'));
    await finishBuild(this.#project, folder, kindOf, environment, place.basePath);
    assertSample(found, base, folder);
    await indexed;
    writeKeys(folder, noteOf(keys.sources, found));
    const { drawn, made, sample } = found;
    const checked = sample.length;
    const [pages, files] = [drawn, made].map(({ size }) => size);
    return { kept: [...kept, ...rest], pages: pages ?? 0, files: files ?? 0, checked };
  }

  /** Ends the processes, and throws their code away. A second time nothing happens. */
  end(): void {
    this.#isEnded = true;
    for (const drawer of this.#drawers) drawer.end();
    rmSync(this.#code, { recursive: true, force: true });
  }
}

/** Waits for a file that is written whole. */
async function untilThere(path: string, isOver: () => boolean): Promise<void> {
  while (!existsSync(path)) {
    if (isOver()) throw new Error(`${path} 没有写出来`);
    await sleep(25);
  }
}

function noteOf(sources: string, { pages, files }: Gathered): KeyNote {
  return { sources, pages: Object.fromEntries(pages), files: Object.fromEntries(files) };
}

/** @throws Error where one of the sample, drawn anew, is another than the one that would have stayed. */
function assertSample({ sample, footers }: Gathered, base: string, folder: string): void {
  for (const address of sample) {
    const name = nameOf(address);
    const [before, now] = [base, folder].map((build) => readFileSync(join(build, name)));
    if (!before || !now || before.equals(now)) continue;
    const line = footers.get(languageOf(address)) ?? '';
    const kept = name.endsWith('.html') ? withFooterLine(before.toString(), line) : '';
    const drawn = now.toString();
    if (kept !== drawn) {
      throw new Error(`${address} 画出来和留下的不一样：${difference(kept, drawn)}`);
    }
  }
}

/** Where a build has a page or a file. */
function nameOf(address: string): string {
  const route = encodeURI(address);
  if (!route.endsWith('/')) return `server/app${route}.body`;
  return `server/app/${route === '/' ? 'index' : route.slice(1, -1)}.html`;
}

/** Where two texts part. */
function difference(before: string, now: string): string {
  let at = 0;
  while (at < before.length && before[at] === now[at]) at += 1;
  const [was, is] = [before, now].map((text) => text.slice(Math.max(0, at - 40), at + 80));
  return `${was ?? ''} → ${is ?? ''}`;
}
