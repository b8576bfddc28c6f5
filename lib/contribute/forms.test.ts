import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FIELDS } from './fields.ts';
import { formLabel } from './form.ts';

const FOLDER = '.github/ISSUE_TEMPLATE';

const formSchema = z.object({
  name: z.string(),
  description: z.string(),
  labels: z.array(z.string()).length(1),
  body: z.array(
    z.object({
      type: z.string(),
      id: z.string().optional(),
      attributes: z.object({ label: z.string().optional(), value: z.string().optional() }),
      validations: z.object({ required: z.boolean() }).optional(),
    }),
  ),
});

const read = (name: string): unknown => parse(readFileSync(`${FOLDER}/${name}.yml`, 'utf8'));

describe.each(['question', 'reading', 'release', 'event'] as const)('the form of a %s', (kind) => {
  const form = formSchema.parse(read(kind));

  test('says its kind by its label', () => {
    expect(form.labels).toEqual([formLabel(kind)]);
  });

  test('asks exactly what the command asks, by the same labels', () => {
    const asked = form.body.filter(({ type }) => type !== 'markdown');
    expect(
      asked.map(({ id, attributes, validations }) => ({
        ...{ name: id, label: attributes.label },
        required: validations?.required ?? false,
      })),
    ).toEqual(FIELDS[kind].map(({ name, label, required = false }) => ({ name, label, required })));
  });
});

test('every form can be read by GitHub', () => {
  const names = readdirSync(FOLDER).filter((name) => name !== 'config.yml');
  expect(names).toHaveLength(5);
  for (const name of names) {
    const { body } = formSchema.parse(read(name.replace('.yml', '')));
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
