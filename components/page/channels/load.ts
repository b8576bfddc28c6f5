/** File name beside this module; the bundler writes it in (`lib/assets`). */
declare const ASSETS: { channels: string };

/** Makes the page of a weekly's channels alive, by a file that no other page loads. */
export function loadChannels(): void {
  if (!document.querySelector('[data-fragment]')) return;
  import(new URL(ASSETS.channels, import.meta.url).href).catch(reportError);
}
