import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readRegular } from '#lib/site/files/regular.ts';
import { parseJson } from '../script.ts';

/** The only file of the artifact. */
export const CHECK_FILE = 'check.json';

/** Largest artifact, in bytes. */
export const LARGEST_CHECK = 60_000;

/** Most messages in it; a comment tells fewer. */
export const MOST_MESSAGES = 200;

/** Longest problem or remedy; the checker's own are cut at 300. */
const words = z.string().max(400);
const count = z.int().min(1).max(10_000_000);

const messageSchema = z.strictObject({
  path: z.string().min(1).max(200),
  line: count,
  column: count,
  severity: z.enum(['error', 'warning', 'hint']),
  rule: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  problem: words,
  remedy: words,
  fixable: z.boolean(),
});

/**
 * What the check of a pull request hands on. Whoever sends the pull request decides what is in it: the
 * check runs their sources. So it is numbers and words, never Markdown.
 */
const checkSchema = z.strictObject({
  version: z.literal(1),
  /** Number of the pull request, as the check says. */
  number: z.int().min(1).max(999_999_999),
  messages: z.array(messageSchema).max(MOST_MESSAGES),
  /** Messages that there was no room for. */
  left: z.int().min(0).max(1_000_000),
});

/** A checked artifact. */
export type PackedCheck = z.infer<typeof checkSchema>;
/** A message in it. */
export type PackedMessage = z.infer<typeof messageSchema>;

/**
 * Reads what a check has handed on, from a folder that an artifact was unpacked into.
 *
 * @returns null where the check handed nothing on (it did not get that far).
 * @throws Error in one line where anything is not as expected.
 */
export async function readArtifact(folder: string): Promise<PackedCheck | null> {
  const found = await lstat(folder).catch(() => null);
  if (!found) return null;
  if (!found.isDirectory()) throw new Error('检查结果不是一个文件夹');
  const names = await readdir(folder);
  if (names.length === 0) return null;
  if (names.length > 1 || names[0] !== CHECK_FILE) {
    throw new Error(
      `检查结果里只该有 ${CHECK_FILE}，却是 ${names.length} 个：${names.slice(0, 5).join('、')}`,
    );
  }
  const read = await readRegular(join(folder, CHECK_FILE), LARGEST_CHECK);
  if (!read || 'failed' in read) throw new Error(`${CHECK_FILE} 读不了`);
  if ('other' in read) throw new Error(`${CHECK_FILE} 不是普通文件`);
  if ('tooLarge' in read)
    throw new Error(`${CHECK_FILE} 有 ${read.tooLarge} 字节，超过 ${LARGEST_CHECK}`);
  const parsed = checkSchema.safeParse(parseJson(Buffer.from(read.bytes).toString('utf8')));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`${CHECK_FILE} 不是预期的样子：${first?.path.join('.')} ${first?.code}`);
}
