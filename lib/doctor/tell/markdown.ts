import type { VFile } from 'vfile';
import { countMessages, typedText } from '#lib/content/diskless.ts';
import type { Told } from '#lib/site/message.ts';
import { codeBlock, codeSpan, codeTag } from './code.ts';
import { codeFrame } from './frame.ts';
import { toldOf } from './told.ts';

/** Messages that are told one by one; more make no comment that anybody reads. */
const MOST = 50;

/**
 * The report of a comment. Whatever comes from files stands in blocks and pieces of code, where no
 * platform looks for mentions, commands, links or markup, so that no file can speak for another.
 */
export function markdownReport(files: readonly VFile[]): string {
  const counts = countMessages(files);
  const blocks: string[] = [];
  let left = MOST;
  for (const file of files) {
    const messages = toldOf([file]).slice(0, left);
    left -= messages.length;
    if (messages.length > 0) blocks.push(fileBlock(file, messages));
  }
  const more = counts.errors + counts.warnings + counts.hints - MOST;
  return [
    `### ${headline(counts)}`,
    ...blocks,
    ...(more > 0 ? [`还有 ${more} 条没有列出：先改前面的，再检查一次。`] : []),
    ...(counts.fixable > 0
      ? ['标有「能自动改好」的，在本地运行 `npm run check -- --fix` 就会改好。']
      : []),
    '',
  ].join('\n\n');
}

function headline({ errors, warnings, hints }: ReturnType<typeof countMessages>): string {
  if (errors + warnings + hints === 0) return '检查通过，没有意见';
  const verdict = errors > 0 ? '还不能发布' : '可以发布';
  return `${verdict}：${errors} 处错误，${warnings} 处提醒，${hints} 处说明`;
}

function fileBlock(file: VFile, messages: readonly Told[]): string {
  const text = typedText(file);
  const worst = messages.some(({ severity }) => severity === 'error');
  return [
    `<details${worst ? ' open' : ''}><summary>${codeTag(file.path)} · ${messages.length} 条</summary>`,
    ...messages.map((one) =>
      [
        `**${one.word}** · 第 ${one.line} 行第 ${one.column} 列 · ${codeSpan(one.rule)}${one.fixable ? ' · 能自动改好' : ''}`,
        codeBlock([
          one.problem,
          `改法：${one.remedy}`,
          ...(text === null ? [] : codeFrame(text, one.line, one.column)),
        ]),
      ].join('\n\n'),
    ),
    '</details>',
  ].join('\n\n');
}
