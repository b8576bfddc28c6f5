import type { VFile } from 'vfile';
import { z } from 'zod';
import { dayOf } from '#lib/site/fields.ts';
import { type Finding, report } from '#lib/site/message.ts';
import { actingIn, shortened, visible, withoutActing } from '#lib/text/printable.ts';
import { asciiForm } from '#lib/text/width.ts';
import { withoutEdges, withoutEnd } from '#lib/text/edges.ts';
import { offsetAt } from './places.ts';
import { cutHead } from './head/fences.ts';
import type { HeadFinding } from './head/text.ts';
import { type HeadFields, type HeadShape, readFields } from './head/fields.ts';
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
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0])];
    return names.map((name) => ({
      place: read.places.get(name),
      ...describe(issue, name, read, shape),
    }));
  });
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
  return {
    fields,
    lists: new Set(fields.filter((name) => innerOf(schema, name) instanceof z.ZodArray)),
  };
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
      innerOf(schema, name) instanceof z.ZodNumber && /^-?\d{1,9}$/.test(String(value));
    return [name, isNumber ? Number(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

function describe(
  issue: z.core.$ZodIssue,
  name: string,
  { values, places }: HeadFields,
  shape: HeadShape,
) {
  if (issue.code === 'unrecognized_keys') {
    return {
      fixed: false,
      rule: 'frontmatter-field',
      problem: `frontmatter 没有 ${name} 这个字段`,
      remedy: `删掉它；可用的字段：${shape.fields.filter((field) => field !== 'imported').join('、')}`,
    };
  }
  if (!places.has(name)) {
    return {
      fixed: false,
      rule: 'frontmatter-required',
      problem: `frontmatter 缺少 ${name}`,
      remedy: `在 --- 之间补一行「${name}: …」`,
    };
  }
  const value = values[name] ?? '';
  const written = typeof value === 'string' ? value : (value[Number(issue.path[1] ?? 0)] ?? '');
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
  const fix = fixOf(issue, name, written);
  const place = places.get(name);
  // A value in a list, or over several lines, does not stand alone on its line.
  const rewrite = fix !== null && place && typeof value === 'string' && !value.includes('\n');
  const odd = fix !== null && asciiForm(written) !== written;
  const day = rule === 'date' && issue.code === 'invalid_format';
  const unreal = day && /^\d{4}-\d\d-\d\d$/.test(written);
  const form = day ? '日期须写成 YYYY-MM-DD' : issue.message;
  const why = odd ? '有全角、引号或看不见的字符' : unreal ? '没有这一天' : form;
  return {
    fixed: fix !== null,
    rule,
    problem: `${name}「${sample(written)}」不对：${why}`,
    remedy: fix === null ? exampleOf(name) : `写 ${name}: ${fix}`,
    ...(rewrite && { rewrite: { ...place, text: fix } }),
  };
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

function exampleOf(name: string): string {
  if (name === 'date') return '写成 date: 2023-02-24';
  return `改 frontmatter 里的 ${name}`;
}
