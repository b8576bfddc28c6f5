import { Command } from 'commander';
import { countMessages, formatMessages, loadContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';
import { contentFolder } from '../content-folder.ts';
import { say, tellText } from '../output.ts';

/** `weekly check`: every message of every content file; exit code 1 if one is an error. */
export function checkCommand(): Command {
  return new Command('check')
    .description('检查内容，列出所有问题')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .action(async (options: { content?: string }) => {
      const { files, model } = await loadContent(contentFolder(options.content));
      const { errors, warnings } = countMessages(files);
      tellText(formatMessages(files));
      const questions = model.weeklies.reduce((sum, weekly) => sum + weekly.questions.length, 0);
      say(
        `${files.length} 个文件：${model.weeklies.length} 期周刊、${questions} 条问答、` +
          `${model.projects.length} 个项目；${errors} 处错误，${warnings} 处提醒`,
      );
      // CONTENT_ERRORS=warn is how somebody asks for a preview of broken content.
      if (errors > 0 && environment.contentErrors === 'fail') process.exitCode = 1;
    });
}
