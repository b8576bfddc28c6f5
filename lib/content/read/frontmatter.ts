import type { VFile } from 'vfile';
import * as z from 'zod';
import { dayOf } from '#lib/site/fields.ts';
import { type Finding, report } from '#lib/site/message.ts';
import { actingIn, shortened, visible, withoutActing } from '#lib/text/printable.ts';
import { asciiForm } from '#lib/text/width.ts';
import { withoutEdges, withoutEnd } from '#lib/text/edges.ts';
import { offsetAt } from './places.ts';
import { cutHead } from './head/fences.ts';
import type { HeadFinding } from './head/text.ts';
import { readFields } from './head/fields.ts';
import type { HeadFields, HeadShape, RecordValues } from './head/shape.ts';
import { readUrl } from '#lib/text/read-url.ts';

/** Nobody reads more; a head with as many has one slip that makes them all. */
const MAX_MESSAGES = 50;

/**
 * Reads the head of a content file with true line numbers, checks it by a schema and takes it out of
 * the file, whose lines keep their numbers. A head with slips is read as it was meant, so that one slip
 * is one message.
 *
 * @param file decoded text; receives the messages.
 * @returns the head, or null when messages explain why there is none.
 */
export function readFrontmatter<S extends z.ZodObject>(file: VFile, schema: S): z.output<S> | null {
  const shape = shapeOf(schema);
  const source = String(file);
  const head = cutHead(file, shape.fields);
  if (!head) return null;
  const read = readFields(head, shape);
  file.data[PLACES] = read.places;
  const parsed = schema.safeParse(typed(read.values, schema));
  const wrong = parsed.success ? [] : wrongValues(parsed.error, read, shape);
  const findings = oneForEachLine(read.findings, wrong);
  for (const finding of findings.slice(0, MAX_MESSAGES)) report(file, withEdits(finding, source));
  const rest = findings.length - MAX_MESSAGES;
  if (rest > 0) {
    const place = { line: head.first, column: 1 };
    report(file, {
      rule: 'frontmatter',
      place,
      problem: `frontmatter 里还有 ${rest} 处错误`,
      remedy: '先改前面的',
    });
  }
  return parsed.success ? parsed.data : null;
}

/** A finding with what mends its line. @param source the whole file. */
function withEdits({ rewrite, ...finding }: HeadFinding, source: string): Finding {
  if (!rewrite) return finding;
  const from = offsetAt(source, rewrite);
  const [rest = ''] = source.slice(from).split('\n', 1);
  return { ...finding, edits: [{ from, to: from + rest.trimEnd().length, text: rewrite.text }] };
}

/** A finding about a value that the schema refuses. */
interface WrongValue extends HeadFinding {
  /** True where it says the right value. */
  fixed: boolean;
}

/** What a schema refuses, one finding for each field. */
function wrongValues(error: z.ZodError, read: HeadFields, shape: HeadShape): WrongValue[] {
  return error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [null];
    return names.map((name) => {
      const field = fieldAt([...issue.path, ...(name === null ? [] : [name])], read, shape);
      const place = read.places.get(field.path) ?? read.places.get(field.owner);
      const { text, ...finding } = describe(issue, field, read.places.has(field.path));
      return { place, ...finding, ...(text && place && { rewrite: { ...place, text } }) };
    });
  });
}

/** A field of the head, or of a record in it, that a schema has something to say of. */
interface Field {
  name: string;
  /** By which its place is known. */
  path: string;
  /** Of the record that it stands in, or '' for the head. */
  owner: string;
  /** What holds it, for messages. */
  where: string;
  fields: readonly string[];
  /** The text that is wrong: its value, or the item of its list. */
  written: string;
  /** It stands alone on its line. */
  alone: boolean;
}

function fieldAt(path: readonly PropertyKey[], read: HeadFields, shape: HeadShape): Field {
  const [first = '', at, ...inside] = path;
  const record = shape.records?.get(String(first));
  const isInside = record !== undefined && typeof at === 'number' && inside.length > 0;
  const owner = isInside ? `${String(first)}.${at}` : '';
  const [name, item] = isInside ? inside : [first, at];
  const records = read.values[String(first)] as RecordValues[];
  const value = (isInside ? records[at] : read.values)?.[String(name)] ?? '';
  const written = Array.isArray(value) ? value[Number(item ?? 0)] : value;
  return {
    name: String(name),
    path: [owner, String(name)].filter(Boolean).join('.'),
    owner,
    where: isInside ? `${String(first)} 的第 ${at + 1} 项` : 'frontmatter ',
    fields: isInside ? record.fields : shape.fields,
    written: typeof written === 'string' ? written : '',
    alone: typeof value === 'string' && !value.includes('\n'),
  };
}

/**
 * One slip is one finding: a value that is wrong because of how it is written is not told twice. The one
 * that knows the right value is kept; a hint about a wrong value is none.
 */
function oneForEachLine(
  slips: readonly HeadFinding[],
  wrong: readonly WrongValue[],
): HeadFinding[] {
  const fixed = new Set(wrong.filter((one) => one.fixed).map(lineOf));
  const wrongLines = new Set(wrong.map(lineOf));
  const kept: HeadFinding[] = slips.filter(
    (one) => !(isHint(one) ? wrongLines : fixed).has(lineOf(one)),
  );
  const explained = new Set(kept.map(lineOf));
  return [
    ...kept,
    ...wrong.filter((one) => one.place === undefined || !explained.has(lineOf(one))),
  ];
}

function isHint({ severity }: Finding): boolean {
  return severity === 'warning';
}

function lineOf({ place }: Finding): number {
  return place && 'line' in place ? place.line : 0;
}

/** Where the places of a head's fields are kept with its file. */
const PLACES = 'places of fields';

