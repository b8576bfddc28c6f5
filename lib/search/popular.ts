import { nameFinder } from '#lib/text/names/book.ts';
import type { RunningText } from '#lib/text/names/book.ts';
import type { Engine } from './engine.ts';
import { fold } from './terms/fold.ts';
import type { Popular } from './browser/protocol.ts';
import type { ProjectName, SearchResult } from './types.ts';

const most = 3;

/**
 * Questions to offer where nothing was found: those of the project that a filter or the query
 * names. Printed and discussed most comes first. Null where no project is recognised.
 * @param chosen slugs of the filters.
 */
export function popularFor(
  query: string,
  chosen: readonly string[],
  engine: Engine,
  projects: readonly ProjectName[],
): Popular | null {
  const project = projectIn(query, chosen, projects);
  if (!project) return null;
  const { results } = engine.search(project.name, {
    type: 'question',
    projects: [project.slug],
    limit: 60,
  });
  const best = [...results].sort((a, b) => interest(b) - interest(a)).slice(0, most);
  return { project, results: best };
}

/**
 * The project a query is about: the one that is chosen as a filter, else one whose name or alias
 * stands in it; where there are several, the first of the list.
 * @param chosen slugs of the filters.
 */
export function projectIn(
  query: string,
  chosen: readonly string[],
  projects: readonly ProjectName[],
): ProjectName | undefined {
  return (
    projects.find(({ slug }) => chosen.includes(slug)) ??
    projects.find((project) => nameFinder([project], writing)(query) !== undefined)
  );
}

/** How readers write names in queries: `my-kite` is no `kite`. */
const writing: RunningText = {
  joiners: '-',
  evened: (text) => fold(text).text.replace(/\s+/g, ' ').trim(),
};

function interest({ document }: SearchResult): number {
  return document.weeklies.length + document.rounds;
}
