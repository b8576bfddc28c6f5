import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** No step of a peer takes longer, unless the line is down. */
const PATIENCE = 900_000;

/**
 * Runs a program to its end, with nothing said to anybody about it.
 * @returns what it printed.
 * @throws Error with the line that says most when it fails or is not there.
 */
export async function command(name: string, args: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', CI: '1' };
  const options = { cwd, env, timeout: PATIENCE, maxBuffer: 2 ** 26 };
  try {
    return (await promisify(execFile)(name, args, options)).stdout;
  } catch (cause) {
    throw new Error(`${name} ${args.join(' ')}：${reasonOf(cause)}`, { cause });
  }
}

/** The line of a failure that a person would read first. */
export function reasonOf(cause: unknown): string {
  const { code, stderr = '', stdout = '' } = cause as Failure;
  if (code === 'ENOENT') return '没有这个程序';
  const lines = `${stderr}\n${stdout}`.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => /error|cannot|failed|not found|E[A-Z]{4,}/i.test(line));
  const last = lines.findLast((line) => line !== '');
  return (telling ?? last ?? String(cause)).slice(0, 200);
}

interface Failure {
  code?: unknown;
  stderr?: string;
  stdout?: string;
}
