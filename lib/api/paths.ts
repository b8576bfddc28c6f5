/** The collections, as addresses name them. */
export const collections = ['questions', 'projects', 'weeklies'] as const;

/** One of {@link collections}. */
export type Collection = (typeof collections)[number];

/** File of one thing, or without an id of the list of them. Root-relative, without the base path. */
export function apiPath(collection: Collection, id?: string): string {
  return id === undefined ? `/api/${collection}.json` : `/api/${collection}/${id}.json`;
}

/** The OpenAPI document. */
export const openApiPath = '/api/openapi.json';
