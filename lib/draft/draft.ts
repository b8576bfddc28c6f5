import { shownPath } from '#lib/content/index.ts';
import { writeComposed } from '#lib/contribute/add.ts';
import type { KnownProject } from '#lib/contribute/settle.ts';
import type { Composed } from '#lib/contribute/compose.ts';
import { repositoryName } from '#lib/site/addresses.ts';
import { errorWords } from '#lib/site/error-words.ts';
import { candidatesOf } from './candidates.ts';
import type { GitHub } from './github.ts';
import type { Known } from './known.ts';
import { Trouble } from './trouble.ts';
import { type Contributor, type Week, askWeek, beginOf } from './week.ts';

/** A repository to ask, and the project that it is. */
export interface Target {
  owner: string;
  repo: string;
  project: KnownProject;
}

/** What has become of one repository. */
export interface Outcome {
  /** `sofastack/sofa-rpc` */
  name: string;
  project: string;
  /** Files that were written, as messages show them; in a rehearsal those that would be. */
  written: { path: string; text: string }[];
  /** Entries that are there already, as they were or as an editor has changed them. */
  known: number;
  /** Chinese lines about what cannot be an entry. */
  faults: string[];
  contributors: Contributor[];
  /** Where the repository is by now, if it has moved. */
  movedTo: string | null;
  /** Why nothing could be asked, in one Chinese line. */
  failed: string | null;
}

/** What all repositories of a run have in common. */
export interface Run {
  /** Absolute path of the content folder. */
  dir: string;
  github: GitHub;
  /** `YYYY-MM-DD` */
  since: string;
  known: Known;
  /** Nothing is written. */
  dryRun: boolean;
}

/**
 * The repositories to ask: those of the projects, or the named ones.
 *
 * @param named `owner/name` or their addresses.
 * @throws Error in one line where one belongs to no project: its entries could not say what they are about.
 */
export function targetsOf(projects: readonly KnownProject[], named: readonly string[]): Target[] {
  const all = projects.flatMap((project): Target[] => {
    const [, owner, repo] =
      /^https:\/\/github\.com\/([\w.-]+)\/([\w.-]+)$/.exec(project.repository) ?? [];
    return owner && repo ? [{ owner, repo, project }] : [];
  });
  if (named.length === 0) return all;
  return named.map((name) => {
    const wanted = repositoryName(name).toLowerCase();
    const found = all.find(({ owner, repo }) => `${owner}/${repo}`.toLowerCase() === wanted);
    if (!found) throw new Error(`${name} 不是 content/projects 里哪个项目的仓库：先写它的项目页`);
    return found;
  });
}

/**
 * Asks for the week of one repository, then writes what is new in it as drafts.
 *
 * @throws Error in one line where the disk refuses: files that were written are whole.
 */
export async function draftRepository(
  run: Run,
  { owner, repo, project }: Target,
): Promise<Outcome> {
  const outcome: Outcome = {
    ...{ name: `${owner}/${repo}`, project: project.slug, written: [], known: 0, faults: [] },
    ...{ contributors: [], movedTo: null, failed: null },
  };
  const week = await askOrFail(run, { owner, repo, project }, outcome);
  if (!week) return outcome;
  const { candidates, faults } = candidatesOf(week, project);
  Object.assign(outcome, { faults, contributors: week.contributors, movedTo: week.movedTo });
  for (const { kind, answers, from, composed } of candidates) {
    if (run.known.has(kind, answers, from)) {
      outcome.known += 1;
      continue;
    }
    const path = run.dryRun ? `next/${composed.name}.mdx` : await write(run.dir, composed);
    run.known.add(kind, answers, from);
    outcome.written.push({ path, text: composed.text });
  }
  return outcome;
}

async function askOrFail(
  { github, since, known }: Run,
  { owner, repo, project }: Target,
  outcome: Outcome,
): Promise<Week | null> {
  try {
    return await askWeek(
      github,
      { owner, repo, since: beginOf(since) },
      {
        hasQuestion: ({ number, html_url }) => {
          const answers = { project: project.slug, issue: String(number) };
          const isKnown = known.has('question', answers, html_url);
          if (isKnown) outcome.known += 1;
          return isKnown;
        },
      },
    );
  } catch (cause) {
    if (!(cause instanceof Trouble)) throw cause;
    outcome.failed = cause.message;
    outcome.known = 0;
    return null;
  }
}

async function write(dir: string, composed: Composed): Promise<string> {
  try {
    return shownPath((await writeComposed(dir, composed)).path);
  } catch (cause) {
    const words = errorWords(cause);
    throw new Error(`写不进 next/：${words}。已经写好的都是完整的，解决以后再运行一次`);
  }
}
