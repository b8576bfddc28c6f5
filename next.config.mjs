import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const isExport = process.env.EXPORT === '1';

/** @type {import('next').NextConfig} */
const config = {
  // Plain static servers look for out/x/index.html; the server build uses the same addresses.
  trailingSlash: true,
  ...(isExport && { output: 'export' }),
  ...(process.env.BASE_PATH && { basePath: process.env.BASE_PATH }),
  ...(process.env.DIST_DIR && { distDir: process.env.DIST_DIR }),
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  turbopack: { root: dirname(fileURLToPath(import.meta.url)) },
  // Lint and types have their own gates; running them twice would only slow the build.
  typescript: { ignoreBuildErrors: true },
};

export default config;
