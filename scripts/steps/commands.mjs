// The commands as one bundle: started in a third of the time that a compiler at run time takes.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';

const FOLDER = '.cache/commands';
const ENTRY = 'cli/weekly.ts';
/** Bundles that are kept: two branches are worked on in turn. */
const KEPT = 3;

/** What brings a part for this machine only, or starts threads from files of its own. */
const AS_INSTALLED = ['autocorrect-node', 'sharp', 'piscina'];

/**
 * The file to import for the commands: a bundle of their sources as they are now, made when it is not
 * there yet. Commands may start side by side: a bundle that is there is never touched again.
 * @param {string} bundles folder of all bundles.
 * @returns {Promise<string>} absolute path.
 */
export async function bundledCommands(bundles = FOLDER) {
  const folder = resolve(bundles, fingerprint());
  const entry = join(folder, 'weekly.mjs');
  if (existsSync(entry)) return entry;
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: AS_INSTALLED,
    logLevel: 'silent',
    legalComments: 'none',
    // Less to read and compile; names stay, for those who look at a stack.
    minifyWhitespace: true,
    minifySyntax: true,
    // Some packages still ask for built-in modules in the old way.
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  mkdirSync(bundles, { recursive: true });
  const made = mkdtempSync(`${folder}-`);
  for (const { path, contents } of outputFiles) writeFileSync(join(made, basename(path)), contents);
  try {
    renameSync(made, folder);
  } catch (cause) {
    rmSync(made, { recursive: true, force: true });
    // Somebody else was quicker with the same one.
    if (!existsSync(entry)) throw cause;
  }
  dropOld(bundles);
  return entry;
}

/** Changes with every source that a bundle is made of. */
function fingerprint() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const folder of ['cli', 'lib']) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || entry.name.includes('.test.')) continue;
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const { size, mtimeMs } = statSync(path);
      hash.update(`${path} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function dropOld(folder) {
  const bundles = readdirSync(folder)
    // What somebody is making now has a dash in its name.
    .filter((name) => !name.includes('-'))
    .map((name) => ({ path: join(folder, name), made: madeAt(join(folder, name)) }))
    .sort((a, b) => b.made - a.made);
  for (const { path } of bundles.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}

/** Milliseconds; what another command has just removed counts as new. */
function madeAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
}
