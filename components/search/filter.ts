import type { SearchFilter } from '#lib/search/types.ts';

/** Leaves nothing out. */
export const noFilter = {
  type: undefined,
  projects: [],
  years: [],
  traits: [],
} as const satisfies SearchFilter;

/** Whether a filter leaves anything out. */
export function isFiltered({
  type,
  projects = [],
  years = [],
  traits = [],
}: SearchFilter): boolean {
  return type !== undefined || projects.length + years.length + traits.length > 0;
}
