import * as z from 'zod';
import { askerField, dateField, narrow, slugField, textField } from '#lib/site/fields.ts';

/** What one attribute of a component may hold. */
export interface AttributeSpec {
  required?: true;
  /** Checks the string; its message ends up in front of the contributor. */
  value: z.ZodType<string>;
  /** An exact example of what to write. */
  example: string;
  /** The value is an address: the URL rule guards it too. */
  url?: true;
}

/** What an author may write inside and on one component. */
export interface ComponentSpec {
  attributes: ReadonlyMap<string, AttributeSpec>;
  /** Parent the component must stand in directly; undefined = the weekly itself. */
  parent?: string;
  /** True for a component without content. */
  empty?: true;
}

const text = (example: string): AttributeSpec => ({ value: textField, example });
const must = (spec: AttributeSpec): AttributeSpec => ({ ...spec, required: true });
const slug: AttributeSpec = { value: slugField, example: 'project="sofa-jraft"' };
const url = (name: string): AttributeSpec => ({
  value: textField,
  example: `${name}="https://github.com/sofastack/sofa-jraft"`,
  url: true,
});
const pixels = (name: string): AttributeSpec => ({
  value: z.string().regex(/^[1-9]\d{0,4}$/, '须是像素数，只写数字'),
  example: `${name}="640"`,
});

const spec = (
  attributes: Record<string, AttributeSpec>,
  rest: Omit<ComponentSpec, 'attributes'> = {},
): ComponentSpec => ({ attributes: new Map(Object.entries(attributes)), ...rest });

/** Every component an author may use. A Map, so that names like `constructor` find nothing. */
export const authorComponents: ReadonlyMap<string, ComponentSpec> = new Map([
  [
    'Question',
    spec({
      asker: { value: askerField, example: 'asker="LinhuiG"' },
      project: slug,
      issue: {
        value: narrow(/^[1-9]\d{0,7}$/, '须是 issue 号，只写数字，不带 #', /^#+/),
        example: 'issue="845"',
      },
      id: {
        value: z.string().regex(/^[A-Za-z0-9][\w-]{0,79}$/, '只用字母、数字、- 和 _'),
        example: 'id="2023-02-24-2"',
      },
      status: { value: z.literal('outdated', '只能是 outdated'), example: 'status="outdated"' },
      see: {
        value: z
          .string()
          .regex(
            /^(?:https?:\/\/[^\s/]\S*|[A-Za-z0-9][\w-]{0,79})$/,
            '须是 http(s) 地址或问答编号',
          ),
        example: 'see="2023-02-24-2"',
      },
      verified: { value: dateField, example: 'verified="2024-05-01"' },
      inferred: { value: z.literal('project', '只能是 project'), example: 'inferred="project"' },
    }),
  ],
  ['Answer', spec({}, { parent: 'Question' })],
  [
    'Release',
    spec({
      project: must(slug),
      version: must({
        value: narrow(/^\d[\w.+-]*$/, '须是版本号，不带 v', /^v\.?/i),
        example: 'version="5.4.2"',
      }),
      url: url('url'),
    }),
  ],
  ['Readings', spec({})],
  [
    'Event',
    spec({
      title: must(text('title="SOFAChannel#35"')),
      date: { value: dateField, example: 'date="2023-09-06"' },
      was: { value: dateField, example: 'was="2023-08-30"' },
      status: { value: z.literal('cancelled', '只能是 cancelled'), example: 'status="cancelled"' },
      time: text('time="19:00–20:00"'),
      place: text('place="钉钉群"'),
      url: url('url'),
      project: slug,
    }),
  ],
  [
    'Task',
    spec({
      title: must(text('title="完善示例"')),
      project: slug,
      level: {
        value: z.enum(['easy', 'medium', 'hard'], '须是 easy、medium 或 hard'),
        example: 'level="easy"',
      },
      url: url('url'),
    }),
  ],
  ['Contributors', spec({})],
  [
    'Figure',
    spec(
      {
        src: must(url('src')),
        alt: must({ value: z.string(), example: 'alt="领导者转移的时序"' }),
        caption: text('caption="压测时的日志"'),
        width: pixels('width'),
        height: pixels('height'),
      },
      { empty: true },
    ),
  ],
  ['Project', spec({ id: must({ ...slug, example: 'id="mosn"' }) }, { empty: true })],
]);
