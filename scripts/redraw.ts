// A build that draws again only what has changed (lib/redraw), of the builds kept side by side and the code in `.next`.
// Called by build-beside.mjs, which has registered what reads TypeScript.
import { join, resolve } from 'node:path';
import { codeFiles } from '#lib/redraw/code.ts';
import { type KeyNote, readKeys, writeKeys } from '#lib/redraw/note.ts';
import { Redrawer } from '#lib/redraw/redraw.ts';
import { noteCommit } from '#lib/server/bundle-server.mjs';
import { writeIndex } from '#lib/server/search/bundle.mjs';
import { readEnvironment } from '#lib/site/env.ts';
import { assetsFile, digestOf, isWhole, noteOf, sourcesOf } from './steps/build.mjs';
import { isRunning, keepMade, keptNames } from './steps/take-build.mjs';

const BUILD = '.next';

/** Takes what is to be said. */
type Sink = (text: string) => void;

/** The build whose pages stay. */
interface Base {
  folder: string;
  keys: KeyNote;
  /** Hash of each of its files. */
  files: Record<string, string>;
}

/** @param of fingerprint. @param kept file of the checked content, '' for the folder itself. */
function start(of: string, kept: string): Redrawer {
  const env = { CONTENT_KEPT: kept, ASSETS_KEPT: assetsFile(of) };
  return new Redrawer(process.cwd(), BUILD, env, isRunning);
}

const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

/**
 * Notes beside the build in `.next` what its pages are made of, so that the next one can keep them. Without that the
 * next one draws everything, so nothing fails here.
 * @param of fingerprint of what it was built of. @param kept file of the content it was built of.
 */
export async function noteKeys(of: string, sink: Sink, kept = ''): Promise<void> {
  let redrawer: Redrawer | undefined;
  try {
    redrawer = start(of, kept);
    writeKeys(BUILD, await redrawer.keys(sourcesOf(of)));
  } catch (cause) {
    sink(`下一次要全部重画：${messageOf(cause)}\n`);
  } finally {
    redrawer?.end();
  }
}

/** A build that is under way. */
export interface Redrawing {
  /** @returns the name of the build; null where everything is to be drawn. @param of fingerprint of what was checked. */
  redraw: (of: string) => Promise<string | null>;
  /** Ends its processes. A second time nothing happens. */
  end: () => void;
}

/**
 * Starts what draws again, where there is a build by the same sources whose pages may stay, and its code.
 * @param builds folder of the builds kept side by side. @param now fingerprint of what is there.
 * @param kept file that the content will be in: then it begins.
 * @returns null where there is none.
 */
export function startRedraw(
  builds: string,
  now: string,
  kept: string,
  sink: Sink,
): Redrawing | null {
  const sources = sourcesOf(now);
  const code = noteOf(BUILD);
  const base = code !== null && sourcesOf(code.of) === sources ? findBase(builds, sources) : null;
  if (code === null || base === null) return null;
  try {
    const names = new Set(codeFiles(BUILD).map(({ name }) => name));
    const known = Object.entries(code.files).filter(([name]) => names.has(name));
    if (!isWhole(BUILD, Object.fromEntries(known))) return null;
    const redrawer = start(now, kept);
    const isThorough = process.env['REDRAW_CHECK'] === 'all';
    redrawer.begin(kept, { folder: resolve(base.folder), keys: base.keys, isThorough });
    return {
      end: () => redrawer.end(),
      redraw: (of) => redrawn(redrawer, base, { builds, of, kept, sink }),
    };
  } catch (cause) {
    sink(`要全部重画：${messageOf(cause)}\n`);
    return null;
  }
}

/** The newest build that was made by the same sources, and says of what. */
function findBase(builds: string, sources: string): Base | null {
  for (const folder of keptNames(builds)
    .reverse()
    .map((name) => join(builds, name))) {
    const [keys, note] = [readKeys(folder), noteOf(folder)];
    if (keys?.sources === sources && note !== null) return { folder, keys, files: note.files };
  }
  return null;
}

interface Made {
  builds: string;
  of: string;
  kept: string;
  sink: Sink;
}

async function redrawn(
  redrawer: Redrawer,
  base: Base,
  { builds, of, kept, sink }: Made,
): Promise<string | null> {
  const started = performance.now();
  // Somebody has edited the sources meanwhile.
  if (sourcesOf(of) !== base.keys.sources) return null;
  try {
    return await keepMade(builds, of, async (folder) => {
      const made = await redrawer.redraw({
        ...{ base: base.folder, keys: base.keys, folder },
        environment: readEnvironment(process.env),
        basePath: process.env['BASE_PATH'] ?? '',
        assertWhole: (name, bytes) => {
          if (base.files[name] !== digestOf(bytes)) throw new Error(`${name} 和构建时不一样了`);
        },
        writeIndex: (path) =>
          writeIndex(join(BUILD, 'server/search/reader.mjs'), path, { CONTENT_KEPT: kept }),
      });
      noteCommit(process.cwd(), join(folder, 'server'));
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const { pages, files, checked } = made;
      sink(
        `重画了 ${pages} 页、${files} 个文件，其余不变，核对了 ${checked} 处；检查之后 ${seconds} s\n`,
      );
      return Object.fromEntries(made.kept.map((name) => [name, base.files[name] ?? '']));
    });
  } catch (cause) {
    sink(`要全部重画：${messageOf(cause)}\n`);
    return null;
  }
}
