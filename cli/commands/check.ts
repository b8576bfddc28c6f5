import { Command, Option } from 'commander';
import { type Content, countMessages, keepContent } from '#lib/content/index.ts';
import { type Diagnosis, diagnose } from '#lib/doctor/index.ts';
import { type Mended, mend } from '#lib/doctor/mend.ts';
import { githubReport } from '#lib/doctor/tell/github.ts';
import { jsonReport } from '#lib/doctor/tell/json.ts';
import { markdownReport } from '#lib/doctor/tell/markdown.ts';
import { textReport } from '#lib/doctor/tell/text.ts';
import type { Severity } from '#lib/site/message.ts';
import { environment } from '#lib/site/env.ts';
import { contentFolder } from '../content-folder.ts';
import { type Asked, askedFiles } from '../asked-files.ts';
import { say, sayCommands, sayJson, sayText, tell } from '../output.ts';
import { watchFolder } from '../watch.ts';

const FORMATS = ['text', 'json', 'github', 'markdown'] as const;

interface Options {
  content?: string;
  keep?: string;
  fix?: boolean;
  watch?: boolean;
  hints?: boolean;
  errors?: boolean;
  format: (typeof FORMATS)[number];
}

/** `weekly check`: every message of every content file, or of some; exit code 1 if one is an error. */
export function checkCommand(): Command {
  return new Command('check')
    .description('检查内容，列出所有问题；--fix 改好有把握的')
    .argument('[files...]', '只看这些文件或文件夹；不写就看整个内容目录')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--fix', '把只有一种改法的直接改好')
    .option('--watch', '一直看着，保存后再检查')
    .option('--hints', '看整个目录时也逐条列出「说明」（看单个文件时总是列出）')
    .option('--errors', '只列出错误，不列提醒和说明')
    .addOption(new Option('--format <format>', '输出格式').choices([...FORMATS]).default('text'))
    .option('--keep <file>', '把读到的内容写进这个文件，给接着的构建用')
    .action(async (files: string[], options: Options) => {
      const asked = await askedFiles(files, () => contentFolder(options.content));
      const first = (): Promise<void> => checkOnce(asked, options);
      if (!options.watch) return first();
      await watchFolder(
        asked.folder,
        async () => {
          await first();
          tell(`看着 ${asked.folder}，保存后再检查；Ctrl+C 结束`);
        },
        async () => {
          process.exitCode = 0;
          tell('', `── ${new Date().toTimeString().slice(0, 8)} ──`);
          await checkOnce(asked, options);
        },
      );
    });
}

async function checkOnce({ folder, only }: Asked, options: Options): Promise<void> {
  const { keep } = options;
  let isKept = false;
  // Whoever waits for it may begin while it is judged.
  const onRead = (content: Content): void => {
    if (keep === undefined || countMessages(content.files).errors > 0) return;
    keepContent(keep, folder, content);
    isKept = true;
  };
  const { diagnosis, mended } = options.fix
    ? await mend(folder, only)
    : { diagnosis: await diagnose(folder, only, onRead), mended: [] };
  tellMended(mended);
  print(diagnosis, options, only !== undefined);
  const { errors } = countMessages(diagnosis.files);
  const { content } = diagnosis;
  // CONTENT_ERRORS=warn is how somebody asks for a preview of broken content.
  if (errors > 0 && environment.contentErrors === 'fail') process.exitCode = 1;
  else if (keep !== undefined && content && !isKept) keepContent(keep, folder, content);
}

function print({ files, content }: Diagnosis, options: Options, isSome: boolean): void {
  if (options.format === 'json') return sayJson(jsonReport(files), 2);
  if (options.format === 'markdown') return sayText(markdownReport(files));
  if (options.format === 'github') sayCommands(githubReport(files));
  const { errors, warnings, hints, fixable } = countMessages(files);
  const listed = isSome || options.hints === true;
  if (options.format === 'text') {
    const isListed = (severity: Severity): boolean =>
      options.errors ? severity === 'error' : listed || severity !== 'hint';
    tell(...textReport(files, ({ severity }) => isListed(severity)));
  }
  const questions = content?.model.weeklies.reduce((sum, one) => sum + one.questions.length, 0);
  const held = content
    ? `：${content.model.weeklies.length} 期周刊、${questions} 条问答、${content.model.projects.length} 个项目`
    : '';
  say(`${files.length} 个文件${held}；${errors} 处错误，${warnings} 处提醒，${hints} 处说明`);
  if (hints > 0 && !listed && options.format === 'text') {
    say(`说明是建议，不挡发布；加 --hints 逐条列出，或只检查自己的文件：${hintsByRule(files)}`);
  }
  if (fixable > 0 && !options.fix) say(`其中 ${fixable} 处加 --fix 就能改好`);
}

function hintsByRule(files: Diagnosis['files']): string {
  const counts = new Map<string, number>();
  for (const { fatal, ruleId } of files.flatMap(({ messages }) => messages)) {
    if (typeof fatal !== 'boolean' && ruleId) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([rule, count]) => `${rule} ${count}`)
    .join('、');
}

function tellMended(mended: readonly Mended[]): void {
  for (const { path, rules, kept } of mended) {
    if (kept !== undefined) tell(`没有改 ${path}：${kept}`);
    const counts = [...rules].map(([rule, count]) => `${rule} ${count}`);
    if (counts.length > 0) tell(`改好 ${path}：${counts.join('、')}`);
  }
}
