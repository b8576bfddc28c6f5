import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  countMessages,
  KIND_SPECS,
  namedProjects,
  readFiles,
  shownPath,
} from '#lib/content/index.ts';
import { writeContribution } from '#lib/contribute/add.ts';
import { type Settled, settle } from '#lib/contribute/settle.ts';
import { type Form, readForm } from '#lib/contribute/form.ts';
import { diagnose } from '#lib/doctor/index.ts';
import { codeBlock, codeSpan } from '#lib/doctor/tell/code.ts';
import { markdownReport } from '#lib/doctor/tell/markdown.ts';
import { shortened, visible } from '#lib/text/printable.ts';
import type { GitHub } from '../api.ts';
import { LONGEST_BODY, keepComment } from '../comment.ts';
import { pathInRepository, propose } from '../pull-request.ts';

/** By which the comment to a sender is found again. */
export const FORM_MARKER = '<!-- weekly-form -->';

/** Label by which somebody who may label says that a form belongs into the weekly. */
export const ACCEPTED = '收录';

/**
 * Makes a pull request of a form that was accepted, or tells its sender what is missing.
 *
 * @param number of the issue. @param event what GitHub says of it, all of it.
 * @param dir absolute path of the content folder; the contribution is written there as well.
 * @returns what was done, one line.
 */
export async function accept(
  github: GitHub,
  number: number,
  event: unknown,
  dir: string,
): Promise<string> {
  let form: Form;
  try {
    form = readForm(event);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return await refuse(github, number, [
      '这个 issue 不像是从表单来的，自动流程读不了：',
      quoted([why]),
      '请从 New issue 里选一个表单重新填写，或由编辑手工收录。',
    ]);
  }
  const { kind, answers: given, by, from } = form;
  // Of other files only the heads of projects matter.
  const { found } = await readFiles(dir, new Set());
  const projects = namedProjects(found);
  const settled = settle(kind, given, projects);
  if (settled.missing.length > 0) return await refuse(github, number, missingText(settled));
  const { path, isNew } = await writeContribution(dir, kind, settled.answers, { by, from });
  const sent = pathInRepository(path);
  if (!isNew) return `${sent} 已经有了，一字不差`;
  const files = new Map([[sent, await readFile(path, 'utf8')]]);
  const proposed = await propose(github, {
    ...{ branch: `next/issue-${number}`, files },
    title: `收录 #${number}：${KIND_SPECS[kind].word}`,
    body: await bodyOf(number, path, settled),
  });
  // Only somebody who was told that something is missing needs to hear that nothing is.
  const text = `可以收了，见 #${proposed.number}。\n`;
  await keepComment(github, number, { marker: FORM_MARKER, text, isNews: false });
  return `#${number} → PR #${proposed.number}${proposed.isNew ? '' : '（更新）'}`;
}

async function refuse(github: GitHub, number: number, parts: readonly string[]): Promise<string> {
  const text = `${['### 还不能收进下一期', ...parts].join('\n\n')}\n`;
  await keepComment(github, number, { marker: FORM_MARKER, text, isNews: true });
  return `#${number} 还不能收录，已经告诉投稿人`;
}

function missingText({ missing, faults }: Settled): string[] {
  return [
    `还缺：${missing.map(({ label }) => codeSpan(label)).join('、')}`,
    ...(faults.length > 0 ? ['这些不能照填：', quoted(faults)] : []),
    `请编辑这个 issue，在同名的标题（如 ${codeSpan(`### ${missing[0]?.label}`)}）下面补上；编辑重新贴一次「${ACCEPTED}」，就会再读一遍。`,
  ];
}

async function bodyOf(number: number, path: string, { faults }: Settled): Promise<string> {
  const { files } = await diagnose(dirname(dirname(path)), new Set([shownPath(path)]));
  const { errors } = countMessages(files);
  const parts = [
    `Closes #${number}`,
    `从表单收进 ${codeSpan(pathInRepository(path))}。它的文字由投稿人写，合并前请看一遍${errors > 0 ? '；有错误要先改好' : ''}。`,
    ...(faults.length > 0 ? ['这些没有照填：', quoted(faults)] : []),
    OWN_CHECK,
  ];
  const report = markdownReport(files);
  const body = [...parts, report].join('\n\n');
  return body.length > LONGEST_BODY ? parts.join('\n\n') : body;
}

/** Pull requests that the token of a workflow opens start no workflow. */
export const OWN_CHECK =
  '自动流程开的 PR 不会触发其他流程，检查的结果写在下面；要跑全部测试，关掉这个 PR 再打开。';

function quoted(lines: readonly string[]): string {
  return codeBlock(lines.map((one) => shortened(visible(one), 300)));
}
