import { loadWhere } from '../beside.ts';

/** File name beside the page's module; the bundler writes it in (`lib/assets`). */
declare const ASSETS: { channels: string };

/** Makes the page of a weekly's channels alive, by a file that no other page loads. */
export function loadChannels(): void {
  loadWhere('[data-fragment]', ASSETS.channels);
}
