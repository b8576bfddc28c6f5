import { Command } from 'commander';
import { shownPath } from '#lib/content/index.ts';
import { writeSkeleton } from '#lib/contribute/skeleton.ts';
import { today } from '#lib/content/views/age.ts';
import { nextFriday } from '#lib/text/dates.ts';
import { contentFolder } from '../content-folder.ts';
import { dayArgument } from '../day-argument.ts';
import { say } from '../output.ts';

/** `weekly new [date]`: the skeleton of a weekly, ready to be filled in. */
export function newCommand(): Command {
  return new Command('new')
    .description('新建一期周刊的骨架')
    .argument('[date]', '周刊的日期（默认这个或下个周五）', dayArgument)
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .action(async (date: string | undefined, { content }: { content?: string }) => {
      const path = await writeSkeleton(contentFolder(content), date ?? nextFriday(today()));
      say(`写好 ${shownPath(path)}；改完运行 npm run check -- ${shownPath(path)}`);
    });
}
