// In draft.yml: `tsx scripts/github/draft.ts`, every Thursday.
import { spawn } from 'node:child_process';
import { today } from '#lib/content/views/age.ts';
import { environment } from '#lib/site/env.ts';
import { connect } from './api.ts';
import { draftPlan, proposeDraft } from './contribute/draft.ts';
import { runScript } from './script.ts';

function writeDrafts(since: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const args = ['scripts/weekly.mjs', 'draft', '--since', since];
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`weekly draft --since ${since} 失败（${code}）`));
    });
  });
}

await runScript((env) =>
  proposeDraft(connect(env), draftPlan(today()), environment.contentDir, writeDrafts),
);
