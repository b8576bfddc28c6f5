import { build } from 'esbuild';

/** Stands in a service worker's bundle where its version will. */
const PLACE = '0000version0000';

/** A bundled service worker, whose version is known later: it depends on what the worker is. */
export interface ServiceWorker {
  /** The same for the same sources. */
  source: string;
  /** The script with its version. */
  of: (version: string) => string;
}

/**
 * Bundles a service worker as one classic script: not every browser takes modules for it.
 * @param root absolute path of the project. @param entry of the source, from the root.
 * @throws Error if the source cannot be bundled; esbuild's message names the file and line.
 */
export async function bundleServiceWorker(root: string, entry: string): Promise<ServiceWorker> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    write: false,
    bundle: true,
    format: 'iife',
    target: ['chrome111', 'edge111', 'firefox111', 'safari16.4'],
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
    define: { VERSION: JSON.stringify(PLACE) },
  });
  const source = outputFiles[0]?.text ?? '';
  return { source, of: (version) => source.replaceAll(PLACE, version) };
}
