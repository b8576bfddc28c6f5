/** File name beside this module; the bundler writes it in (`lib/assets`). */
declare const ASSETS: { editor: string };

/** Makes the page of the editor alive, by files that no other page loads. */
export function loadEditor(): void {
  if (!document.querySelector('[data-editor]')) return;
  import(new URL(ASSETS.editor, import.meta.url).href).catch(reportError);
}
