import type { GitHub } from '../api.ts';
import { askAll } from './ask-all.ts';
import type { Asking } from './ask.ts';
import { outsideLinks } from './collect.ts';
import { sortFindings } from './findings.ts';
import { findIssue, keepIssue } from './issue.ts';
import { readState } from './state.ts';

/** What a run needs besides GitHub, replaced in tests. */
export interface LinkRun extends Asking {
  /** Absolute path of the content folder. */
  dir: string;
  /** Day of the run, `YYYY-MM-DD`. */
  day: string;
  /** Waits before what failed is asked again. */
  pause: () => Promise<void>;
}

/**
 * Asks for every outside address of the content and keeps the issue about those that are dead.
 * @returns what was found, one line.
 */
export async function checkLinks(github: GitHub, run: LinkRun): Promise<string> {
  const links = await outsideLinks(run.dir);
  const answers = await askAll(
    links.map(({ url }) => url),
    run,
    run.pause,
  );
  const issue = await findIssue(github);
  const earlier = issue ? readState(issue.body) : {};
  return keepIssue(github, issue, sortFindings(links, answers, earlier, run.day));
}
