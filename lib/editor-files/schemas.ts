import * as z from 'zod';
import {
  projectFrontmatterSchema,
  weeklyFrontmatterSchema,
} from '#lib/content/schemas/frontmatter.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema & {
  /** What VS Code says where the pattern does not match. */
  patternErrorMessage?: string;
};

const NOTE = '由 npm run editor-files 写出，不要手改；改 lib/content/schemas/frontmatter.ts';

/**
 * What the schema of a head asks by code and JSON Schema can say only as a pattern. It says no more than
 * `lib/site/fields.ts`; the test asks both about the same heads.
 */
function withPattern(name: string, field: JsonSchema): JsonSchema {
  if (field.format === 'uri') {
    const isRepository = name === 'repository';
    const pattern = isRepository ? String.raw`^https?://\S*[^\s/]$` : String.raw`^https?://\S+$`;
    const end = isRepository ? '，末尾不带 /' : '';
    return { ...field, pattern, patternErrorMessage: `写完整的 http(s) 地址${end}` };
  }
  if (field.format === 'date') {
    const pattern = `^(?=20)${(field.pattern ?? '').replace(/^\^/, '')}`;
    const patternErrorMessage = '写成 YYYY-MM-DD，要有这一天，年份在 2000 到 2099 之间';
    return { ...field, pattern, patternErrorMessage };
  }
  if (field.type === 'object') return { ...field, properties: withPatterns(field.properties) };
  if (field.type === 'array') return { ...field, items: withPattern(name, itemsOf(field)) };
  if (field.type === 'string' && field.pattern === undefined && field.enum === undefined) {
    return { ...field, pattern: String.raw`\S`, patternErrorMessage: '不能为空' };
  }
  return field;
}

function withPatterns(properties: JsonSchema['properties'] = {}): Record<string, JsonSchema> {
  const fields = Object.entries(properties).map(([name, field]) => [
    name,
    withPattern(name, field as JsonSchema),
  ]);
  return Object.fromEntries(fields) as Record<string, JsonSchema>;
}

function itemsOf({ items }: JsonSchema): JsonSchema {
  return typeof items === 'object' && !Array.isArray(items) ? items : {};
}

function schemaOf(schema: z.ZodObject, title: string): JsonSchema {
  // Draft 7 is what editors understand.
  const {
    $schema,
    properties = {},
    ...rest
  } = z.toJSONSchema(schema, {
    ...{ io: 'input', target: 'draft-7' },
  });
  return {
    ...($schema !== undefined && { $schema }),
    $comment: NOTE,
    title,
    ...rest,
    properties: withPatterns(properties),
  };
}

/** The heads of content files as JSON Schemas, for completion and hover in editors. */
export function frontmatterSchemas(): Record<'weekly' | 'project', JsonSchema> {
  return {
    weekly: schemaOf(weeklyFrontmatterSchema, '一期周刊的 frontmatter'),
    project: schemaOf(projectFrontmatterSchema, '一个项目的 frontmatter'),
  };
}
