import { Command } from 'commander';
import { today } from '#lib/content/views/age.ts';
import { nextFriday, weekdayName } from '#lib/text/dates.ts';
import { shownPath } from '#lib/content/index.ts';
import { type Assembly, assemble } from '#lib/contribute/assemble.ts';
import { contentFolder } from '../content-folder.ts';
import { dayArgument } from '../day-argument.ts';
import { say, sayText, tell } from '../output.ts';

interface Options {
  content?: string;
  dryRun?: boolean;
}

/** `weekly assemble [date]`: the contributions of `content/next/` become a weekly, or join it. */
export function assembleCommand(): Command {
  return new Command('assemble')
    .description('把 content/next/ 里的投稿合成一期周刊')
    .argument('[date]', '周刊的日期（默认这个或下个周五）', dayArgument)
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--dry-run', '只演练：说会做什么，印出周刊，不写文件')
    .action(run);
}

async function run(date: string | undefined, { content, dryRun = false }: Options): Promise<void> {
  const chosen = date ?? nextFriday(today());
  const made = await assemble({ dir: contentFolder(content), date: chosen, dryRun });
  if (weekdayName(chosen) !== '周五') tell(`${chosen} 是${weekdayName(chosen)}，周刊通常在周五`);
  for (const { path, fuller } of made.dropped)
    tell(`${path} 和 ${fuller} 是同一条，用了较全的那份`);
  for (const { path, why } of made.stays) tell(`留下 ${path}：${why}`);
  if (dryRun && made.merged.length > 0) sayText(made.after);
  say(summary(made, dryRun));
}

function summary({ path, before, after, merged, stays }: Assembly, dryRun: boolean): string {
  const left = stays.length > 0 ? `，${stays.length} 条留在 next/` : '';
  if (merged.length === 0) return `没有可以合成的投稿${left}`;
  const done = after === before ? '已经都在' : `${dryRun ? '会' : ''}并进`;
  const next = dryRun ? '' : '；接着改标题和摘要，再运行 npm run check';
  return `${merged.length} 条投稿${done} ${shownPath(path)}${left}${next}`;
}
