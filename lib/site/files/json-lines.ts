import type * as z from 'zod';
import { decodeUtf8 } from '#lib/text/utf8.ts';
import type { Finding } from '#lib/site/message.ts';
import { errorCode } from '../error-words.ts';
import { type RegularRead, readRegular } from './regular.ts';
import { writeWhole } from './whole.ts';

/** Largest file of lines that is read, in bytes: some 100,000 records. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Nobody reads more of one file: with as many, one slip makes them all. */
const MOST_FINDINGS = 20;

/** A file of JSON, one record a line. */
export interface JsonLines<Line> {
  /** In the order of the file. */
  lines: Line[];
  /** What cannot be read, each with its line; whoever writes the file again loses it. */
  findings: Finding[];
}

/**
 * Reads a file of JSON lines. An empty line is none; a wrong one is told and left out.
 * @param rule id of the messages about wrong lines.
 * @returns no lines where there is no file.
 */
export async function readJsonLines<Line>(
  path: string,
  schema: z.ZodType<Line>,
  rule: string,
): Promise<JsonLines<Line>> {
  const read = await readRegular(path, MOST_BYTES);
  if (read === null || isBelowAFile(read)) return { lines: [], findings: [] };
  if (!('bytes' in read)) {
    const problem = 'tooLarge' in read ? '文件太大，不会读' : '不是能读的普通文件';
    return { lines: [], findings: [{ rule, problem, remedy: '从版本库取回它，或删掉重新查' }] };
  }
  const lines: Line[] = [];
  const findings: Finding[] = [];
  const { text, badByte } = decodeUtf8(read.bytes);
  if (badByte) {
    findings.push({
      ...{ rule, problem: '不是有效的 UTF-8', remedy: '从版本库取回它' },
      place: badByte,
    });
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const found = lineOf(line, schema);
    if ('value' in found) lines.push(found.value);
    else if (findings.length < MOST_FINDINGS) {
      const remedy = '这些行由命令写，从版本库取回这一行，或删掉它重新查';
      findings.push({
        rule,
        problem: found.problem,
        remedy,
        place: { line: index + 1, column: 1 },
      });
    }
  }
  return { lines, findings };
}

/** Where a folder on the way is a file, whoever reads that folder says so. */
const isBelowAFile = (read: RegularRead): boolean =>
  'failed' in read && errorCode(read.failed) === 'ENOTDIR';

function lineOf<Line>(
  text: string,
  schema: z.ZodType<Line>,
): { value: Line } | { problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: '这一行不是 JSON' };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return { problem: `这一行的${field === '' ? '格式' : ` ${field} `}不对` };
}

/** Writes a file of JSON lines, whole or not at all. @returns whether anything of it has changed. */
export async function writeJsonLines(path: string, lines: readonly unknown[]): Promise<boolean> {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const before = await readRegular(path, MOST_BYTES);
  if (before && 'bytes' in before && Buffer.from(text).equals(before.bytes)) return false;
  writeWhole(path, text);
  return true;
}
