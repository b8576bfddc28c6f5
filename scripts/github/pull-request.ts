import { basename } from 'node:path';
import { NEXT_KINDS } from '#lib/content/index.ts';
import { BOT, type GitHub, MAIN, orNull } from './api.ts';

/** What a pull request of ours brings. */
export interface Proposal {
  branch: string;
  title: string;
  /** Markdown; nothing of strangers in it but in code. */
  body: string;
  /** New texts by their paths in the repository. */
  files: ReadonlyMap<string, string>;
}

/** A pull request that is open. */
export interface Proposed {
  number: number;
  isNew: boolean;
}

/** Branch of the ledger of links. */
export const LEDGER_BRANCH = 'ledger/links';
/** The ledger of links in the repository. */
export const LINK_LEDGER = 'content/ledger/links.jsonl';

/** Branch of the ledger of GitHub. */
export const GITHUB_BRANCH = 'ledger/github';
/** The ledger of GitHub in the repository. */
export const GITHUB_LEDGER = 'content/ledger/github.jsonl';

const MOST_FILES = 300;

const CONTRIBUTION = new RegExp(
  `^content/next/(?:${NEXT_KINDS.join('|')})-[a-z0-9]+(?:-[a-z0-9]+)*\\.mdx$`,
);

/** What scripts may write on the branches that are theirs: nothing else is ever moved or sent. */
const OWN = [
  {
    branch: /^(?:next\/issue-[1-9]\d{0,9}|draft\/\d{4}-\d{2}-\d{2})$/,
    brings: isContribution,
    /** Characters of one file. */
    longest: 200_000,
    what: 'content/next/ 里的投稿',
  },
  ledgerOn(/^ledger\/links$/, LINK_LEDGER),
  ledgerOn(/^ledger\/github$/, GITHUB_LEDGER),
];

/** A branch that brings one ledger. */
function ledgerOn(branch: RegExp, ledger: string) {
  const brings = (path: string): boolean => path === ledger;
  return { branch, brings, longest: 20_000_000, what: `台账 ${ledger}` };
}

/** Whether a path is that of a contribution. */
export function isContribution(path: string): boolean {
  return path.length <= 120 && CONTRIBUTION.test(path);
}

/** Where a contribution of a content folder stands in the repository. */
export function pathInRepository(path: string): string {
  return `content/next/${basename(path)}`;
}

function assertAllowed({ branch, files }: Proposal): void {
  const own = OWN.find((one) => one.branch.test(branch));
  if (!own) throw new Error(`分支 ${branch} 不是自动流程可以写的`);
  if (files.size === 0 || files.size > MOST_FILES) {
    throw new Error(`一个 PR 带 1 到 ${MOST_FILES} 个文件，这里是 ${files.size} 个`);
  }
  for (const [path, text] of files) {
    if (!own.brings(path)) throw new Error(`${path} 不是${own.what}，没有发送`);
    if (text.length > own.longest) throw new Error(`${path} 太大：${text.length} 个字符`);
  }
}

/**
 * Opens a pull request with files of ours, or brings the one that is open for this branch up to date.
 * All by the API: no text of a stranger comes near a shell or a Git command.
 *
 * @throws Error in one line where a path or branch is not ours, or somebody else has written on the branch.
 */
export async function propose(github: GitHub, proposal: Proposal): Promise<Proposed> {
  assertAllowed(proposal);
  await writeBranch(github, proposal);
  const { rest, owner, repo } = github;
  const { branch, title, body } = proposal;
  const { data: open } = await rest.pulls.list({
    ...{ owner, repo, state: 'open', head: `${owner}:${branch}`, base: MAIN },
  });
  const [found] = open.filter(({ head }) => head.ref === branch);
  if (found) {
    await rest.pulls.update({ owner, repo, pull_number: found.number, title, body });
    return { number: found.number, isNew: false };
  }
  const { data: made } = await rest.pulls.create({
    ...{ owner, repo, head: branch, base: MAIN, title, body },
    // Editors finish what is in it.
    maintainer_can_modify: true,
  });
  return { number: made.number, isNew: true };
}

/** One commit on top of what is published, and the branch at it. */
async function writeBranch(github: GitHub, { branch, title, files }: Proposal): Promise<void> {
  const { rest, owner, repo } = github;
  const at = { owner, repo };
  const main = await rest.git.getRef({ ...at, ref: `heads/${MAIN}` });
  const { sha } = main.data.object;
  const there = await orNull(rest.git.getRef({ ...at, ref: `heads/${branch}` }));
  if (there) await assertOurs(github, branch);
  const base = await rest.git.getCommit({ ...at, commit_sha: sha });
  const tree = await rest.git.createTree({
    ...{ ...at, base_tree: base.data.tree.sha },
    tree: [...files].map(([path, content]) => ({
      ...{ path, content, mode: '100644' as const, type: 'blob' as const },
    })),
  });
  const commit = await rest.git.createCommit({
    ...{ ...at, message: title, tree: tree.data.sha, parents: [sha] },
  });
  const moved = { ...at, sha: commit.data.sha };
  if (there) await rest.git.updateRef({ ...moved, ref: `heads/${branch}`, force: true });
  else await rest.git.createRef({ ...moved, ref: `refs/heads/${branch}` });
}

/** What an editor has written on a branch must not be written over. */
async function assertOurs(github: GitHub, branch: string): Promise<void> {
  if (await isOurs(github, branch)) return;
  throw new Error(`分支 ${branch} 上有别人的提交，没有动它：在那个 PR 里接着改，或先删掉分支`);
}

/** Whether nobody but us has a commit on a branch. */
export async function isOurs({ rest, owner, repo }: GitHub, branch: string): Promise<boolean> {
  const { data } = await rest.repos.compareCommitsWithBasehead({
    ...{ owner, repo, basehead: `${MAIN}...${branch}` },
  });
  const all = data.total_commits === data.commits.length;
  return all && data.commits.every(({ author }) => author?.login === BOT);
}
