import { BOT, type GitHub } from '../api.ts';
import { type Findings, LINKS_MARKER, issueBody } from './findings.ts';

/** Label of the issue; the script looks for it by that. */
export const DEAD_LINKS = '坏链接';

/** The issue of earlier runs. */
export interface LinksIssue {
  number: number;
  isOpen: boolean;
  body: string;
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
  return found
    ? { number: found.number, isOpen: found.state === 'open', body: found.body ?? '' }
    : null;
}

/**
 * Brings the issue up to date: it is open while an address is dead. Where one fails for the first time, it
 * is there, but closed, so that the next run knows.
 */
export async function keepIssue(
  { rest, owner, repo }: GitHub,
  issue: LinksIssue | null,
  found: Findings,
): Promise<string> {
  const state = found.dead.length > 0 ? ('open' as const) : ('closed' as const);
  const title = found.dead.length > 0 ? `坏链接：${found.dead.length} 个` : '坏链接：没有';
  const told = `问了 ${found.asked} 个，${found.dead.length} 个打不开，${found.doubtful.length} 个待确认`;
  const at = { owner, repo };
  const written = { ...at, title, body: issueBody(found) };
  if (issue) {
    await rest.issues.update({ ...written, issue_number: issue.number, state });
    return `${told}；issue #${issue.number}`;
  }
  if (found.dead.length + found.doubtful.length === 0) return `${told}；没有开 issue`;
  const { data } = await rest.issues.create({ ...written, labels: [DEAD_LINKS] });
  if (state === 'closed') {
    await rest.issues.update({ ...at, issue_number: data.number, state });
  }
  return `${told}；开了 issue #${data.number}`;
}
