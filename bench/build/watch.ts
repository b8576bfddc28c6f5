// A command under watch: how long it takes, and what its whole tree of processes holds (reads /proc, Linux).
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Memory is looked at so often, in milliseconds. */
const EVERY = 200;

/** What a command took. */
export interface Spent {
  seconds: number;
  /** Of all its processes on all cores: hardly moves with what else the machine does. */
  cpuSeconds: number;
  /** Most that all its processes held at one time, in MB; pages that several share count once. */
  megabytes: number;
}

/** Runs a command in a folder. @throws Error with the end of what it printed when it fails. */
export function watched(
  command: string,
  args: readonly string[],
  options: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Spent> {
  const started = performance.now();
  const before = ofEndedChildren();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk));
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, held(child.pid ?? 0))), EVERY);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(timer);
      const said = Buffer.concat(printed).toString();
      if (code !== 0)
        return reject(new Error(`${command} ${args.join(' ')} (${code}):\n${said.slice(-2000)}`));
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, cpuSeconds: ofEndedChildren() - before, megabytes: most / 1024 });
    });
  });
}

/** Fields of /proc/<pid>/stat behind the name, which may hold spaces. */
function statOf(pid: number | 'self'): string[] {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

/** CPU seconds of all children that have ended, and of theirs (fields 16 and 17, in ticks of 10 ms). */
function ofEndedChildren(): number {
  const stat = statOf('self');
  return (Number(stat[13]) + Number(stat[14])) / 100;
}

/** Memory of a process and all below it, in KB. */
function held(root: number): number {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = unlessEnded(() => Number(statOf(Number(name))[1])) ?? 0;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  let sum = 0;
  const waiting = [root];
  for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
    const path = `/proc/${pid}/smaps_rollup`;
    const rollup = unlessEnded(() => readFileSync(path, 'utf8')) ?? '';
    sum += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    waiting.push(...(children.get(pid) ?? []));
  }
  return sum;
}

/** Processes end while they are looked at. */
function unlessEnded<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
