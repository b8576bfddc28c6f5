import { BOT, type GitHub } from './api.ts';

/** A comment that is kept up to date in its place. */
export interface KeptComment {
  /** HTML comment by which it is found again; the first line of the body. */
  marker: string;
  /** Markdown below the marker. */
  text: string;
  /** False where a comment that is not there yet is not worth writing. */
  isNews: boolean;
}

/** Longest body that GitHub takes is 65,536 characters; the rest is for the marker and our mistakes. */
export const LONGEST_BODY = 60_000;

/**
 * Keeps one comment of ours on an issue or pull request. It is known by its marker and by its author:
 * others may write the marker as well.
 */
export async function keepComment(
  { rest, paginate, owner, repo }: GitHub,
  number: number,
  { marker, text, isNews }: KeptComment,
): Promise<'written' | 'updated' | 'unchanged' | 'none'> {
  const body = `${marker}\n${text}`;
  if (body.length > LONGEST_BODY) throw new Error(`评论有 ${body.length} 个字符，太长`);
  const comments = await paginate(rest.issues.listComments, {
    ...{ owner, repo, issue_number: number, per_page: 100 },
  });
  const found = comments.find(
    (one) => one.user?.login === BOT && one.body?.split(/\r?\n/)[0] === marker,
  );
  if (found) {
    // GitHub may hand lines back with other ends.
    if (found.body?.replaceAll('\r\n', '\n').trim() === body.trim()) return 'unchanged';
    await rest.issues.updateComment({ owner, repo, comment_id: found.id, body });
    return 'updated';
  }
  if (!isNews) return 'none';
  await rest.issues.createComment({ owner, repo, issue_number: number, body });
  return 'written';
}
