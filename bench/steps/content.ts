import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { archiveDir } from '#lib/test-support/archive.ts';
import { environment } from '#lib/site/env.ts';
import { inProcess } from './process.ts';

/** Which archive to have in the work folder. */
interface Wanted {
  work: string;
  times: number;
  seed: number;
}

/**
 * Content folder of an archive that is `times` as big: `CONTENT_DIR`, else the imported archive, or what
 * the generator makes of it. One that is there from a run before is taken as it is.
 */
export async function prepareContent({ work, times, seed }: Wanted): Promise<string> {
  const real = process.env['CONTENT_DIR'] ? environment.contentDir : await imported(work);
  if (times === 1) return real;
  const out = join(work, String(times), 'content');
  if (!existsSync(out)) {
    console.error(`写 ${times}× 的归档`);
    await inProcess('generate', { from: real, out, times, seed });
  }
  return out;
}

async function imported(work: string): Promise<string> {
  const archive = archiveDir();
  if (archive === null) throw new Error('没有归档：用 ARCHIVE_DIR 或 CONTENT_DIR 指一个');
  const out = join(work, 'content');
  if (existsSync(out)) return out;
  console.error('导入归档');
  const command = ['--import', 'tsx', 'cli/weekly.ts', 'import', archive, '--out', out];
  await promisify(execFile)(process.execPath, command, { maxBuffer: 2 ** 26 });
  return out;
}
