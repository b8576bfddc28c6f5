import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import {
  projectFrontmatterSchema,
  weeklyFrontmatterSchema,
} from '#lib/content/schemas/frontmatter.ts';
import { type JsonSchema, frontmatterSchemas } from './schemas.ts';

/** The part of Ajv that is used here. */
interface Validator {
  compile: (schema: unknown) => (value: unknown) => boolean;
}

// It comes with ESLint, which reads its own settings with it; nothing of the site needs it.
const require = createRequire(createRequire(import.meta.url).resolve('eslint'));
const Ajv = require('ajv') as new (options: object) => Validator;
const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', format: 'full' });

const { weekly, project } = frontmatterSchemas();
const head = { title: '一期', date: '2023-02-24' };
const kite = {
  name: 'Kite',
  repository: 'https://github.com/acme/kite',
  category: '玩具',
  summary: '会飞',
};

const meeting = { title: '例会', from: '2031-01-08', repeat: 'weekly', time: '19:00–20:00' };

/** Heads with one thing changed, good and bad alike: what counts is that both say the same. */
const cases = [
  [
    'weekly',
    weekly,
    weeklyFrontmatterSchema,
    [
      head,
      {},
      { title: '一期' },
      { ...head, title: '' },
      { ...head, title: '  ' },
      { ...head, title: 2024 },
      ...['2023-2-24', '2023-02-29', '2024-02-29', '1999-01-01', '2100-01-01', '2023年2月24日'].map(
        (date) => ({ ...head, date }),
      ),
      { ...head, summary: '一句话' },
      { ...head, summary: ' ' },
      ...[171, 0, -1, 1.5, '171'].map((number) => ({ ...head, number })),
      ...[
        'https://a.example/b',
        'http://a.example',
        'ftp://a.example/b',
        'a.example',
        'https://a.example/a b',
        'javascript:alert(1)',
        '',
      ].map((source) => ({ ...head, source })),
      { ...head, imported: '0123456789abcdef' },
      { ...head, imported: 'x' },
      { ...head, author: '甲' },
    ],
  ],
  [
    'project',
    project,
    projectFrontmatterSchema,
    [
      kite,
      { ...kite, aliases: [] },
      { ...kite, aliases: ['风筝', 'kite'] },
      { ...kite, aliases: [''] },
      { ...kite, aliases: '风筝' },
      { ...kite, repository: 'https://github.com/acme/kite/' },
      { ...kite, repository: 'git@github.com:acme/kite.git' },
      { ...kite, homepage: 'https://kite.example/' },
      { ...kite, homepage: 'kite.example' },
      { ...kite, summary: '' },
      { ...kite, meetings: [] },
      { ...kite, meetings: [meeting] },
      { ...kite, meetings: meeting },
      ...[
        { title: ' ' },
        { time: undefined },
        { from: '2031-1-8' },
        { repeat: 'daily' },
        { url: 'a.example' },
        { url: 'https://a.example/x', place: '群', until: '2031-12-31' },
        { except: ['2031-01-22'] },
        { except: ['1月22日'] },
        { color: '红' },
      ].map((more) => ({ ...kite, meetings: [{ ...meeting, ...more }] })),
      { ...kite, category: undefined },
      { ...kite, slug: 'kite' },
    ].map((one) => JSON.parse(JSON.stringify(one)) as object),
  ],
] as const;

describe.each(cases)('the JSON Schema of a %s', (_name, schema, zod, heads) => {
  const isValid = ajv.compile(schema);

  test.each(heads.map((one) => [JSON.stringify(one), one]))('agrees about %s', (_text, one) => {
    expect(isValid(one)).toBe(zod.safeParse(one).success);
  });

  test('says of every field what it is, in Chinese, with examples that pass', () => {
    const fields = Object.entries(schema.properties ?? {}) as [string, JsonSchema][];
    for (const [field, { description, examples }] of fields) {
      expect(description, field).toMatch(/\p{Script=Han}/u);
      if (field === 'imported') continue;
      expect(examples, field).toHaveLength(1);
      const good = schema === weekly ? head : kite;
      expect(isValid({ ...good, [field]: examples?.[0] }), field).toBe(true);
    }
  });
});
