import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { SearchClient } from '#lib/search/browser/client.ts';
import { PaletteContent } from './content.tsx';

/** The dialog and its field, which stand before any of this is there. */
export interface PaletteHost {
  field: HTMLInputElement;
  /** Id that the listbox must have. */
  listId: string;
  /** What stands in the field. */
  query: () => string;
  /** Puts other words into the field, and the focus with them. */
  setQuery: (query: string) => void;
  /** Calls back when the field has changed. @returns a function that stops it. */
  subscribe: (listener: () => void) => () => void;
  close: () => void;
}

/** Shows everything below the palette's field. @returns what takes it away again. */
export function mountPalette(
  place: HTMLElement,
  host: PaletteHost,
  client: SearchClient,
): () => void {
  const root = createRoot(place);
  root.render(<Palette host={host} client={client} />);
  return () => root.unmount();
}

function Palette({ host, client }: { host: PaletteHost; client: SearchClient }) {
  const query = useSyncExternalStore(host.subscribe, host.query);
  return (
    <PaletteContent
      client={client}
      field={host.field}
      listId={host.listId}
      query={query}
      onQuery={host.setQuery}
      onClose={host.close}
    />
  );
}
