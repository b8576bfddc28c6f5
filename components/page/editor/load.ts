import { loadWhere } from '../beside.ts';

/** File name beside the page's module; the bundler writes it in (`lib/assets`). */
declare const ASSETS: { editor: string };

/** Makes the page of the editor alive, by files that no other page loads. */
export function loadEditor(): void {
  loadWhere('[data-editor]', ASSETS.editor);
}
