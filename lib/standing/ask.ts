import * as z from 'zod';
import type { GithubRecord } from '#lib/content/types.ts';
import type { GitHub } from '#lib/draft/github.ts';
import {
  type Release,
  issueShape,
  labelShape,
  releaseShape,
  repositoryShape,
} from '#lib/draft/shapes.ts';
import { Trouble } from '#lib/draft/trouble.ts';
import { isNewcomerLabel } from '#lib/draft/week.ts';
import { dayInChina } from '#lib/text/dates.ts';
import type { Named, Target } from './targets.ts';

/** What has come of asking for one thing. */
export interface Asked {
  record: GithubRecord;
  /** Where the repository is by now, if it has moved. */
  movedTo: string | null;
}

/**
 * Asks how a repository or an issue stands.
 * @param date today, `YYYY-MM-DD`. @throws Trouble in one Chinese line.
 */
export async function askStanding(github: GitHub, target: Target, date: string): Promise<Asked> {
  return target.number === null
    ? askRepository(github, target, date)
    : { record: await askIssue(github, target, target.number, date), movedTo: null };
}

async function askRepository(github: GitHub, target: Target, date: string): Promise<Asked> {
  const named = { owner: target.owner, repo: target.repo };
  const { data, hasMoved } = await github.one(
    { route: 'GET /repos/{owner}/{repo}', parameters: named },
    repositoryShape,
  );
  const releases = await github.list(
    { route: 'GET /repos/{owner}/{repo}/releases', parameters: named },
    z.array(releaseShape),
  );
  const record: GithubRecord = {
    ...{ kind: 'repository', address: target.address, date },
    ...{ stars: data.stargazers_count, archived: data.archived },
    newcomers: await newcomersOf(github, named),
    releases: versionsOf(releases.data),
  };
  return { record, movedTo: hasMoved ? data.html_url : null };
}

/** Open issues that are for newcomers, by each label that says so. */
async function newcomersOf(
  github: GitHub,
  named: Named,
): Promise<{ count: number; url: string } | null> {
  const labels = await github.list(
    { route: 'GET /repos/{owner}/{repo}/labels', parameters: { ...named } },
    z.array(labelShape),
  );
  const meant = labels.data.map(({ name }) => name).filter(isNewcomerLabel);
  const [first] = meant;
  if (first === undefined) return null;
  const open = new Set<number>();
  for (const label of meant) {
    const { data } = await github.list(
      {
        route: 'GET /repos/{owner}/{repo}/issues',
        // A comma would part two labels; no name that is meant has one.
        parameters: { ...named, state: 'open', labels: label },
      },
      z.array(issueShape),
    );
    for (const issue of data) if (!issue.pull_request) open.add(issue.number);
  }
  const query = meant.length === 1 ? ` label:"${first}"` : ` label:${meant.map(quoted).join(',')}`;
  const search = new URLSearchParams({ q: `is:issue is:open${query}` });
  return {
    count: open.size,
    url: `https://github.com/${named.owner}/${named.repo}/issues?${search}`,
  };
}

const quoted = (label: string): string => `"${label}"`;

/** Versions that count: each once, newest first. */
function versionsOf(
  releases: readonly Release[],
): { version: string; date: string; url: string }[] {
  const versions = releases.flatMap(({ tag_name, html_url, published_at, draft, prerelease }) =>
    draft || prerelease || typeof published_at !== 'string'
      ? []
      : [{ version: versionIn(tag_name), date: dayInChina(published_at), url: html_url }],
  );
  const each = new Map(versions.toReversed().map((one) => [one.version, one]));
  return [...each.values()].sort((a, b) => order(b.date, a.date) || order(b.version, a.version));
}

const order = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** `5.10.0` of `v5.10.0` and of `sofa-rpc-5.10.0`; a tag without a number as it is. */
function versionIn(tag: string): string {
  return /\d{1,9}\.\d[\w.+-]*$/.exec(tag.slice(-100))?.[0] ?? tag;
}

async function askIssue(
  github: GitHub,
  { owner, repo, address }: Target,
  number: number,
  date: string,
): Promise<GithubRecord> {
  const known = { kind: 'issue' as const, address, date };
  try {
    const { data } = await github.one(
      {
        route: 'GET /repos/{owner}/{repo}/issues/{issue_number}',
        parameters: { owner, repo, issue_number: number },
      },
      issueShape,
    );
    const closed = typeof data.closed_at === 'string' ? dayInChina(data.closed_at) : null;
    return { ...known, state: data.state, closed: data.state === 'closed' ? closed : null };
  } catch (cause) {
    if (cause instanceof Trouble && cause.kind === 'missing') {
      return { ...known, state: 'missing', closed: null };
    }
    throw cause;
  }
}
