// The threads that search, as files beside the server build.
import { join } from 'node:path';

/**
 * Bundles `reader.ts` and `worker.ts`: a thread starts from plain JavaScript, without the tools that
 * read TypeScript. Called by `next build` itself (next.config.mjs), so that every way to build has it.
 * @param projectDir root of the project.
 * @param distDir folder of the build.
 */
export async function bundleSearchThreads({ projectDir, distDir }) {
  // Loaded here: a server reads this file too, and never bundles.
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: projectDir,
    entryPoints: ['reader', 'worker'].map((name) => `lib/server/search/${name}.ts`),
    outdir: join(distDir, 'server', 'search'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.9',
    sourcemap: false,
    logLevel: 'warning',
    // CommonJS inside an ES module asks for `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
}
