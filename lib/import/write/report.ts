import type { VFile } from 'vfile';
import { messageLines as linesOf } from '#lib/site/message.ts';
import { visible } from '#lib/text/printable.ts';
import type { LeftOut } from '../read/posts.ts';
import type { ImportResult } from '../run.ts';
import type { Counts } from '../types.ts';
import type { Action } from './write.ts';

const ACTIONS: readonly (readonly [Action, string])[] = [
  ['create', '新写'],
  ['update', '更新'],
  ['unchanged', '未变'],
  ['kept', '保留手改'],
];

/** Names of what weeklies hold, in the order of the summary. */
const KINDS: readonly (readonly [keyof Counts, string])[] = [
  ['questions', '问答'],
  ['rounds', '回答'],
  ['releases', '版本'],
  ['readings', '阅读'],
  ['events', '活动'],
  ['tasks', '任务'],
];

/** Number of messages that say that something was lost. */
export function lossCount(result: ImportResult): number {
  return result.files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal).length;
}

/** Most messages of one file that are printed; a broken file must not bury the others. */
const MESSAGES_A_FILE = 30;

/** All messages in the form of `weekly check`, line by line. */
export function messageLines(files: readonly VFile[]): string[] {
  return files.flatMap((file) => {
    const shown = file.messages
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
      .slice(0, MESSAGES_A_FILE)
      .flatMap((message) => linesOf(file.path, message));
    const left = file.messages.length - Math.min(file.messages.length, MESSAGES_A_FILE);
    return left > 0 ? [...shown, visible(`${file.path} 还有 ${left} 条，没有列出`)] : shown;
  });
}

/** What the import found and wrote, as lines of Chinese text. */
export function summaryLines(result: ImportResult, dryRun: boolean): string[] {
  const { files, weeklies, planned } = result;
  const count = (folder: string) =>
    ACTIONS.map(([action, word]) => {
      const some = planned.filter((one) => one.action === action && one.path.startsWith(folder));
      return `${word} ${some.length}`;
    }).join('，');
  const total = (kind: keyof Counts) => weeklies.reduce((sum, { counts }) => sum + counts[kind], 0);
  const changed = planned.some(({ action }) => action === 'create' || action === 'update');
  return [
    `读到 ${files.length} 个文件，导入 ${weeklies.length} 期${dryRun ? '（只演练，没有写文件）' : ''}`,
    `周刊：${count('weekly/')}`,
    `项目：${count('projects/')}`,
    KINDS.map(([kind, word]) => `${word} ${total(kind)}`).join('，'),
    `去掉的套话：${boilerplateLine(result)}`,
    ...leftOutLines(result),
    ...rewrittenLines(result),
    ...(changed ? [] : ['没有任何改动']),
  ];
}

const LEFT_OUT: readonly (readonly [LeftOut, string])[] = [
  ['draft', '草稿'],
  ['expired', '已过期'],
  ['future', '未到发布日'],
  ['not-a-post', '不是文章'],
  ['unknown-extension', '扩展名不是 Markdown'],
  ['translation', '译文'],
];

function leftOutLines({ leftOut, sideFiles, files, weeklies }: ImportResult): string[] {
  const named = LEFT_OUT.map(([reason, word]) => [word, leftOut.get(reason) ?? 0] as const);
  const known = named.reduce((sum, [, count]) => sum + count, 0);
  const failed = files.length - weeklies.length - known;
  return countLine('没有导入', [...named, ['有错误', failed], ['隐藏文件与附带文件', sideFiles]]);
}

/** Messages that say how a post's own notation was rewritten, or why it was not. */
const REWRITTEN: readonly (readonly [string, string])[] = [
  ['import-player', '播放器改成链接'],
  ['import-player-lost', '没有地址的播放器'],
  ['import-shortcode', '读不懂的短代码'],
  ['import-shortcode-dropped', '没有文字的短代码'],
  ['import-reference', '找不到的站内引用'],
  ['import-script', '去掉的脚本与样式'],
  ['import-table', '压平的表格单元格'],
  ['import-picture-lost', '丢失的图片'],
  ['import-link-dropped', '改成文字的链接'],
];

function rewrittenLines({ files }: ImportResult): string[] {
  const rules = files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  const counts = REWRITTEN.map(
    ([rule, word]) => [word, rules.filter((one) => one === rule).length] as const,
  );
  return countLine('改写与未改写', counts);
}

function countLine(label: string, counts: readonly (readonly [string, number])[]): string[] {
  const parts = counts.flatMap(([word, count]) => (count > 0 ? [`${word} ${count}`] : []));
  return parts.length > 0 ? [`${label}：${parts.join('，')}`] : [];
}

function boilerplateLine({ weeklies }: ImportResult): string {
  const sums = new Map<string, number>();
  for (const { boilerplate } of weeklies) {
    for (const [name, count] of boilerplate) sums.set(name, (sums.get(name) ?? 0) + count);
  }
  const parts = [...sums]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, sum]) => `${name} ${sum}`);
  return parts.join('，') || '无';
}
