// The commands as one bundle: started in a third of the time that a compiler at run time takes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { writeWhole } from './whole-file.mjs';

const FOLDER = '.cache/commands';
const ENTRY = 'cli/weekly.ts';
/** Bundles that are kept: two branches are worked on in turn. */
const KEPT = 3;

/** What brings a part for this machine only, and is loaded where it is asked for. */
const NATIVE = ['autocorrect-node'];

/** zod's words in fifty languages are half of it; ours are in the schemas. */
const oneLanguage = {
  name: 'one-language',
  setup: (build) =>
    build.onLoad({ filter: /zod[/\\]v4[/\\]locales[/\\]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    })),
};

/**
 * The file to import for the commands: a bundle of their sources as they are now, made when it is not
 * there yet.
 * @returns {Promise<string>} absolute path.
 */
export async function bundledCommands() {
  const folder = resolve(FOLDER, fingerprint());
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
    external: NATIVE,
    plugins: [oneLanguage],
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
  rmSync(folder, { recursive: true, force: true });
  dropOld();
  mkdirSync(folder, { recursive: true });
  // The entry last: where it is, all that it needs is.
  const isEntry = ({ path }) => basename(path) === basename(entry);
  for (const file of outputFiles.sort((a, b) => isEntry(a) - isEntry(b))) {
    writeWhole(file.path, file.contents);
  }
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

function dropOld() {
  if (!existsSync(FOLDER)) return;
  const bundles = readdirSync(FOLDER)
    .map((name) => join(FOLDER, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of bundles.slice(KEPT - 1)) rmSync(path, { recursive: true, force: true });
}
