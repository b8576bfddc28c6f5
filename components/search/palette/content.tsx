import { useState } from 'react';
import type { RefObject } from 'react';
import type { ProjectName, SearchFilter } from '#lib/search/types.ts';
import { paths } from '#lib/site/paths.ts';
import { FacetBar } from '../facet-bar.tsx';
import { isFiltered } from '../groups.ts';
import { PaletteBody } from './body.tsx';
import { PaletteFooter } from './footer.tsx';
import { remember } from '../ask/recent.ts';
import { StatusLine } from '../answer/status-line.tsx';
import { writeUrl } from '../ask/url-state.ts';
import { useCombobox } from './use-combobox.ts';
import { useOptions } from './use-options.ts';
import { pause, useSearch, useSettled } from '../ask/use-search.ts';
import { useStable } from '../ask/use-stable.ts';
import '../answer/states.css';
import './palette.css';

/** What the lazy part of the palette needs from the dialog. */
export interface PaletteContentProps {
  /** Where the manifest and the shards are. */
  folder: string;
  field: RefObject<HTMLInputElement | null>;
  /** Id of the listbox. */
  list: string;
  query: string;
  onQuery: (query: string) => void;
  onClose: () => void;
}

const none: ProjectName[] = [];

/** Everything below the palette's field: filters, grouped results, preview. */
export function PaletteContent({
  folder,
  field,
  list,
  query,
  onQuery,
  onClose,
}: PaletteContentProps) {
  const [filter, setFilter] = useState<SearchFilter>({});
  // About two screens of the list; the search page has them all.
  const limits = filter.type ? { limit: 20 } : { limit: 16, perType: 5 };
  const search = useSearch(folder, query, { ...filter, ...limits }, true);
  const { answer, answered, pending, progress } = search;
  // The last answer stays while the next one is on its way: nothing flickers between letters.
  const shown = query.trim() ? answer : null;
  const options = useOptions(shown, answered);
  // Counts follow once typing pauses: a letter costs no more than its list.
  const counted = useSettled(shown, pause) ?? shown;
  const everything =
    paths.search + writeUrl({ ...filter, query: query.trim(), order: 'relevance', page: 1 });
  const open = useStable(() => {
    remember(query);
    onClose();
  });
  useCombobox({ field, options, settled: !pending, query, everything, onOpen: open });
  return (
    <>
      {shown && counted && (isFiltered(filter) || totalOf(counted.facets.types) > 0) && (
        <FacetBar
          facets={counted.facets}
          filter={filter}
          projects={progress?.projects ?? none}
          onChange={setFilter}
        />
      )}
      <div
        className={options.active ? 'palette-body palette-full' : 'palette-body'}
        data-answered={pending ? undefined : shown?.query}
        data-complete={shown?.complete}
      >
        <PaletteBody
          search={search}
          shown={shown}
          list={list}
          options={options}
          filtered={isFiltered(filter)}
          onUnfilter={() => setFilter({})}
          everything={everything}
          onAsk={onQuery}
          onOpen={open}
        />
      </div>
      <PaletteFooter everything={everything} onOpen={open} />
      <StatusLine search={search} asked={query.trim() !== ''} />
    </>
  );
}

function totalOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
