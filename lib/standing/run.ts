import { openLedger, writeLedger } from '#lib/content/index.ts';
import type { GithubRecord, Model } from '#lib/content/types.ts';
import type { GitHub } from '#lib/draft/github.ts';
import { Trouble } from '#lib/draft/trouble.ts';
import { askStanding } from './ask.ts';
import { type Target, isDue, targetsOf } from './targets.ts';

/** One run over all that content names of GitHub. */
export interface StandingRun {
  /** Absolute path of the content folder. */
  dir: string;
  model: Model;
  github: GitHub;
  /** Day of the run, `YYYY-MM-DD`. */
  day: string;
  /** Also what was asked lately. */
  again: boolean;
  /** Aborted: what is under way is finished, the rest is left for another run. */
  signal: AbortSignal;
  onDone: (done: number, total: number) => void;
}

/** What has become of a run. */
export interface StandingOutcome {
  /** Repositories and issues that content names. */
  named: number;
  /** Asked in this run, with an answer. */
  asked: number;
  /** Due and not asked: GitHub would not answer any more, or somebody ended the run. */
  left: number;
  /** Chinese lines about what could not be asked. */
  failed: string[];
  /** `old → new` of repositories that have moved. */
  moved: string[];
  /** Why GitHub answers nothing more for now; null where it does. */
  limit: string | null;
  /** Whether the ledger has changed. */
  isChanged: boolean;
}

/** Records between two writings of the ledger: as much is lost at most where a run is killed. */
const WRITE_EVERY = 20;

/**
 * Asks GitHub how repositories and issues of content stand, and keeps it in the ledger. What is due comes
 * first in the order of projects, then of questions; what content does not name any more leaves the ledger.
 *
 * @throws Error before anything is asked, where the ledger has lines that cannot be read.
 */
export async function runStanding(run: StandingRun): Promise<StandingOutcome> {
  const before = await openLedger(run.dir, 'github');
  const targets = targetsOf(run.model);
  const records = new Map<string, GithubRecord>();
  for (const { address } of targets) {
    const record = before.get(address);
    if (record) records.set(address, record);
  }
  const due = targets.filter(({ address }) => run.again || isDue(before.get(address), run.day));
  const outcome: StandingOutcome = {
    ...{ named: targets.length, asked: 0, left: 0, failed: [], moved: [] },
    ...{ limit: null, isChanged: false },
  };
  const write = async (): Promise<void> => {
    if (await writeLedger(run.dir, 'github', records.values())) outcome.isChanged = true;
  };
  for (const [at, target] of due.entries()) {
    if (run.signal.aborted || outcome.limit !== null) {
      outcome.left += due.length - at;
      break;
    }
    await ask(run, target, records, outcome);
    run.onDone(at + 1, due.length);
    if ((at + 1) % WRITE_EVERY === 0) await write();
  }
  await write();
  return outcome;
}

async function ask(
  { github, day }: StandingRun,
  target: Target,
  records: Map<string, GithubRecord>,
  outcome: StandingOutcome,
): Promise<void> {
  try {
    const { record, movedTo } = await askStanding(github, target, day);
    records.set(target.address, record);
    outcome.asked += 1;
    if (movedTo !== null) outcome.moved.push(`${target.address} → ${movedTo}`);
  } catch (cause) {
    if (!(cause instanceof Trouble)) throw cause;
    if (cause.kind === 'limit') {
      outcome.limit = cause.message;
      outcome.left += 1;
    } else {
      outcome.failed.push(`${target.address}：${cause.message}`);
    }
  }
}
