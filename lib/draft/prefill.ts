import type { NextKind } from '#lib/content/index.ts';
import type { KnownProject } from '#lib/contribute/settle.ts';
import type { Answers } from '#lib/contribute/fields.ts';
import { questionAnswers, releaseAnswers } from './candidates.ts';
import type { GitHub } from './github.ts';
import { type PageOptions, pageTitle } from './page-title.ts';
import { issueShape, releaseShape } from './shapes.ts';
import { answerOf, askComments } from './week.ts';

/** What answers are looked up with. */
export interface Sources {
  /** Opened only where GitHub is to be asked. */
  github: () => Promise<GitHub>;
  /** Whose repository an address may be of. */
  projects: readonly KnownProject[];
  page?: PageOptions;
}

const REPOSITORY = String.raw`^https:\/\/github\.com\/(?<owner>[\w.-]+)\/(?<repo>[\w.-]+)`;
const ISSUE = new RegExp(String.raw`${REPOSITORY}\/issues\/(?<number>\d{1,8})(?:[/?#]|$)`);
const RELEASE = new RegExp(String.raw`${REPOSITORY}\/releases\/tag\/(?<tag>[^?#]+)`);

/**
 * What an address says of an entry, where it is given and the rest is not: the question and the answer of an
 * issue, the version and the changes of a release, the title of an article.
 *
 * @returns only what was not given; nothing where there is nothing to look up.
 * @throws Trouble in one Chinese line.
 */
export async function prefill(
  kind: NextKind,
  given: Answers,
  { github, projects, page }: Sources,
): Promise<Answers> {
  const lacks = (name: string): boolean => !given[name]?.trim();
  if (kind === 'question' && lacks('question')) return fromIssue(github, given);
  if (kind === 'release' && (lacks('version') || lacks('changes'))) {
    return fromRelease(github, given, projects);
  }
  if (kind === 'reading' && lacks('title') && given['url']?.trim()) {
    return { title: await pageTitle(given['url'].trim(), page) };
  }
  return {};
}

async function fromIssue(open: Sources['github'], given: Answers): Promise<Answers> {
  const { owner, repo, number } = ISSUE.exec(given['issue']?.trim() ?? '')?.groups ?? {};
  if (!owner || !repo || !number) return {};
  const named = { owner, repo };
  const github = await open();
  const { data: issue } = await github.one(
    {
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}',
      parameters: { ...named, issue_number: number },
    },
    issueShape,
  );
  const comments = issue.comments > 0 ? await askComments(github, named, issue.number) : [];
  const { question, answer, asker } = questionAnswers(issue, answerOf(issue, comments));
  return onlyMissing({ question, answer, asker }, given);
}

async function fromRelease(
  open: Sources['github'],
  given: Answers,
  projects: readonly KnownProject[],
): Promise<Answers> {
  const { owner, repo, tag } = RELEASE.exec(given['url']?.trim() ?? '')?.groups ?? {};
  if (!owner || !repo || !tag) return {};
  const github = await open();
  const { data: release } = await github.one(
    {
      route: 'GET /repos/{owner}/{repo}/releases/tags/{tag}',
      parameters: { owner, repo, tag: plainTag(tag) },
    },
    releaseShape,
  );
  const { version, changes } = releaseAnswers(release);
  const repository = `https://github.com/${owner}/${repo}`.toLowerCase();
  const project = projects.find((one) => one.repository.toLowerCase() === repository)?.slug;
  return onlyMissing({ project, version, changes }, given);
}

function plainTag(tag: string): string {
  try {
    return decodeURIComponent(tag);
  } catch {
    return tag;
  }
}

function onlyMissing(found: Answers, given: Answers): Answers {
  const missing = Object.entries(found).filter(([name, value]) => value && !given[name]?.trim());
  return Object.fromEntries(missing);
}
