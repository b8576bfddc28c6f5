import { limits } from '#lib/search/api/limits.ts';
import { searchTypes } from '#lib/search/types.ts';
import type { Collection } from '../paths.ts';
import { type SchemaName, schemaReference } from './components.ts';

/** A parameter of an operation (OpenAPI 3.1.1, 4.8.12). */
interface Parameter {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: object;
  style?: 'form';
  explode?: true;
  example: unknown;
}

/** What is asked by GET at one address (OpenAPI 3.1.1, 4.8.10). */
export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  parameters?: Parameter[];
  responses: Record<string, object>;
}

const answer = (description: string, name: SchemaName, example?: object): object => ({
  description,
  content: {
    'application/json': { schema: schemaReference(name), ...(example && { example }) },
  },
});
const unchanged = { description: 'Unchanged since the ETag that was sent as If-None-Match' };

/** Of one collection: its words, and an id as examples have it. */
interface Things {
  one: string;
  id: string;
  pattern: string;
  example: string;
  schema: SchemaName;
  list: SchemaName;
}

const THINGS: Readonly<Record<Collection, Things>> = {
  questions: {
    ...{ one: 'question', id: 'id', pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$' },
    ...{ example: '2023-02-24-2', schema: 'Question', list: 'QuestionList' },
  },
  projects: {
    ...{ one: 'project', id: 'slug', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
    ...{ example: 'sofa-jraft', schema: 'Project', list: 'ProjectList' },
  },
  weeklies: {
    ...{ one: 'weekly', id: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    ...{ example: '2023-02-24', schema: 'Weekly', list: 'WeeklyList' },
  },
};

/** What is asked about a collection: the list, and one thing of it. */
export function collectionPaths(
  collection: Collection,
  hasServer: boolean,
): Record<string, { get: Operation }> {
  const { one, id, pattern, example, schema, list } = THINGS[collection];
  const name = one[0]?.toUpperCase() + one.slice(1);
  // Plain files have the names they have; a server leaves the end away.
  const end = hasServer ? '' : '.json';
  const missing = hasServer
    ? answer('There is no such thing', 'Failure', {
        error: 'not_found',
        message: '没有这一条（no such entry）',
      })
    : { description: 'There is no such file' };
  return {
    [`/api/${collection}${end}`]: {
      get: {
        operationId: `list${name}`,
        summary: `All ${collection}, so that programs can walk them`,
        tags: [collection],
        responses: { 200: answer('The list', list), ...(hasServer && { 304: unchanged }) },
      },
    },
    [`/api/${collection}/{${id}}${end}`]: {
      get: {
        operationId: `get${name}`,
        summary: `One ${one}`,
        tags: [collection],
        parameters: [
          {
            ...{ name: id, in: 'path', required: true, example },
            description: `${id} of the ${one}`,
            schema: { type: 'string', pattern },
          },
        ],
        responses: {
          200: answer(`The ${one}`, schema),
          ...(hasServer && { 304: unchanged }),
          404: missing,
        },
      },
    },
  };
}

const parameter = (
  name: string,
  description: string,
  schema: object,
  example: unknown,
): Parameter => ({ name, in: 'query', required: false, description, schema, example });

const several = (items: object) => ({ type: 'array', items, maxItems: limits.values });
/** `year=2022&year=2023` */
const repeated = { style: 'form', explode: true } as const;

/** The search; its bounds are those of the code. */
export const searchOperation: Operation = {
  operationId: 'search',
  summary: 'Search questions, weeklies, releases, readings and projects',
  description:
    'The same engine as the search page. `q` may hold the filters of the search field. Unknown and ' +
    'repeated parameters are refused. See docs/search-api.md.',
  tags: ['search'],
  parameters: [
    {
      ...parameter(
        'q',
        'what to search; white space alone is refused',
        { type: 'string' },
        '注册中心',
      ),
      required: true,
    },
    parameter(
      'type',
      'only things of this type',
      { type: 'string', enum: [...searchTypes] },
      'question',
    ),
    {
      ...parameter('project', 'slugs, any of them', several({ type: 'string' }), ['sofa-jraft']),
      ...repeated,
    },
    {
      ...parameter(
        'year',
        'years of printing, any of them',
        several({ type: 'string', pattern: '^\\d{4}$' }),
        ['2023'],
      ),
      ...repeated,
    },
    parameter(
      'limit',
      'results to return',
      { type: 'integer', minimum: 1, maximum: limits.results, default: limits.defaultResults },
      3,
    ),
    parameter(
      'offset',
      'results to skip',
      { type: 'integer', minimum: 0, maximum: limits.offset, default: 0 },
      0,
    ),
  ],
  responses: {
    200: answer('The answer', 'SearchAnswer'),
    304: unchanged,
    400: answer('A parameter is missing, wrong, repeated or unknown', 'SearchFailure', {
      error: 'bad_request',
      message: 'limit：须是 1 到 50 的整数（an integer from 1 to 50）',
      problems: [{ parameter: 'limit', message: '须是 1 到 50 的整数（an integer from 1 to 50）' }],
    }),
    500: answer('Our mistake', 'SearchFailure'),
    503: {
      ...answer(
        'The answer would come too late; try again after Retry-After seconds',
        'SearchFailure',
      ),
      headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'seconds' } },
    },
  },
};
