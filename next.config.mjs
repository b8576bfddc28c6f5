import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleServer } from './lib/server/bundle-server.mjs';
import { bundleSearchThreads } from './lib/server/search/bundle.mjs';

const isExport = process.env.EXPORT === '1';

// One letter of an address that can be read: no `%` without two digits, none that is not UTF-8 (RFC 3629).
const tail = '%[89ab][0-9a-f]';
const letter = `(?:${[
  '[^%]',
  '%[0-7][0-9a-f]',
  `%(?:c[2-9a-f]|d[0-9a-f])${tail}`,
  `%e0%[ab][0-9a-f]${tail}`,
  `%e(?:[1-9a-c]|[ef])${tail}${tail}`,
  `%ed%[89][0-9a-f]${tail}`,
  `%f0%[9ab][0-9a-f]${tail}${tail}`,
  `%f[1-3]${tail}${tail}${tail}`,
  `%f4%8[0-9a-f]${tail}${tail}`,
].join('|')})`;

/** What only a server can do. @type {import('next').NextConfig} */
const serverOnly = {
  // `route.server.ts` is a route here and merely a file in the export.
  pageExtensions: ['server.ts', 'ts', 'tsx'],
  // Programs that ask the API seldom follow redirects, so /api/search answers without a slash too;
  // pages keep theirs. The second lookahead: Next adds an optional slash behind every source.
  skipTrailingSlashRedirect: true,
  redirects: async () => [
    {
      source: `/:page((?!api(?:/|$))(?!.*/$)(?=${letter}*$)(?:[^/]+/)*[^/.]+)`,
      destination: '/:page/',
      permanent: true,
    },
  ],
  // Next answers 500 without a page where it cannot decode an address (one cut in a chat), and where
  // it is a route's own pattern (`/weekly/[date]/`): both are pages that do not exist.
  rewrites: async () => ({
    beforeFiles: [
      { source: `/:cut((?!_next/)(?!${letter}*$).*)`, destination: '/_not-found/' },
      { source: '/:pattern((?!_next/).*(?:\\[|%5b).*)', destination: '/_not-found/' },
    ],
  }),
};

/** What a server runs besides what Next makes. */
async function bundleOurs(build) {
  await bundleSearchThreads(build);
  await bundleServer(build);
}

/** @type {import('next').NextConfig} */
const config = {
  // Plain static servers look for out/x/index.html; the server build uses the same addresses.
  trailingSlash: true,
  ...(isExport ? { output: 'export' } : serverOnly),
  compiler: isExport ? {} : { runAfterProductionCompile: bundleOurs },
  // Piscina starts its threads, esbuild its program from files of their own; autocorrect is a native addon.
  serverExternalPackages: ['piscina', 'esbuild', 'autocorrect-node'],
  ...(process.env.BASE_PATH && { basePath: process.env.BASE_PATH }),
  ...(process.env.DIST_DIR && { distDir: process.env.DIST_DIR }),
  // Links are plain ones: lib/site/base-path.ts puts the prefix on, in the browser as well.
  env: { BASE_PATH: process.env.BASE_PATH ?? '' },
  experimental: {
    // `not-found.tsx` of the root layout would be drawn into every page's data, twice.
    globalNotFound: true,
    // Next leaves one core idle while it renders pages; on two cores the archive's took 42 s instead of 52.
    cpus: Math.max(2, availableParallelism() - 1),
    // Writing the compiler's cache takes a fifth of a cold build's CPU time and 160 MB. Only who builds again
    // has something of it, and who builds again has built before.
    turbopackFileSystemCacheForBuild: existsSync(
      join(process.env.DIST_DIR ?? '.next', 'prerender-manifest.json'),
    ),
    // A thread draws one page after the other however many it has begun; each begun one holds its memory.
    staticGenerationMaxConcurrency: 2,
    // What a build draws again it takes from the answer, and it draws pages of some routes only.
    ...(process.env.DRAWS_AGAIN === '1' && { isrFlushToDisk: false, preloadEntriesOnStart: false }),
    // Sizes of page data, measured on every page for prefetches of the framework's links: there are none.
    prefetchInlining: false,
    // Maps of server code are two thirds of it, and every worker reads them. In development they stay.
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
    turbopackPluginRuntimeStrategy: 'workerThreads',
    // What no browser loads need not be small.
    turbopackMinify: { server: false },
  },
  enablePrerenderSourceMaps: false,
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  turbopack: {
    root: dirname(fileURLToPath(import.meta.url)),
    // The store uses FlexSearch's `Index` only: 4 KB instead of 16 KB brotli, same results.
    resolveAlias: { flexsearch: './node_modules/flexsearch/dist/flexsearch.light.module.min.js' },
  },
  // Lint and types have their own gates; running them twice would only slow the build.
  typescript: { ignoreBuildErrors: true },
};

export default config;
