import { existsSync, readFileSync } from 'node:fs';
import { ledgerPath, loadContent } from '#lib/content/index.ts';
import type { GitHub as Asked } from '#lib/draft/github.ts';
import { type StandingOutcome, runStanding } from '#lib/standing/run.ts';
import type { GitHub } from './api.ts';
import { GITHUB_BRANCH, GITHUB_LEDGER, propose } from './pull-request.ts';

/** What a run needs besides the repository it writes to, replaced in tests. */
export interface StandingRun {
  /** Absolute path of the content folder: its ledger is written, and proposed. */
  dir: string;
  /** Day of the run, `YYYY-MM-DD`. */
  day: string;
  /** Asked for projects and issues of all repositories. */
  github: Asked;
}

/**
 * Asks GitHub how the projects and issues of the content stand, and keeps one pull request with the ledger.
 * @returns what was found, one line.
 * @throws Error in one line where nothing could be asked.
 */
export async function keepStanding(
  repository: GitHub,
  { dir, day, github }: StandingRun,
): Promise<string> {
  const { model } = await loadContent(dir);
  const outcome = await runStanding({
    ...{ dir, model, day, github, again: false },
    signal: new AbortController().signal,
    onDone: () => undefined,
  });
  const { named, asked, left, failed, limit, isChanged } = outcome;
  const [reason = limit] = failed;
  if (asked === 0 && failed.length + left > 0) throw new Error(`一个也没有问到：${reason}`);
  const told = [`${named} 个里问了 ${asked} 个，${failed.length} 个没有问到，剩 ${left} 个`];
  const path = ledgerPath(dir, 'github');
  if (isChanged && existsSync(path)) {
    told.push(await proposeLedger(repository, readFileSync(path, 'utf8'), outcome, day));
  }
  return told.join('；');
}

async function proposeLedger(
  repository: GitHub,
  text: string,
  { named, asked, failed, moved }: StandingOutcome,
  day: string,
): Promise<string> {
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [[title, '', ...lines.map((line) => `- \`${line}\``)].join('\n')];
  const { number, isNew } = await propose(repository, {
    branch: GITHUB_BRANCH,
    title: `GitHub 台账：${day}`,
    body: [
      `项目和 issue 共 ${named} 个，这次问了 ${asked} 个。合并以后，页面上的版本、星数、新手任务和 issue 的状态是这一天的。`,
      ...list('搬走了，改 `content/projects` 里的 `repository`：', moved),
      ...list('没有问到：', failed),
      '这一个文件由 `standing.yml` 写，每月更新这个 PR。',
    ].join('\n\n'),
    files: new Map([[GITHUB_LEDGER, text]]),
  });
  return `${isNew ? '开了' : '更新了'} PR #${number}`;
}
