import { checkLinks } from '#lib/links/check.ts';
import { ledgerText, readLinkFolder } from '#lib/links/folder.ts';
import { inOrder, mergedLinks } from '#lib/links/record.ts';
import { sortLinks } from '#lib/links/sorted.ts';
import type { Visitor } from '#lib/outside/types.ts';
import type { GitHub } from '../api.ts';
import { findIssue, keepIssue } from './issue.ts';
import { proposeLedger, proposedLinks } from './ledger.ts';

/** What a run needs besides GitHub, replaced in tests. */
export interface LinkRun {
  /** Absolute path of the content folder. */
  dir: string;
  /** Day of the run, `YYYY-MM-DD`. */
  day: string;
  visitor: Visitor;
  /** Waits before what failed is asked again. */
  pause: () => Promise<unknown>;
}

/**
 * Asks for the outside addresses of the content that are due, keeps the issue about those that are dead, and
 * the pull request with the ledger. Runs go on from what that proposes, also where nobody has merged it yet.
 *
 * @returns what was found, one line.
 * @throws Error in one line where it is our way out that is broken; then nothing is written.
 */
export async function keepLinks(
  github: GitHub,
  { dir, day, visitor, pause }: LinkRun,
): Promise<string> {
  const { links, known, isWhole } = await readLinkFolder(dir);
  const { records, asked } = await checkLinks({
    ...{ day, visitor, pause, isWhole },
    addresses: links.map(({ address }) => address),
    known: mergedLinks(known, await proposedLinks(github)),
  });
  const found = { ...sortLinks(links, records), day, asked };
  const told = [
    `问了 ${asked} 个，${found.dead.length} 个失效，${found.doubtful.length} 个待确认`,
    await keepIssue(github, await findIssue(github), found),
  ];
  const text = ledgerText(records);
  if (text !== ledgerText(inOrder(known.values()))) {
    told.push(await proposeLedger(github, text, found));
  }
  return told.join('；');
}
