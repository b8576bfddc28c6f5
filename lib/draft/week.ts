import * as z from 'zod';
import type { Answer, GitHub } from './github.ts';
import {
  type Comment,
  type Issue,
  type Release,
  commentShape,
  commitShape,
  issueShape,
  personOf,
  releaseShape,
  repositoryShape,
} from './shapes.ts';

/** An issue and the comment that answers it. */
export interface Answered {
  issue: Issue;
  answer: Comment;
}

/** Somebody whose pull request was merged. */
export interface Contributor {
  /** GitHub name. */
  login: string;
  /** Nothing of theirs was in the repository before. */
  isNew: boolean;
}

/** What happened in a repository since a day. */
export interface Week {
  releases: Release[];
  answered: Answered[];
  /** Open issues for newcomers. */
  tasks: Issue[];
  contributors: Contributor[];
  /** Where the repository is by now, if it has moved. */
  movedTo: string | null;
}

/** What need not be asked for. */
export interface Skips {
  /** Whether the answer of an issue is known already. */
  hasQuestion: (issue: Issue) => boolean;
}

/** Which week of which repository. */
export interface Wanted {
  owner: string;
  repo: string;
  since: Date;
}

/** Since the beginning of a day in China, where the newsletter is made. @param day `YYYY-MM-DD`. */
export function beginOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

/**
 * Asks for a week of a repository: all of it, or an error.
 *
 * @throws Trouble in one Chinese line.
 */
export async function askWeek(github: GitHub, wanted: Wanted, skips: Skips): Promise<Week> {
  const { since, ...named } = wanted;
  const isIn = (moment: string | null | undefined): boolean =>
    typeof moment === 'string' && Date.parse(moment) >= since.getTime();
  const releases = await github.list(
    { route: 'GET /repos/{owner}/{repo}/releases', parameters: named },
    z.array(releaseShape),
    // Newest first, but for one that was made of an old draft.
    (page) => isIn(page.at(-1)?.published_at),
  );
  const changed = await github.list(
    {
      route: 'GET /repos/{owner}/{repo}/issues',
      parameters: { ...named, state: 'all', since: isoSecond(since), sort: 'updated' },
    },
    z.array(issueShape),
  );
  const issues = changed.data.filter(({ pull_request, user }) => !pull_request && personOf(user));
  const tasks = issues.filter((issue) => issue.state === 'open' && isForNewcomers(issue));
  const answered: Answered[] = [];
  for (const issue of issues) {
    if (tasks.includes(issue) || issue.comments === 0 || skips.hasQuestion(issue)) continue;
    const answer = answerOf(issue, await askComments(github, named, issue.number));
    if (answer && (isIn(issue.closed_at) || isIn(answer.created_at))) {
      answered.push({ issue, answer });
    }
  }
  const merged = changed.data.filter(({ pull_request }) => isIn(pull_request?.merged_at));
  return {
    releases: releases.data.filter(({ draft, published_at }) => !draft && isIn(published_at)),
    ...{ answered, tasks },
    contributors: await contributorsOf(github, named, merged, since),
    movedTo: await newPlace(github, named, [releases, changed]),
  };
}

/** The words by which projects call what a newcomer can do. */
const NEWCOMERS =
  /^(?:good[ -_]?first[ -_]?(?:issue|bug|pr)|good for newcomers?|help[ -_]?wanted|beginners?|first[ -_]timers?(?:[ -_]only)?|newcomers?|starter|easy|.*新手.*)$/i;

/** Whether a label says that newcomers can do it. */
export function isNewcomerLabel(name: string): boolean {
  return NEWCOMERS.test(name.trim().slice(0, 60));
}

function isForNewcomers({ labels }: Issue): boolean {
  const names = labels.map((label) => (typeof label === 'string' ? label : (label.name ?? '')));
  return names.some(isNewcomerLabel);
}

const isoSecond = (moment: Date): string => moment.toISOString().replace('.000', '');

/** Everything that was said of one issue, in order. @throws Trouble in one Chinese line. */
export async function askComments(
  github: GitHub,
  named: { owner: string; repo: string },
  number: number,
): Promise<Comment[]> {
  const { data } = await github.list(
    {
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      parameters: { ...named, issue_number: number },
    },
    z.array(commentShape),
  );
  return data;
}

const OF_PROJECT = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
/** Characters below which a comment is a thanks or a command to a bot. */
const SUBSTANTIAL = 12;

/**
 * The comment that answers an issue: the last one with something in it by somebody of the project who did
 * not ask. Where all are short (`已修复`), the longest.
 */
export function answerOf(issue: Issue, comments: readonly Comment[]): Comment | null {
  const candidates = comments
    .filter(({ author_association, user }) => {
      const person = personOf(user);
      return OF_PROJECT.has(author_association) && person !== null && person !== issue.user?.login;
    })
    .map((comment) => ({ comment, length: ownLength(comment.body ?? '') }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => Date.parse(a.comment.created_at) - Date.parse(b.comment.created_at));
  const last = candidates.findLast(({ length }) => length >= SUBSTANTIAL);
  const [longest] = candidates.toSorted((a, b) => b.length - a.length);
  return (last ?? longest)?.comment ?? null;
}

/** How much somebody said themselves: without quotations, names and commands to bots. */
function ownLength(body: string): number {
  const own = body
    .split('\n')
    .filter((line) => !/^\s*[>/]/.test(line))
    .map((line) => line.replace(/@[\w-]+/g, '').trim());
  return own.join('').length;
}

/** Authors of merged pull requests, each once, by name. */
async function contributorsOf(
  github: GitHub,
  named: { owner: string; repo: string },
  merged: readonly Issue[],
  since: Date,
): Promise<Contributor[]> {
  const byName = new Map<string, Contributor>();
  for (const { user, author_association } of merged) {
    const login = personOf(user);
    if (login === null || byName.has(login.toLowerCase())) continue;
    const isNew =
      author_association.startsWith('FIRST_TIME') ||
      (!OF_PROJECT.has(author_association) && !(await hasCommitted(github, named, login, since)));
    byName.set(login.toLowerCase(), { login, isNew });
  }
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, contributor]) => contributor);
}

/** GitHub calls somebody a contributor from the merge on: whether they were one before, commits say. */
async function hasCommitted(
  github: GitHub,
  named: { owner: string; repo: string },
  author: string,
  until: Date,
): Promise<boolean> {
  const { data } = await github.one(
    {
      route: 'GET /repos/{owner}/{repo}/commits',
      parameters: { ...named, author, until: isoSecond(until), per_page: 1 },
    },
    z.array(commitShape),
  );
  return data.length > 0;
}

async function newPlace(
  github: GitHub,
  parameters: { owner: string; repo: string },
  answers: readonly Answer<unknown>[],
): Promise<string | null> {
  if (!answers.some(({ hasMoved }) => hasMoved)) return null;
  const { data } = await github.one(
    { route: 'GET /repos/{owner}/{repo}', parameters },
    repositoryShape,
  );
  return data.html_url;
}
