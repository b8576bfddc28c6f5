import { linkRecordSchema } from '#lib/content/schemas/ledgers.ts';
import type { LinkRecord } from '#lib/content/types.ts';
import { type GitHub, orNull } from '../api.ts';
import { LEDGER_BRANCH, LINK_LEDGER, isOurs, propose } from '../pull-request.ts';
import { parseJson } from '../script.ts';
import { type Findings, tally } from './findings.ts';

/** Largest ledger that is read, in characters. */
const LONGEST = 20_000_000;

/**
 * The ledger that an earlier run has proposed, by address; empty where there is none, or somebody else has
 * written on its branch. Lines that are not as we write them are as if they were not there.
 */
export async function proposedLinks(github: GitHub): Promise<Map<string, LinkRecord>> {
  const { rest, owner, repo } = github;
  const at = { owner, repo };
  const there = await orNull(rest.git.getRef({ ...at, ref: `heads/${LEDGER_BRANCH}` }));
  if (!there || !(await isOurs(github, LEDGER_BRANCH))) return new Map();
  const file = await orNull(
    rest.repos.getContent({
      ...{ ...at, path: LINK_LEDGER, ref: LEDGER_BRANCH },
      mediaType: { format: 'raw' },
    }),
  );
  const text = textOf(file?.data);
  if (text.length > LONGEST) return new Map();
  const lines = text.split('\n').flatMap((line) => {
    const parsed = linkRecordSchema.safeParse(parseJson(line));
    return parsed.success ? [[parsed.data.address, parsed.data] as const] : [];
  });
  return new Map(lines);
}

/** A raw file as octokit hands it out: its types know the other form only. */
function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return data instanceof ArrayBuffer ? Buffer.from(data).toString('utf8') : '';
}

/** Opens the pull request with the ledger, or brings it up to date. @returns what was done, in some words. */
export async function proposeLedger(
  github: GitHub,
  text: string,
  found: Findings,
): Promise<string> {
  const { number, isNew } = await propose(github, {
    branch: LEDGER_BRANCH,
    title: `链接台账：失效 ${found.dead.length} 个，搬走 ${found.moved.length} 个`,
    body: [
      tally(found),
      '合并以后，失效的链接旁边会写上「此链接已失效」和存档的地址；`npm run check` 会提醒，加 `--fix` 会把永久搬走的改成新地址。',
      '这一个文件由 `links.yml` 写，每周更新这个 PR，不必急着合并：没有合并时，下一次也从这里接着查。',
    ].join('\n\n'),
    files: new Map([[LINK_LEDGER, text]]),
  });
  return `${isNew ? '开了' : '更新了'} PR #${number}`;
}
