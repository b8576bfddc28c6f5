import { Command, InvalidArgumentError, Option } from 'commander';
import { dumpModel } from '#lib/content/index.ts';
import { type BulkFormat, bulkFormats, bulkLines } from '#lib/search/documents/bulk.ts';
import { documentsOf } from '#lib/search/documents/document.ts';
import { usableContent } from '../content-folder.ts';
import { sayJson, sayJsonLines } from '../output.ts';

interface Options {
  content?: string;
  documents?: boolean;
  format: BulkFormat;
}

/**
 * `weekly dump`: the model as JSON on standard output (format: docs/dump-format.md), or with
 * `--documents` what search looks at, for an engine of its own (docs/decisions/010).
 */
export function dumpCommand(): Command {
  return new Command('dump')
    .description('把内容模型输出为 JSON，或把搜索文档输出为 NDJSON')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--documents', '输出搜索文档，供外部搜索引擎批量导入')
    .addOption(
      new Option('--format <engine>', `批量格式：${bulkFormats.join(' 或 ')}`)
        .argParser(bulkFormat)
        .default('opensearch')
        .implies({ documents: true }),
    )
    .action(dump);
}

async function dump(options: Options): Promise<void> {
  const { model } = await usableContent(options.content);
  if (options.documents) {
    await sayJsonLines(bulkLines(documentsOf(model), options.format));
  } else {
    sayJson(dumpModel(model), 2);
  }
}

function bulkFormat(text: string): BulkFormat {
  const found = bulkFormats.find((format) => format === text);
  if (!found) throw new InvalidArgumentError(`须是 ${bulkFormats.join(' 或 ')}`);
  return found;
}
