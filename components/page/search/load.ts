import type { SearchClient } from '#lib/search/browser/client.ts';
import type * as Connect from '#components/search/ask/connect.ts';
import type * as Palette from '#components/search/palette/entry.tsx';

/** File names beside this module; the bundler writes them in (`lib/assets`). */
declare const ASSETS: { connect: string; palette: string; style: string; worker: string };

/** What the palette is made of, once it is there. */
export interface LoadedPalette {
  mount: typeof Palette.mountPalette;
  client: SearchClient;
}

let loading: Promise<LoadedPalette> | null = null;
let tries = 0;

/**
 * Loads the palette and starts the search, once; after a failure the next call tries again. The worker
 * starts downloading while the palette's code is on its way.
 */
export function loadPalette(): Promise<LoadedPalette> {
  loading ??= start().catch((cause: unknown) => {
    loading = null;
    tries += 1;
    throw cause;
  });
  return loading;
}

async function start(): Promise<LoadedPalette> {
  const connecting = load<typeof Connect>(ASSETS.connect).then(({ connect }) => {
    const client = connect(beside('../search-data/'), beside(ASSETS.worker));
    client.load();
    return client;
  });
  const [client, { mountPalette }] = await Promise.all([
    connecting,
    load<typeof Palette>(ASSETS.palette),
    loadStyle(),
  ]);
  return { mount: mountPalette, client };
}

/** Absolute address of what stands beside this module, whatever the site's prefix. */
function beside(name: string): string {
  return new URL(name, import.meta.url).href;
}

/** A module that could not be loaded has failed for good in most browsers: another try has another address. */
function load<Module>(name: string): Promise<Module> {
  return import(beside(tries > 0 ? `${name}?${tries}` : name)) as Promise<Module>;
}

function loadStyle(): Promise<void> {
  return new Promise((resolve, reject) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = beside(ASSETS.style);
    style.onload = () => resolve();
    style.onerror = () => {
      style.remove();
      reject(new Error(style.href));
    };
    document.head.append(style);
  });
}
