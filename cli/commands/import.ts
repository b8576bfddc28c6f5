import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { importFolder, lossCount, messageLines, summaryLines } from '#lib/import/index.ts';
import { environment } from '#lib/site/env.ts';
import { say, tell } from '../output.ts';
import { progress } from '../progress.ts';

interface Flags {
  out: string;
  dryRun?: boolean;
  force?: boolean;
  images?: boolean;
}

/** `weekly import <dir> --out <dir>`: Hugo posts become weeklies and the projects they need. */
export function importCommand(): Command {
  return new Command('import')
    .description('把 Hugo 周刊导入成 weekly/<日期>.mdx 与 projects/<短名>.mdx')
    .argument('<dir>', '放着 Hugo 文章的文件夹（任意深度的 index.md、name.md 或 name.markdown）')
    .requiredOption('--out <dir>', '内容文件夹，写入其中的 weekly/ 与 projects/')
    .option('--dry-run', '只演练：报告会写什么，不写文件')
    .option('--force', '覆盖导入后手工改过的文件')
    .option('--images', '导入后给图片各留一份副本，同 weekly images --content <out>')
    .action(run);
}

async function run(dir: string, { out, dryRun = false, force = false, images = false }: Flags) {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) {
    tell(`没有这个文件夹：${dir}`);
    process.exitCode = 2;
    return;
  }
  const projects = join(environment.contentDir, 'projects');
  const result = await importFolder({
    from: dir,
    out: resolve(out),
    projects,
    dryRun,
    force,
    onPost: progress('正在导入'),
  });
  tell(...messageLines(result.files));
  if (dryRun) {
    for (const { path, action } of result.planned) {
      if (action !== 'unchanged') say(`${action} ${path}`);
    }
  }
  say(...summaryLines(result, dryRun));
  const losses = lossCount(result);
  if (result.files.length === 0) tell(`${dir} 里没有 Markdown 文件（.md、.markdown）`);
  if (losses > 0) tell(`${losses} 处没能导入，见上面的「错误」`);
  process.exitCode = losses > 0 || result.files.length === 0 ? 1 : 0;
  // A rehearsal has written nothing whose pictures could be asked for.
  if (!images || dryRun || result.files.length === 0) return;
  const { keepPictures } = await import('./images.ts');
  process.exitCode = (await keepPictures(resolve(out))) || process.exitCode;
}
