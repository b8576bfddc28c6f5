import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { followUpUrl, formUrl, reportUrl } from '#lib/site/addresses.ts';
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

describe('an address of a form', () => {
  test.each([
    reportUrl('2023-02-24-2', '怎么换主'),
    followUpUrl('2023-02-24-2', '怎么换主', 'sofa-jraft'),
    formUrl('question', { question: '断线重连' }),
  ])('fills in fields that the form has: %s', (address) => {
    const { template, title, ...answers } = Object.fromEntries(new URL(address).searchParams);
    expect(title ?? '追问').toMatch(/^(?:纠正|追问)/);
    const { body } = formSchema.parse(read(template?.replace('.yml', '') ?? ''));
    const ids = body.flatMap(({ id }) => id ?? []);
    for (const name of Object.keys(answers)) expect(ids).toContain(name);
  });

  test('is as long as GitHub takes it, whatever is filled in', () => {
    const address = formUrl('question', { question: '换'.repeat(5000), project: ' ' });
    expect(address.length).toBeLessThan(4096);
    expect(new URL(address).searchParams.get('question')).toMatch(/^换+…$/);
    expect(new URL(address).searchParams.has('project')).toBe(false);
  });
});
