import { Command } from 'commander';
import { dumpModel } from '#lib/content/index.ts';
import { goodContent } from '../content-folder.ts';

/** `weekly dump`: the model as JSON on standard output (format: docs/dump-format.md). */
export function dumpCommand(): Command {
  return new Command('dump')
    .description('把内容模型输出为 JSON')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .action(async (options: { content?: string }) => {
      const { model } = await goodContent(options.content);
      process.stdout.write(`${JSON.stringify(dumpModel(model), null, 2)}\n`);
    });
}
