// The server as one file in the build: it runs from a copy of the build folder, without anything else.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a server says, and links with, comes from its build: it need not be set twice. */
const BUILT_WITH = ['SITE_URL', 'BASE_PATH', 'ZH_HANT'];

/** A wrong variable is found while modules are loaded: people get its line, and no stack. */
const ENTRY = `
try {
  const { serve } = await import('./lib/server/serve.ts');
  serve();
} catch (cause) {
  process.stderr.write((process.env.DEBUG ? cause.stack : cause.message) + '\\n');
  process.exit(1);
}`;

/** Piscina starts its threads from files of its own. */
const THREADS = 'piscina';

/**
 * Reads content and searches in the server's own thread: for development, where nothing is bundled.
 * @type {import('esbuild').Plugin}
 */
const withoutDevelopment = {
  name: 'without-development',
  setup(build) {
    build.onResolve({ filter: /[\\/]in-process\.ts$/ }, ({ path }) => ({
      path,
      namespace: 'development-only',
    }));
    build.onLoad({ filter: /.*/, namespace: 'development-only' }, () => ({
      contents: "throw new Error('server/search is missing in this build');",
    }));
  },
};

/**
 * Bundles `serve.ts` into `server/serve.mjs` of a build, and notes of which commit it is.
 * @param projectDir root of the project.
 * @param distDir folder of the build.
 */
export async function bundleServer({ projectDir, distDir }) {
  // Loaded here: a server reads next.config.mjs too, and never bundles.
  const { build } = await import('esbuild');
  const folder = join(distDir, 'server');
  const settings = Object.fromEntries(BUILT_WITH.map((name) => [name, process.env[name] ?? '']));
  await build({
    absWorkingDir: projectDir,
    stdin: {
      contents: ENTRY,
      resolveDir: projectDir,
      sourcefile: 'serve.ts',
    },
    outfile: join(folder, 'serve.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.9',
    external: [THREADS],
    plugins: [withoutDevelopment],
    // Links are made with the prefix that pages were built with.
    define: { 'process.env.BASE_PATH': JSON.stringify(settings.BASE_PATH) },
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
    banner: {
      js: [
        "import { createRequire } from 'node:module'; import { fileURLToPath } from 'node:url';",
        'const require = createRequire(import.meta.url);',
        `for (const [name, value] of Object.entries(${JSON.stringify(settings)})) if (!process.env[name]) {`,
        "if (value === '') delete process.env[name]; else process.env[name] = value;",
        '}',
        "process.env.NODE_ENV = 'production';",
        // The build that this file lies in, also behind a link that is turned later.
        "process.env.DIST_DIR = fileURLToPath(new URL('..', import.meta.url));",
      ].join('\n'),
    },
  });
  copyThreads(projectDir, folder);
  noteCommit(projectDir, folder);
}

/**
 * Notes of which commit a server's build is.
 * @param projectDir root of the project. @param folder `server` of the build.
 */
export function noteCommit(projectDir, folder) {
  writeFileSync(
    join(folder, 'serve.json'),
    `${JSON.stringify({ commit: commitOf(projectDir) })}\n`,
  );
}

/** What of piscina a running server loads. */
function copyThreads(projectDir, folder) {
  const to = join(folder, 'node_modules', THREADS);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const from = join(projectDir, 'node_modules', THREADS);
  for (const name of ['package.json', 'LICENSE']) cpSync(join(from, name), join(to, name));
  const isRead = (path) => !/\.(?:map|d\.ts)$/.test(path);
  cpSync(join(from, 'dist'), join(to, 'dist'), { recursive: true, filter: isRead });
}

/** The commit of the sources, `-dirty` where they were edited; null outside a checkout (`COMMIT` says it there). */
function commitOf(projectDir) {
  if (process.env.COMMIT) return process.env.COMMIT;
  try {
    const args = ['describe', '--always', '--abbrev=40', '--exclude=*', '--dirty'];
    const options = { cwd: projectDir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
    return execFileSync('git', args, options).trim() || null;
  } catch {
    return null;
  }
}
