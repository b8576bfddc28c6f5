/**
 * Development only: opens the page anew when a content file is saved. `npm run dev` announces saves as
 * server-sent events at `url`. The browser keeps the place the reader was at.
 */
export function reloadOnSave(url: string): void {
  new EventSource(url).onmessage = () => location.reload();
}
