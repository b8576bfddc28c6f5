import { readFile, stat } from 'node:fs/promises';
import { RequestError } from 'octokit';
import type * as z from 'zod';
import { visible } from '#lib/text/printable.ts';

/**
 * Runs a script of a workflow: what it gives back is printed as one line, so is what it throws, with a
 * failing exit code. `DEBUG=1` shows the stack.
 */
export async function runScript(work: (env: NodeJS.ProcessEnv) => Promise<string>): Promise<void> {
  try {
    console.log(visible(await work(process.env)));
  } catch (cause) {
    console.error(process.env['DEBUG'] ? cause : visible(words(cause)));
    process.exitCode = 1;
  }
}

function words(cause: unknown): string {
  if (cause instanceof RequestError) return `GitHub 回答 ${cause.status}：${cause.message}`;
  return cause instanceof Error ? cause.message : String(cause);
}

/** Largest event that is read, in bytes; GitHub's own are far smaller. */
const LARGEST_EVENT = 5_000_000;

/**
 * The event that started a workflow, as GitHub wrote it beside the run (`GITHUB_EVENT_PATH`). Texts in it
 * are those of strangers.
 * @throws Error in one line where there is none, or none of this shape.
 */
export async function readEvent<T>(env: NodeJS.ProcessEnv, schema: z.ZodType<T>): Promise<T> {
  const path = env['GITHUB_EVENT_PATH'] ?? '';
  const size = await stat(path).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw new Error('没有事件：GITHUB_EVENT_PATH 要指向 GitHub 写的 JSON');
  if (size > LARGEST_EVENT) throw new Error(`事件太大：${size} 字节`);
  const parsed = schema.safeParse(parseJson(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new Error(`事件不是预期的样子：${first?.path.join('.')} ${first?.message}`);
}

/** Parsed JSON; undefined for what is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
