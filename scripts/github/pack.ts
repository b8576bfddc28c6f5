// In check.yml: `tsx scripts/github/pack.ts`. Writes what the check of a pull request has found, with the
// number of the pull request, for report.yml.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { environment } from '#lib/site/env.ts';
import { writeWhole } from '#lib/site/files/whole.ts';
import { CHECK_FILE } from './check/artifact.ts';
import { changedFiles, packCheck } from './check/pack.ts';
import { readEvent, runScript } from './script.ts';

await runScript(async (env) => {
  const { number } = await readEvent(env, z.object({ number: z.int().positive() }));
  const packed = await packCheck(environment.contentDir, number, await changedFiles());
  const folder = env['CHECK_DIR'] ?? join('.cache', 'check');
  await mkdir(folder, { recursive: true });
  writeWhole(join(folder, CHECK_FILE), JSON.stringify(packed));
  return `PR #${number}：${packed.messages.length} 条，另有 ${packed.left} 条放不下`;
});
