// Commands and tools as child processes. Plain Node: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Runs a command with our terminal; rejects with a short message when it fails.
 * @param options `quiet` drops what it prints to its standard output; `sink` takes all it prints, so
 *   that commands side by side do not mix their lines; `under` is put before the command, such as a tracer.
 */
export function run(command, args, { env = {}, quiet = false, sink, under = [] } = {}) {
  return new Promise((resolve, reject) => {
    const piped = sink ? 'pipe' : 'inherit';
    const [program, ...rest] = [...under, command, ...args];
    const child = spawn(program, rest, {
      stdio: ['ignore', quiet ? 'ignore' : piped, piped],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    });
    child.stdout?.on('data', (chunk) => sink?.(chunk));
    child.stderr?.on('data', (chunk) => sink?.(chunk));
    child.on('error', (cause) => reject(new Error(`${command}: ${cause.message}`)));
    child.on('close', (code, signal) =>
      code === 0
        ? resolve()
        : reject(new Error(`${command} ${args[0] ?? ''} 失败（${signal ?? code}）`)),
    );
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

/** Ends with a message instead of a stack trace. */
export function fail(cause) {
  console.error(`\n${cause instanceof Error ? cause.message : String(cause)}`);
  process.exit(1);
}
