import { site } from '#lib/site/site.ts';
import { collections, openApiPath } from '../paths.ts';
import { componentSchemas } from './components.ts';
import { type Operation, collectionPaths, searchOperation } from './operations.ts';

/** An OpenAPI 3.1 document, as far as we write one. */
export interface OpenApiDocument {
  openapi: string;
  info: object;
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, object> };
}

/** Changes when a field or an address is added. */
const VERSION = '1.0.0';

const TAGS = {
  search: 'The search of the site',
  questions: 'Questions with their answers',
  projects: 'Projects with releases and questions',
  weeklies: 'Numbers of the newsletter',
} as const;

/**
 * The description of everything below `/api/` for programs. What only a server answers is left out where
 * there is none.
 */
export function openApi(asked: { siteUrl: string; hasServer: boolean }): OpenApiDocument {
  const { siteUrl, hasServer } = asked;
  const tags = Object.entries(TAGS).filter(([name]) => hasServer || name !== 'search');
  const about: Operation = {
    operationId: 'describe',
    summary: 'This document',
    tags: [],
    responses: {
      200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: {} } } },
    },
  };
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name} API`,
      version: VERSION,
      summary: 'Questions, projects and weeklies of the SOFAStack newsletter as JSON',
      description:
        'For reading only, without keys, from any origin. Fields are only ever added. All strings are plain text.' +
        (hasServer
          ? ' Every address below also answers with `.json` behind it, but the search.'
          : ''),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      contact: { name: site.name, url: site.repository },
    },
    servers: [{ url: siteUrl }],
    tags: tags.map(([name, description]) => ({ name, description })),
    paths: {
      ...(hasServer && { '/api/search': { get: searchOperation } }),
      ...Object.assign({}, ...collections.map((one) => collectionPaths(one, hasServer))),
      [openApiPath]: { get: about },
    } as OpenApiDocument['paths'],
    components: { schemas: componentSchemas(hasServer) },
  };
}
