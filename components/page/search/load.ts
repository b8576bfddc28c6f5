import type { SearchClient } from '#lib/search/browser/client.ts';
import type * as Connect from '#components/search/ask/connect.ts';
import type * as Palette from '#components/search/palette/entry.tsx';
import { beside } from '../beside.ts';

/** File names beside this module; the bundler writes them in (`lib/assets`). */
declare const ASSETS: { connect: string; palette: string; style: string; worker: string };

/** What the palette is made of, once it is there. */
export interface LoadedPalette {
  mount: typeof Palette.mountPalette;
  client: SearchClient;
}

/** Parts that are here, or on their way; one that fails is forgotten, and its next try has another address. */
const parts = new Map<string, Promise<unknown>>();
const tries = new Map<string, number>();

/**
 * Loads the palette and starts the search, once; after a failure the next call tries again what is
 * missing. The worker starts downloading while the palette's code is on its way.
 */
export async function loadPalette(): Promise<LoadedPalette> {
  const [client, { mountPalette }] = await Promise.all([
    once(ASSETS.connect, async (address) => {
      const { connect } = (await import(address)) as typeof Connect;
      const made = connect(beside('../search-data/'), beside(ASSETS.worker));
      made.load();
      return made;
    }),
    once(ASSETS.palette, (address) => import(address) as Promise<typeof Palette>),
    once(ASSETS.style, loadStyle),
  ]);
  return { mount: mountPalette, client };
}

/** A module that could not be loaded has failed for good in most browsers: another try has another address. */
function once<Part>(name: string, load: (address: string) => Promise<Part>): Promise<Part> {
  const known = parts.get(name);
  if (known) return known as Promise<Part>;
  const tried = tries.get(name) ?? 0;
  const loading = load(beside(tried > 0 ? `${name}?${tried}` : name)).catch((cause: unknown) => {
    parts.delete(name);
    tries.set(name, tried + 1);
    throw cause;
  });
  parts.set(name, loading);
  return loading;
}

function loadStyle(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = address;
    style.onload = () => resolve();
    style.onerror = () => {
      style.remove();
      reject(new Error(address));
    };
    document.head.append(style);
  });
}
