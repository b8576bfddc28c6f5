import { BOT, type GitHub } from '../api.ts';
import { type Findings, LINKS_MARKER, issueBody } from './findings.ts';

/** Label of the issue; the script looks for it by that. */
export const DEAD_LINKS = '坏链接';

/** The issue of earlier runs. */
export interface LinksIssue {
  number: number;
}

/** Finds the issue of earlier runs: by label, author and marker, because others may write the marker. */
export async function findIssue({
  rest,
  paginate,
  owner,
  repo,
}: GitHub): Promise<LinksIssue | null> {
  const issues = await paginate(rest.issues.listForRepo, {
    ...{ owner, repo, labels: DEAD_LINKS, state: 'all', per_page: 100 },
  });
  const found = issues.find(
    ({ user, body, pull_request: pull }) =>
      user?.login === BOT && !pull && body?.startsWith(LINKS_MARKER),
  );
  return found ? { number: found.number } : null;
}

/**
 * Brings the issue up to date: it is open while an address is dead.
 * @returns what was done, in some words.
 */
export async function keepIssue(
  { rest, owner, repo }: GitHub,
  issue: LinksIssue | null,
  found: Findings,
): Promise<string> {
  const { length } = found.dead;
  if (!issue && length === 0) return '没有开 issue';
  const title = length > 0 ? `坏链接：${length} 个` : '坏链接：没有';
  const written = { owner, repo, title, body: issueBody(found) };
  if (!issue) {
    const { data } = await rest.issues.create({ ...written, labels: [DEAD_LINKS] });
    return `开了 issue #${data.number}`;
  }
  const state = length > 0 ? ('open' as const) : ('closed' as const);
  await rest.issues.update({ ...written, issue_number: issue.number, state });
  return `issue #${issue.number}`;
}
