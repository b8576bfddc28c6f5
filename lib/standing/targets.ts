import type { GithubRecord, Model } from '#lib/content/types.ts';
import { ledgerKey } from '#lib/site/ledger-key.ts';
import { daysBetween } from '#lib/text/dates.ts';

/** A repository by name. */
export interface Named {
  owner: string;
  repo: string;
}

/** What GitHub is asked about. */
export interface Target extends Named {
  /** Under which the ledger knows it. */
  address: string;
  /** Number of an issue; null for the repository. */
  number: number | null;
}

const REPOSITORY = /^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)$/;
const ISSUE = /^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)\/issues\/(\d{1,9})$/;

/** What a model names of GitHub: its projects' repositories first, then issues of questions, newest first. */
export function targetsOf({ projects, weeklies }: Model): Target[] {
  const repositories = projects.map(({ repository }) => repository);
  const issues = weeklies.flatMap(({ questions }) => questions.map(({ issueUrl }) => issueUrl));
  const targets = new Map<string, Target>();
  for (const written of [...repositories, ...issues]) {
    const target = written === null ? null : targetOf(written);
    if (target && !targets.has(target.address)) targets.set(target.address, target);
  }
  return [...targets.values()];
}

function targetOf(written: string): Target | null {
  const address = ledgerKey(written);
  const [, owner, repo, number] = ISSUE.exec(written) ?? REPOSITORY.exec(written) ?? [];
  if (address === null || !owner || !repo) return null;
  return { address, owner, repo, number: number === undefined ? null : Number(number) };
}

/** Days for which what is known of something is good enough. */
const KEPT_DAYS = { repository: 1, open: 7, closed: 90, missing: 90 };

/** Whether something has to be asked for (again). @param today `YYYY-MM-DD`. */
export function isDue(record: GithubRecord | undefined, today: string): boolean {
  if (!record) return true;
  const kind = record.kind === 'issue' ? record.state : record.kind;
  return daysBetween(record.date, today) >= KEPT_DAYS[kind];
}
