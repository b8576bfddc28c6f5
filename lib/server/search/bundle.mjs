// The threads that search and the index that they search, as files beside the server build.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Bundles `worker.ts` and `database-worker.ts`, so that a thread starts from plain JavaScript, without the tools that read TypeScript;
 * and `reader.ts`, which writes the index and goes. Called by `next build` itself (next.config.mjs), so that
 * every way to build has both.
 * @param projectDir root of the project.
 * @param distDir folder of the build.
 */
export async function bundleSearchThreads({ projectDir, distDir }) {
  // Loaded here: a server reads this file too, and never bundles.
  const { build } = await import('esbuild');
  const folder = join(distDir, 'server', 'search');
  await build({
    absWorkingDir: projectDir,
    entryPoints: ['reader', 'worker', 'database-worker'].map(
      (name) => `lib/server/search/${name}.ts`,
    ),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.9',
    sourcemap: false,
    // A native client that pg uses where it is installed.
    external: ['pg-native'],
    logLevel: 'warning',
    // CommonJS inside an ES module asks for `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  await writeIndex(join(folder, 'reader.mjs'), join(folder, 'index.bin'));
}

/**
 * Writes the index of the content that there is. In a process of its own: content takes several times the memory of
 * its index, and this one goes on.
 * @param reader the bundled `reader.ts`. @param index path of the file. @param env added to this process's.
 */
export async function writeIndex(reader, index, env = {}) {
  const child = spawn(process.execPath, [reader, index], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`搜索索引没有写成（${signal ?? code}）`);
}
