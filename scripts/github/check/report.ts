import { VFile } from 'vfile';
import * as z from 'zod';
import { markdownReport } from '#lib/doctor/tell/markdown.ts';
import { report } from '#lib/site/message.ts';
import { groupBy } from '#lib/text/groups.ts';
import { type GitHub, orNull } from '../api.ts';
import { LONGEST_BODY, keepComment } from '../comment.ts';
import { type Head, editorLinks } from './editor-links.ts';
import { type PackedCheck, type PackedMessage, readArtifact } from './artifact.ts';

/** By which the comment is found again. */
export const CHECK_MARKER = '<!-- weekly-check -->';

/** What is looked at of the event that a check is over; GitHub writes it, not the pull request. */
export const runSchema = z.object({
  workflow_run: z.object({
    event: z.string(),
    head_sha: z.string().regex(/^[0-9a-f]{40}$/),
    head_branch: z.string(),
    head_repository: z.object({ id: z.int() }),
  }),
});

type Run = z.infer<typeof runSchema>['workflow_run'];

/**
 * Tells a pull request what its check has found, in one comment that is kept up to date.
 *
 * @param folder where the artifact of the check was unpacked; nothing in it is trusted.
 * @returns what was done, one line.
 * @throws Error in one line where the artifact is forged.
 */
export async function reportCheck(github: GitHub, run: Run, folder: string): Promise<string> {
  if (run.event !== 'pull_request') return '不是 PR 的检查，没有评论';
  const packed = await readArtifact(folder);
  if (!packed) return '检查没有留下结果，没有评论';
  const head = await checkedHead(github, run, packed.number);
  if (typeof head === 'string') return head;
  const links = await editorLinks(github, packed.number, head);
  const done = await keepComment(github, packed.number, {
    marker: CHECK_MARKER,
    text: commentText(packed, links),
    // Reviewers want to see an entry as it will be, most of all where nothing is said against it.
    isNews: packed.messages.length > 0 || links.length > 0,
  });
  return `PR #${packed.number}：${packed.messages.length} 条，评论 ${done}`;
}

/**
 * What the pull request brings, or one line that says why it is not told. Its number is what the check says;
 * commit, branch and repository are what GitHub says, of both.
 * @throws Error where it is not the one that was checked.
 */
async function checkedHead(
  { rest, owner, repo }: GitHub,
  run: Run,
  number: number,
): Promise<Head | string> {
  const asked = await orNull(rest.pulls.get({ owner, repo, pull_number: number }));
  const head = asked?.data.head;
  // A fork that is gone has no repository any more.
  const from: Head['repo'] | null | undefined = head?.repo;
  if (!head || from?.id !== run.head_repository.id || head.ref !== run.head_branch) {
    throw new Error(`检查结果说它属于 PR #${number}，可那不是被检查的 PR，没有评论`);
  }
  if (asked?.data.state !== 'open') return `PR #${number} 已经关闭，没有评论`;
  if (head.sha !== run.head_sha) return `PR #${number} 有了更新的提交，等它的检查`;
  return { sha: head.sha, repo: from };
}

/**
 * The comment, made of data by the code of the branch that is published.
 * @param links lines of Markdown of {@link editorLinks}.
 */
export function commentText(packed: PackedCheck, links: readonly string[] = []): string {
  for (let most = packed.messages.length; ; most = Math.floor(most / 2)) {
    const shown = packed.messages.slice(0, most);
    const left = packed.left + packed.messages.length - shown.length;
    const parts = [
      markdownReport(filesOf(shown)).trimEnd(),
      ...(left > 0 ? [`这里放不下的还有 ${left} 条：在本地运行 \`npm run check\` 看全部。`] : []),
      ...(links.length > 0 ? [`在编辑器里看，带意见和预览：\n\n${links.join('\n')}`] : []),
      '每次推送都会再检查，并更新这条评论。',
    ];
    const text = `${parts.join('\n\n')}\n`;
    if (text.length < LONGEST_BODY - 100 || most === 0) return text;
  }
}

/** Files as a check leaves them: each with its messages, without their texts. */
function filesOf(messages: readonly PackedMessage[]): VFile[] {
  return groupBy(messages, ({ path }) => path).map(([path, told]) => {
    const file = new VFile({ path });
    for (const { line, column, rule, severity, problem, remedy, fixable } of told) {
      const place = { line, column };
      report(file, { rule, severity, place, problem, remedy, edits: fixable ? [] : undefined });
    }
    return file;
  });
}
