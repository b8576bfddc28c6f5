import type { SearchDocument, SearchFacets, SearchFilter } from './types.ts';

/** Year of the newest weekly that printed a document; empty for projects. */
export function yearOf(document: SearchDocument): string {
  return document.weeklies[0]?.slice(0, 4) ?? '';
}

/** Whether a document is within a filter. */
export function passes(document: SearchDocument, filter: SearchFilter): boolean {
  return ofType(document, filter) && ofProject(document, filter) && ofYear(document, filter);
}

/** Counts documents by type, project and year, each under the other two filters. */
export function countFacets(
  documents: readonly SearchDocument[],
  filter: SearchFilter,
): SearchFacets {
  const facets: SearchFacets = {
    types: { question: 0, weekly: 0, release: 0, reading: 0, project: 0 },
    projects: {},
    years: {},
  };
  for (const document of documents) {
    const [type, project, year] = [
      ofType(document, filter),
      ofProject(document, filter),
      ofYear(document, filter),
    ];
    const slug = document.project ?? '';
    if (project && year) facets.types[document.type] += 1;
    if (type && year) facets.projects[slug] = (facets.projects[slug] ?? 0) + 1;
    const printed = yearOf(document);
    if (type && project && printed) facets.years[printed] = (facets.years[printed] ?? 0) + 1;
  }
  return facets;
}

function ofType(document: SearchDocument, { type }: SearchFilter): boolean {
  return !type || document.type === type;
}

function ofProject(document: SearchDocument, { projects }: SearchFilter): boolean {
  return !projects?.length || projects.includes(document.project ?? '');
}

function ofYear(document: SearchDocument, { years }: SearchFilter): boolean {
  return !years?.length || document.weeklies.some((date) => years.includes(date.slice(0, 4)));
}
