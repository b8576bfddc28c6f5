import { type Assets, bundleAssets } from '#lib/assets/bundle.ts';
import { keptAssets } from '#lib/assets/kept.ts';
import { environment } from '#lib/site/env.ts';

const isProduction = process.env.NODE_ENV === 'production';

let bundled: Promise<Assets> | null = null;

/**
 * The files that pages load besides what Next makes. Bundled once in a build, or once in each of its processes; in
 * development anew each time, so that the open page has what is saved.
 */
export function siteAssets(): Promise<Assets> {
  if (isProduction && bundled) return bundled;
  const { assetsKept } = environment;
  bundled = isProduction && assetsKept ? keptAssets(assetsKept, bundle) : bundle();
  return bundled;
}

function bundle(): Promise<Assets> {
  return bundleAssets(
    /* turbopackIgnore: true */ process.cwd(),
    {
      page: 'components/page/main.ts',
      palette: 'components/search/palette/entry.tsx',
      connect: 'components/search/ask/connect.ts',
      worker: 'lib/search/browser/worker.ts',
      channels: 'components/page/channels/entry.ts',
      offline: 'components/page/offline/entry.ts',
      shelf: 'components/page/offline/shelf.ts',
      following: 'components/page/following/entry.ts',
      editor: 'components/editor/entry.tsx',
      editorWorker: 'lib/editor/worker/worker.ts',
    },
    isProduction,
  );
}
