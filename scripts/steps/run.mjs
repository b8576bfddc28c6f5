// Commands and tools as child processes. Plain Node: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './trouble.mjs';

/**
 * Runs a command with our terminal; rejects with a short message when it fails.
 * @param options `quiet` drops what it prints to its standard output; `sink` takes all it prints, so
 *   that commands side by side do not mix their lines; `under` is put before the command, such as a tracer.
 *   `explained` keeps back its errors: a full disk or a folder that cannot be written is one line of
 *   ours then, unless DEBUG asks for all of it.
 */
export function run(command, args, options = {}) {
  const { env = {}, quiet = false, sink, under = [], explained = false } = options;
  return new Promise((resolve, reject) => {
    const piped = sink ? 'pipe' : 'inherit';
    const held = [];
    let isTelling = false;
    const [program, ...rest] = [...under, command, ...args];
    const child = spawn(program, rest, {
      stdio: explained ? ['ignore', 'pipe', 'pipe'] : ['ignore', quiet ? 'ignore' : piped, piped],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    if (explained) child.stdout.setEncoding('utf8');
    const show = (text) => quiet || (sink ?? ((one) => process.stdout.write(one)))(text);
    child.stdout?.on('data', (chunk) => {
      if (!explained) return sink?.(chunk);
      // Progress is shown as it comes; a stack begins with the line that explains it.
      const lines = String(chunk).split(/(?<=\n)/);
      const telling = isTelling ? 0 : lines.findIndex((line) => explain(line) !== null);
      isTelling ||= telling >= 0;
      const before = isTelling ? lines.slice(0, telling) : lines;
      if (before.length > 0) show(before.join(''));
      if (isTelling) held.push(Buffer.from(lines.slice(telling).join('')));
    });
    child.stderr?.on('data', (chunk) => (explained ? held.push(chunk) : sink?.(chunk)));
    child.on('error', (cause) => reject(new Error(`${command}: ${cause.message}`)));
    child.on('close', (code, signal) => {
      const line = code === 0 ? null : explain(Buffer.concat(held).toString());
      if (held.length > 0 && (line === null || process.env.DEBUG)) {
        (sink ?? ((text) => process.stderr.write(text)))(Buffer.concat(held));
      }
      if (code === 0) resolve();
      else reject(new Error(line ?? `${command} ${args[0] ?? ''} 失败（${signal ?? code}）`));
    });
  });
}

/** Runs a tool from node_modules. */
export function tool(name, args, options) {
  return run(process.execPath, [binPath(name), ...args], options);
}

/** Commands whose package has another name. */
const PACKAGES = {
  playwright: '@playwright/test',
  depcruise: 'dependency-cruiser',
  tsc: 'typescript',
};

/** The script behind a command of an installed package. */
export function binPath(name) {
  const folder = join('node_modules', PACKAGES[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Ends with a message instead of a stack trace, which DEBUG asks for. */
export function fail(cause) {
  const message = cause instanceof Error ? cause.message : String(cause);
  console.error(`\n${explain(cause) ?? message}`);
  if (process.env.DEBUG) console.error(cause);
  process.exit(1);
}
