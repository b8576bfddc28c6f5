import { ledgerKey } from '#lib/site/ledger-key.ts';
import type { GithubRecord, Ledgers } from '../types.ts';

/** How a repository stood on GitHub. */
export type RepositoryStanding = Extract<GithubRecord, { kind: 'repository' }>;
/** How an issue stood on GitHub. */
export type IssueStanding = Extract<GithubRecord, { kind: 'issue' }>;

/** What the ledger knows of a repository; null for nothing. @param address of it, or null. */
export function repositoryStanding(
  { github }: Pick<Ledgers, 'github'>,
  address: string | null,
): RepositoryStanding | null {
  const record = recordOf(github, address);
  return record?.kind === 'repository' ? record : null;
}

/** What the ledger knows of an issue; null for nothing. @param address of it, or null. */
export function issueStanding(
  { github }: Pick<Ledgers, 'github'>,
  address: string | null,
): IssueStanding | null {
  const record = recordOf(github, address);
  return record?.kind === 'issue' ? record : null;
}

function recordOf(github: Ledgers['github'], address: string | null): GithubRecord | undefined {
  return github.get((address === null ? null : ledgerKey(address)) ?? '');
}
