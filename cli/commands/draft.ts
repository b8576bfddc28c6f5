import { Command, InvalidArgumentError } from 'commander';
import { namedProjects, readContent } from '#lib/content/index.ts';
import type { Outcome } from '#lib/draft/draft.ts';
import { urlField } from '#lib/site/fields.ts';
import { contentFolder } from '../content-folder.ts';
import { dayArgument } from '../day-argument.ts';
import { say, sayText, tell } from '../output.ts';

interface Options {
  since: string;
  repo?: string[];
  content?: string;
  api?: string;
  dryRun?: boolean;
}

/** `weekly draft --since <day>`: what happened on GitHub becomes drafts in `content/next/`. */
export function draftCommand(): Command {
  return new Command('draft')
    .description('把 GitHub 上这一周的发布、答复和新手任务写成 content/next/ 里的草稿')
    .requiredOption('--since <date>', '从哪一天起（北京时间），如 2024-03-01', dayArgument)
    .option('--repo <name...>', '只问这些仓库，如 sofastack/sofa-rpc（默认全部项目）')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option(
      '--api <url>',
      'GitHub API 的地址（默认 GITHUB_API_URL 或 api.github.com）',
      urlArgument,
    )
    .option('--dry-run', '只演练：印出会写的草稿，不写文件')
    .addHelpText('after', NOTES)
    .action(run);
}

const NOTES = `
环境变量 GITHUB_TOKEN（或 GH_TOKEN）可以不设；不设时 GitHub 每小时只答 60 次。
已经在 next/ 或周刊里的不再写，改过的草稿不动；删掉的草稿在同样的 --since 下会再来。
有一个仓库问到了，退出码就是 0；一个也没有，是 1。`;

function urlArgument(text: string): string {
  const url = urlField.safeParse(text);
  if (!url.success) throw new InvalidArgumentError(url.error.issues[0]?.message ?? '不是地址');
  return url.data;
}

async function run({ since, repo = [], content, api, dryRun = false }: Options): Promise<void> {
  const [{ draftRepository, targetsOf }, { gitHubOptions, openGitHub }, { Known }] =
    await Promise.all([
      import('#lib/draft/draft.ts'),
      import('#lib/draft/github.ts'),
      import('#lib/draft/known.ts'),
    ]);
  const dir = contentFolder(content);
  const folder = await readContent(dir);
  const targets = targetsOf(namedProjects(folder.found), repo);
  if (targets.length === 0)
    throw new Error('没有可问的仓库：content/projects 里没有 GitHub 的地址');
  const github = openGitHub(gitHubOptions(process.env, api));
  const known = new Known(folder);
  const outcomes: Outcome[] = [];
  for (const [at, target] of targets.entries()) {
    tell(`[${at + 1}/${targets.length}] ${target.owner}/${target.repo} …`);
    const outcome = await draftRepository({ dir, github, since, known, dryRun }, target);
    outcomes.push(outcome);
    report(outcome, dryRun);
  }
  conclude(outcomes, dryRun);
}

function report(outcome: Outcome, dryRun: boolean): void {
  const { name, project, written, known, faults, movedTo, failed } = outcome;
  if (movedTo !== null) {
    say(`${name} 搬到了 ${movedTo}：改 content/projects/${project}.mdx 的 repository`);
  }
  if (failed !== null) {
    say(`${name}：失败，${failed}`);
    return;
  }
  say(`${name}：${dryRun ? '会写' : '写了'} ${written.length} 条，已有 ${known} 条`);
  for (const { path, text } of written) {
    say(`  ${path}`);
    if (dryRun) sayText(text);
  }
  for (const fault of faults) say(`  没有写 ${fault}`);
}

function conclude(outcomes: readonly Outcome[], dryRun: boolean): void {
  const thanked = outcomes.filter(({ contributors }) => contributors.length > 0);
  if (thanked.length > 0) say('合并了谁的代码，可以在「社区贡献」里致谢：');
  for (const { name, contributors } of thanked) {
    const names = contributors.map(({ login, isNew }) => `@${login}${isNew ? '（第一次）' : ''}`);
    say(`  ${name}：${names.join('、')}`);
  }
  const failed = outcomes.filter((one) => one.failed !== null).length;
  const written = outcomes.reduce((sum, one) => sum + one.written.length, 0);
  const failures = failed > 0 ? `，${failed} 个仓库失败` : '';
  say(`${outcomes.length} 个仓库，${dryRun ? '会写' : '写了'} ${written} 条草稿${failures}`);
  if (written > 0 && !dryRun) {
    say('接着逐条核对：改好以后删掉 draft: true 那一行，不要的删掉文件，再运行 npm run check');
  }
  if (failed === outcomes.length) process.exitCode = 1;
}
