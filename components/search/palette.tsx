'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { SearchFilter } from '#lib/search/types.ts';
import { FacetBar } from './facet-bar.tsx';
import { groupsOf } from './groups.ts';
import { PaletteBody } from './palette-body.tsx';
import { PaletteFooter } from './palette-footer.tsx';
import { PaletteInput } from './palette-input.tsx';
import { StatusLine } from './status-line.tsx';
import { useOptions } from './use-options.ts';
import { useSearch } from './use-search.ts';
import './states.css';
import './palette.css';

/** What the palette needs from its host. */
export interface PaletteProps {
  /** Where the manifest and the shards are. */
  folder: string;
  /** Gives what was typed before the dialog was there. */
  early: () => string;
  onClose: () => void;
}

/** The search dialog: field, filters, grouped results, preview. */
export function Palette({ folder, early, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [query, setQuery] = useState(early);
  const [filter, setFilter] = useState<SearchFilter>({});
  const search = useSearch(
    folder,
    query,
    { ...filter, limit: 48, perType: filter.type ? 24 : 12 },
    true,
  );
  const { answer, pending, progress } = search;
  // The last answer stays while the next one is on its way: nothing flickers between letters.
  const shown = query.trim() ? answer : null;
  const groups = shown ? groupsOf(shown.results, shown.facets.types) : [];
  const options = useOptions(
    groups.flatMap((group) => group.results),
    `${query} ${JSON.stringify(filter)}`,
  );
  const list = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);

  const close = (): void => dialog.current?.close();
  const clearOrClose = (): void => (query ? setQuery('') : close());
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label="搜索"
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        clearOrClose();
      }}
    >
      <div className="palette-box">
        <PaletteInput
          query={query}
          onQuery={setQuery}
          list={list}
          options={options}
          settled={!pending}
          onClose={close}
        />
        {shown && shown.total + totalOf(shown.facets.types) > 0 && (
          <FacetBar
            facets={shown.facets}
            filter={filter}
            projects={progress?.projects ?? []}
            onChange={setFilter}
          />
        )}
        <PaletteBody
          search={search}
          shown={shown}
          groups={groups}
          list={list}
          options={options}
          onAsk={setQuery}
          onOpen={close}
        />
        <PaletteFooter query={query} onOpen={close} />
      </div>
      <StatusLine search={search} asked={query.trim() !== ''} />
    </dialog>
  );
}

function totalOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
