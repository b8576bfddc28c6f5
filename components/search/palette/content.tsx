import { useState } from 'react';
import type { SearchClient } from '#lib/search/browser/client.ts';
import type { ManifestProject } from '#lib/search/documents/shard.ts';
import type { SearchFilter } from '#lib/search/types.ts';
import { paths } from '#lib/site/paths.ts';
import { isFiltered } from '../filter.ts';
import { useSettled } from '../use-settled.ts';
import { PaletteBody } from './body.tsx';
import { FacetBar } from './facet-bar.tsx';
import { PaletteFooter } from './footer.tsx';
import { remember } from '../ask/recent.ts';
import { whereToAsk } from '../answer/where-to-ask.ts';
import { StatusLine } from '../answer/status-line.tsx';
import { writeUrl } from '../ask/url-state.ts';
import { useCombobox } from './use-combobox.ts';
import { useOptions } from './use-options.ts';
import { useHeldSearch } from '../ask/use-held-search.ts';
import { pause } from './pause.ts';
import { useStable } from './use-stable.ts';
import './content.css';

/** What the lazy part of the palette needs from the dialog. */
export interface PaletteContentProps {
  client: SearchClient;
  field: HTMLInputElement;
  /** Id of the listbox. */
  listId: string;
  query: string;
  onQuery: (query: string) => void;
  onClose: () => void;
}

const noProjects: ManifestProject[] = [];

/** Everything below the palette's field: filters, grouped results, preview. */
export function PaletteContent({
  client,
  field,
  listId,
  query,
  onQuery,
  onClose,
}: PaletteContentProps) {
  const [filter, setFilter] = useState<SearchFilter>({});
  // About two screens of the list; the search page has them all.
  const limits = filter.type ? { limit: 20 } : { limit: 16, perType: 5 };
  const search = useHeldSearch(client, query, { ...filter, ...limits });
  const { answer, answered, pending, progress } = search;
  const projects = progress?.projects ?? noProjects;
  // The last answer stays while the next one is on its way: nothing flickers between letters.
  const shown = query.trim() ? answer : null;
  const options = useOptions(shown, answered);
  // Counts follow once typing pauses: a letter costs no more than its list.
  const facetAnswer = useSettled(shown, pause) ?? shown;
  const searchAddress =
    paths.search + writeUrl({ ...filter, query: query.trim(), order: 'relevance', page: 1 });
  const onOpen = useStable(() => {
    remember(query);
    onClose();
  });
  useCombobox({ field, options, settled: !pending, query, searchAddress, onOpen });
  return (
    <>
      {shown && facetAnswer && (isFiltered(filter) || totalOf(facetAnswer.facets.types) > 0) && (
        <FacetBar
          facets={facetAnswer.facets}
          filter={filter}
          projects={projects}
          onChange={setFilter}
        />
      )}
      <div
        className={options.active ? 'palette-body palette-full' : 'palette-body'}
        data-answered={pending ? undefined : shown?.query}
        data-complete={(search.later ?? shown)?.complete}
      >
        <PaletteBody
          search={search}
          shown={shown}
          listId={listId}
          options={options}
          filtered={isFiltered(filter)}
          onTakeLater={() => {
            search.takeLater();
            field.focus();
          }}
          onUnfilter={() => setFilter({})}
          searchAddress={searchAddress}
          onAsk={onQuery}
          onOpen={onOpen}
        />
      </div>
      <PaletteFooter
        ask={shown && shown.results.length > 0 ? whereToAsk(shown, projects).ask : null}
        searchAddress={searchAddress}
        onOpen={onOpen}
      />
      <StatusLine search={search} isAsked={query.trim() !== ''} />
    </>
  );
}

function totalOf(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
