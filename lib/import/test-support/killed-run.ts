// A program for tests: an import, whole or its writing alone, that can kill itself, as `kill -9` would,
// at a step of its writing. `node <bundle> <job.json> [step]` prints how many steps there were.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { ImportOptions } from '../run.ts';
import { type PlannedFile, writeFiles } from '../write/write.ts';

/** What to do: an import, or what an import has planned. */
export type Job = { options: ImportOptions } | { out: string; planned: PlannedFile[] };

const [, , job = '', step = '0'] = process.argv;
let done = 0;

/** Counts a step; the last one ends the process before anything can be tidied. */
function next(dying: () => void = () => undefined): void {
  done += 1;
  if (done !== Number(step)) return;
  dying();
  process.kill(process.pid, 'SIGKILL');
}

const { writeFileSync } = fs;
/** Everything that changes the disk is a step; a write may get halfway. */
for (const name of [
  'mkdirSync',
  'openSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'rmSync',
] as const) {
  const whole = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      next();
      return whole(...args);
    },
  });
}
fs.writeFileSync = (file, data, options) => {
  next(() => {
    const bytes = Buffer.from(data as string);
    writeFileSync(file, bytes.subarray(0, (done * 97) % bytes.length), options);
  });
  writeFileSync(file, data, options);
};
syncBuiltinESMExports();

async function main(): Promise<void> {
  const wanted = JSON.parse(fs.readFileSync(job, 'utf8')) as Job;
  if ('planned' in wanted) writeFiles(wanted.out, wanted.planned);
  else {
    // Late: the parsers of Markdown take longer to load than all the writing.
    const { importFolder } = await import('../index.ts');
    await importFolder(wanted.options);
  }
  process.stdout.write(String(done));
}

main().catch((cause: unknown) => {
  process.stderr.write(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
