import { Command } from 'commander';
import { countMessages, formatMessages, keepContent, loadContent } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';
import { contentFolder } from '../content-folder.ts';
import { say, tellText } from '../output.ts';

/** `weekly check`: every message of every content file; exit code 1 if one is an error. */
export function checkCommand(): Command {
  return new Command('check')
    .description('检查内容，列出所有问题')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--keep <file>', '把读到的内容写进这个文件，给接着的构建用')
    .action(async (options: { content?: string; keep?: string }) => {
      const folder = contentFolder(options.content);
      const content = await loadContent(folder);
      const { files, model } = content;
      const { errors, warnings } = countMessages(files);
      tellText(formatMessages(files));
      const questions = model.weeklies.reduce((sum, weekly) => sum + weekly.questions.length, 0);
      say(
        `${files.length} 个文件：${model.weeklies.length} 期周刊、${questions} 条问答、` +
          `${model.projects.length} 个项目；${errors} 处错误，${warnings} 处提醒`,
      );
      // CONTENT_ERRORS=warn is how somebody asks for a preview of broken content.
      if (errors > 0 && environment.contentErrors === 'fail') process.exitCode = 1;
      else if (options.keep !== undefined) keepContent(options.keep, folder, content);
    });
}
