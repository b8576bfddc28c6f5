import { basename, extname, join } from 'node:path';
import { type BuildOptions, type OutputFile, build } from 'esbuild';
import { laterAcorn, readOnly, rulesOnly } from './editor-worker.ts';
import { mediaTypes } from './media-types.ts';

/** One file that pages load. */
export interface Asset {
  /** Name, with a hash of the content in it. */
  name: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Sources to bundle, by what they are; paths from the root of the project. */
export interface AssetSources {
  /** What every page loads. */
  page: string;
  /** What it loads when a reader reaches for search: the palette with its styles, and the connection … */
  palette: string;
  connect: string;
  /** … to this worker, which the search page shares. */
  worker: string;
  /** What the page of a weekly's channels loads. */
  channels: string;
  /** What follows the registering of the service worker, and what the page about offline reading loads. */
  offline: string;
  shelf: string;
  /** What pages load where readers follow or keep something. */
  following: string;
  /** What the page of the editor loads, and its worker. */
  editor: string;
  editorWorker: string;
}

/** The bundled files, and which of them is what. */
export interface Assets {
  files: ReadonlyMap<string, Asset>;
  page: string;
  worker: string;
  editor: string;
  editorWorker: string;
}

/**
 * Code that is written for React and runs outside of Next runs on a lighter runtime of the same kind:
 * docs/decisions/027-pages-are-documents.md has both runtimes' bytes and times.
 */
const lighter = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  // As in next.config.mjs: the store uses FlexSearch's `Index` only.
  flexsearch: './node_modules/flexsearch/dist/flexsearch.light.module.min.js',
};

/**
 * Bundles what pages load besides what Next makes: in memory, the same bytes on every machine.
 * @param root absolute path of the project.
 * @param production false leaves names readable.
 * @throws Error if a source cannot be bundled; esbuild's message names the file and line.
 */
export async function bundleAssets(
  root: string,
  sources: AssetSources,
  production: boolean,
): Promise<Assets> {
  const files = new Map<string, Asset>();
  const constants = constantsOf(production);
  /** Bundles one source. @returns the name of its script, and of its styles if it has some. */
  const bundle = async (name: keyof AssetSources, options: BuildOptions) => {
    const { outputFiles = [] } = await build({
      absWorkingDir: root,
      entryPoints: { [name]: sources[name] },
      // Nothing is written; maps name their sources by how far these are from here.
      outdir: join(root, 'assets'),
      write: false,
      entryNames: '[name]-[hash]',
      chunkNames: 'part-[hash]',
      bundle: true,
      format: 'esm',
      // Chinese as it is: escapes would be twice as long.
      charset: 'utf8',
      target: ['chrome111', 'edge111', 'firefox111', 'safari16.4'],
      jsx: 'automatic',
      minify: production,
      legalComments: 'none',
      logLevel: 'silent',
      alias: lighter,
      ...options,
      define: { ...constants, ...options.define },
    });
    for (const file of outputFiles) files.set(basename(file.path), assetOf(file));
    const named = (ending: string): string =>
      outputFiles
        .map(({ path }) => basename(path))
        .find((one) => one.startsWith(`${name}-`) && one.endsWith(ending)) ?? '';
    return { script: named('.js'), style: named('.css') };
  };
  const [worker, connect, palette, channels, shelf, following, editor, editorWorker] =
    await Promise.all([
      // What few queries need comes in parts of its own.
      bundle('worker', { splitting: true }),
      bundle('connect', {}),
      bundle('palette', {}),
      bundle('channels', {}),
      bundle('shelf', {}),
      bundle('following', { splitting: true }),
      bundle('editor', { splitting: true }),
      bundle('editorWorker', {
        // Some packages take characters apart by a page's elements, where they are not told that there is none.
        conditions: ['worker'],
        splitting: true,
        ...{
          loader: { '.wasm': 'file' },
          assetNames: '[name]-[hash]',
          plugins: [laterAcorn, readOnly, rulesOnly],
        },
      }),
    ]);
  const offline = await bundle('offline', {
    define: { 'ASSETS.shelf': JSON.stringify(shelf.script) },
  });
  const names = {
    worker: worker.script,
    connect: connect.script,
    palette: palette.script,
    style: palette.style,
    channels: channels.script,
    offline: offline.script,
    following: following.script,
    editor: editor.script,
  };
  const page = await bundle('page', {
    define: Object.fromEntries(
      Object.entries(names).map(([name, file]) => [`ASSETS.${name}`, JSON.stringify(file)]),
    ),
    sourcemap: 'linked',
  });
  return {
    ...{ files, page: page.script, worker: worker.script },
    ...{ editor: editor.script, editorWorker: editorWorker.script },
  };
}

function assetOf({ path, contents }: OutputFile): Asset {
  const name = basename(path);
  const type = mediaTypes[extname(name)] ?? 'application/octet-stream';
  return { name, type, bytes: new Uint8Array(contents) };
}

/** What of the environment is written into scripts. */
function constantsOf(production: boolean): Record<string, string> {
  return {
    'process.env.BASE_PATH': JSON.stringify(process.env['BASE_PATH'] ?? ''),
    'process.env.OFFLINE': JSON.stringify(process.env['OFFLINE'] ?? ''),
    'process.env.NODE_ENV': JSON.stringify(production ? 'production' : 'development'),
    'process.env.NEXT_PUBLIC_CONTENT_EVENTS': JSON.stringify(
      process.env['NEXT_PUBLIC_CONTENT_EVENTS'] ?? '',
    ),
  };
}
