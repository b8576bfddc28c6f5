/** Name of the event that asks for the palette. */
const openEvent = 'search:open';
/** Name of the event that says a reader is reaching for search. */
const reachEvent = 'search:reach';

/** Asks the palette to open. */
export function openPalette(): void {
  dispatchEvent(new Event(openEvent));
}

/** Says that a reader points at, or moves to, something that opens search: time to load it. */
export function reachForSearch(): void {
  dispatchEvent(new Event(reachEvent));
}

/** Listens for both. @returns a function that stops listening. */
export function listenForSearch(on: { open: () => void; reach: () => void }): () => void {
  addEventListener(openEvent, on.open);
  addEventListener(reachEvent, on.reach);
  return () => {
    removeEventListener(openEvent, on.open);
    removeEventListener(reachEvent, on.reach);
  };
}