/** Where a file's head says a field, for rules that look at more than one file; its first line if nowhere. */
export function fieldPlace(file: VFile, name: string): { line: number; column: number } {
  const places = file.data[PLACES];
  const place: unknown = places instanceof Map ? places.get(name) : undefined;
  return isPlace(place) ? place : { line: 1, column: 1 };
}

function isPlace(value: unknown): value is { line: number; column: number } {
  return typeof value === 'object' && value !== null && 'line' in value && 'column' in value;
}

function shapeOf(schema: z.ZodObject): HeadShape {
  const fields = Object.keys(schema.shape);
  const inner = fields.map((name) => [name, innerOf(schema, name)] as const);
  const lists = inner.flatMap(([name, field]) => (field instanceof z.ZodArray ? [name] : []));
  const records = inner.flatMap(([name, field]) =>
    field instanceof z.ZodArray && field.element instanceof z.ZodObject
      ? [[name, shapeOf(field.element)] as const]
      : [],
  );
  return { fields, lists: new Set(lists), records: new Map(records) };
}

/** What a field holds, whether it is there or not. */
function innerOf(schema: z.ZodObject, name: string): unknown {
  let field: unknown = schema.shape[name];
  while (field instanceof z.ZodDefault || field instanceof z.ZodOptional) field = field.unwrap();
  return field;
}

/** Values of a head as its schema wants them: text but where it says that a field is a number. */
function typed(values: HeadFields['values'], schema: z.ZodObject): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => {
    const isNumber =
      innerOf(schema, name) instanceof z.ZodNumber &&
      typeof value === 'string' &&
      /^-?\d{1,9}$/.test(value);
    return [name, isNumber ? Number(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

/** @param isThere whether the head has the field. */
function describe(issue: z.core.$ZodIssue, field: Field, isThere: boolean) {
  const { name, written, where } = field;
  if (issue.code === 'unrecognized_keys') {
    return {
      fixed: false,
      rule: 'frontmatter-field',
      problem: `${where}没有 ${name} 这个字段`,
      remedy: `删掉它；可用的字段：${field.fields.filter((one) => one !== 'imported').join('、')}`,
    };
  }
  if (!isThere) {
    return {
      fixed: false,
      rule: 'frontmatter-required',
      problem: `${where}缺少 ${name}`,
      remedy: field.owner
        ? `补一行「${name}: …」，和这一项的其他行对齐`
        : `在 --- 之间补一行「${name}: …」`,
    };
  }
  const rule = name === 'date' ? 'date' : 'frontmatter-value';
  if (written.trim() === '') {
    return {
      fixed: false,
      rule,
      problem: `${name} 是空的`,
      remedy: `写上内容，如「${name}: …」，或删掉这一行`,
    };
  }
  if (actingIn(written).some((one) => one !== '\n')) {
    return {
      fixed: false,
      rule,
      problem: `${name}「${sample(written)}」里有看不见的控制字符`,
      remedy: `去掉它们：${name}: ${sample(withoutActing(written))}`,
    };
  }
  const told = issue.code === 'custom' ? toldRemedy(issue) : null;
  const fix = told === null ? fixOf(issue, name, written) : null;
  const day = issue.code === 'invalid_format' && issue.format === 'date';
  return {
    fixed: fix !== null,
    rule,
    problem: `${name}「${sample(written)}」不对：${whyWrong(issue, written, { fix, day })}`,
    remedy: told ?? (fix === null ? exampleOf(name, day) : `写 ${name}: ${fix}`),
    // A value in a list, or over several lines, does not stand alone on its line.
    ...(fix !== null && field.alone && { text: fix }),
  };
}

/** What the schema itself says to do. */
function toldRemedy(issue: z.core.$ZodIssueCustom): string | null {
  const remedy: unknown = issue.params?.['remedy'];
  return typeof remedy === 'string' ? remedy : null;
}

function whyWrong(
  issue: z.core.$ZodIssue,
  written: string,
  { fix, day }: { fix: string | null; day: boolean },
): string {
  if (fix !== null && asciiForm(written) !== written) return '有全角、引号或看不见的字符';
  if (!day) return issue.message;
  return /^\d{4}-\d\d-\d\d$/.test(written) ? '没有这一天' : '日期须写成 YYYY-MM-DD';
}

/** A value as a message quotes it. */
function sample(value: string): string {
  return shortened(visible(value), 80);
}

/** The right form of a wrong value where there is no doubt about it. */
function fixOf(issue: z.core.$ZodIssue, name: string, written: string): string | null {
  const plain = withoutEdges(asciiForm(written), /[\s"'`<[({]/, /[\s"'`>\])}]/);
  if (issue.code === 'invalid_format' && issue.format === 'date') return dayOf(plain);
  if (issue.code === 'invalid_type')
    return /^\D{0,2}\d{1,9}\D{0,2}$/.test(plain) ? plain.replace(/\D/g, '') : null;
  if (issue.code !== 'invalid_format' && issue.code !== 'custom') return null;
  // `[words](https://…)` and `<https://…>` hold one address; several leave a doubt.
  const held = plain.match(/https?:\/\/[^\s<>()[\]"']+/g) ?? [];
  const [, scheme = 'https:', rest] =
    /^(https?:)?\/*([\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?)$/.exec(
      held.length === 1 ? (held[0] ?? '') : plain,
    ) ?? [];
  if (rest === undefined) return null;
  // Only a repository's address is asked to go without.
  const fixed = `${scheme}//${name === 'repository' ? withoutEnd(rest, /\//) : rest}`;
  return readUrl(fixed) && fixed !== written ? fixed : null;
}

function exampleOf(name: string, day: boolean): string {
  if (day) return `写成 ${name}: 2023-02-24`;
  return `改 frontmatter 里的 ${name}`;
}
