import { Command } from 'commander';
import { loadContent } from '#lib/content/index.ts';
import { today } from '#lib/content/views/age.ts';
import type { StandingOutcome } from '#lib/standing/run.ts';
import { contentFolder } from '../content-folder.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import { say, tell } from '../output.ts';
import { progress } from '../progress.ts';

interface Flags {
  content?: string;
  api?: string;
  again?: boolean;
}

/** What a shell expects of who was ended by Ctrl+C. */
const INTERRUPTED = 130;

/** `weekly github`: how projects and issues stand on GitHub, kept in a ledger that pages are built from. */
export function githubCommand(): Command {
  return new Command('github')
    .description('把项目和 issue 在 GitHub 上的现状记进 ledger/github.jsonl，页面构建时用')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--api <url>', 'GitHub API 的地址（默认 GITHUB_API_URL 或 api.github.com）')
    .option('--again', '最近问过的也再问')
    .addHelpText('after', NOTES)
    .action(run);
}

const NOTES = `
仓库记星数、是否归档、全部正式版本、给新手的任务数；问答引用的 issue 记还开着没有。
仓库隔一天再问，开着的 issue 隔一周，关了的隔 90 天。次数用完或按 Ctrl+C，问到的已经记下，再运行一次会接着问。
环境变量 GITHUB_TOKEN（或 GH_TOKEN）可以不设；不设时 GitHub 每小时只答 60 次。`;

async function run({ content, api, again = false }: Flags): Promise<void> {
  const [{ runStanding }, { gitHubOptions, openGitHub }] = await Promise.all([
    import('#lib/standing/run.ts'),
    import('#lib/draft/github.ts'),
  ]);
  const dir = contentFolder(content);
  const { model } = await loadContent(dir);
  const ended = new AbortController();
  const end = (): void => {
    tell('停下来了：先把问到的记下，再运行一次会接着问');
    ended.abort();
  };
  process.once('SIGINT', end);
  try {
    const outcome = await oneAtATime(dir, 'github', () =>
      runStanding({
        ...{ dir, model, again, signal: ended.signal, day: today() },
        github: openGitHub(gitHubOptions(process.env, api)),
        onDone: progress('正在问 GitHub'),
      }),
    );
    conclude(outcome, ended.signal.aborted);
  } finally {
    process.off('SIGINT', end);
  }
}

function conclude(outcome: StandingOutcome, isEnded: boolean): void {
  const { named, asked, left, failed, moved, limit, isChanged } = outcome;
  for (const line of moved) say(`搬走了：${line}（改 content/projects 里的 repository）`);
  for (const line of failed) tell(`没有问到 ${line}`);
  if (limit !== null) tell(limit);
  say(
    `仓库和 issue ${named} 个，这次问了 ${asked} 个${left > 0 ? `，还有 ${left} 个没来得及` : ''}`,
    `台账 ledger/github.jsonl：${isChanged ? '已写' : '没有变'}`,
  );
  if (isEnded) process.exitCode = INTERRUPTED;
  else if (asked === 0 && failed.length + left > 0) process.exitCode = 1;
}
