import * as z from 'zod';
import { schemas, sharedSchemas } from '../schemas.ts';
import { searchAnswerSchema, searchFailureSchema, searchParts } from './search-schema.ts';

/** A JSON Schema as the OpenAPI document holds it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const { Failure, ...things } = schemas;

/** What only a server answers. */
const serverSchemas = {
  Failure,
  SearchAnswer: searchAnswerSchema,
  SearchFailure: searchFailureSchema,
  ...searchParts,
} as const;

/** Names of schemas that an operation may answer with. */
export type SchemaName = keyof typeof schemas | keyof typeof serverSchemas;

/** Reference to a schema of the document. */
export function schemaReference(name: SchemaName): { $ref: string } {
  return { $ref: addressOf(name) };
}

const addressOf = (name: string): string => `#/components/schemas/${name}`;

/**
 * The schemas of the document, printed from zod's (JSON Schema 2020-12, the dialect of OpenAPI 3.1).
 * They allow fields that they do not name: fields are only ever added.
 *
 * @param hasServer whether there is more than plain files to describe.
 */
export function componentSchemas(hasServer: boolean): Record<string, JsonSchema> {
  const named = { ...things, ...sharedSchemas, ...(hasServer && serverSchemas) };
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas: printed } = z.toJSONSchema(registry, {
    uri: addressOf,
    // What is written may hold more than is named; what zod gives back holds no more.
    io: 'input',
    override: ({ jsonSchema }) => {
      // The format says it; the pattern beside it is a page long.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
    },
  });
  return Object.fromEntries(
    Object.entries(printed).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]),
  );
}
