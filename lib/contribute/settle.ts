import type { NextKind } from '#lib/content/diskless.ts';
import { withoutTracking } from '#lib/doctor/rules/tracking.ts';
import { NameBook, type Named } from '#lib/text/names/book.ts';
import { nearest } from '#lib/text/names/nearest.ts';
import { type Answers, type Field, FIELDS } from './fields.ts';

/** A project as answers may name it. */
export interface KnownProject extends Named {
  repository: string;
}

/** What was filled in, made ready, and what is wrong with it. */
export interface Settled {
  answers: Answers;
  /** Required fields that are blank. */
  missing: Field[];
  /** Chinese lines about answers that cannot be used; those are left out. */
  faults: string[];
}

/**
 * Makes answers ready to be written: a project by its short name, whatever it was called; the address of an
 * issue as project and number; an address without what tracks; a version and a name without signs.
 */
export function settle(kind: NextKind, given: Answers, projects: readonly KnownProject[]): Settled {
  const faults: string[] = [];
  const answers: Record<string, string> = {};
  for (const { name } of FIELDS[kind]) {
    const value = given[name]?.trim();
    if (value) answers[name] = value;
  }
  const issue = answers['issue'];
  if (issue !== undefined) settleIssue(issue, answers, projects, faults);
  const named = answers['project'];
  if (named !== undefined) settleProject(named, answers, projects, faults);
  if (answers['url']) answers['url'] = withoutTracking(answers['url']).better;
  if (answers['version']) answers['version'] = answers['version'].replace(/^v\.?(?=\d)/i, '');
  if (answers['asker']) answers['asker'] = answers['asker'].replace(/^[@＠]/, '');
  const missing = FIELDS[kind].filter(({ name, required }) => required && !answers[name]);
  return { answers, missing, faults };
}

function settleIssue(
  issue: string,
  answers: Record<string, string>,
  projects: readonly KnownProject[],
  faults: string[],
): void {
  const [, repository, number] =
    /^(https:\/\/github\.com\/[\w.-]+\/[\w.-]+)\/(?:issues|pull|discussions)\/(\d{1,8})(?:[/?#]|$)/.exec(
      issue,
    ) ?? [];
  const plain = /^#?(\d{1,8})$/.exec(issue)?.[1];
  if (plain !== undefined) {
    answers['issue'] = plain;
    return;
  }
  delete answers['issue'];
  if (repository === undefined || number === undefined) {
    faults.push(`issue「${issue.slice(0, 100)}」不是编号，也不是 GitHub 上 issue 的地址`);
    return;
  }
  const found = projects.find((one) => one.repository.toLowerCase() === repository.toLowerCase());
  if (!found) {
    faults.push(`${repository} 不是 content/projects 里哪个项目的仓库，没有写 project 和 issue`);
    return;
  }
  answers['issue'] = number;
  answers['project'] ??= found.slug;
}

function settleProject(
  named: string,
  answers: Record<string, string>,
  projects: readonly KnownProject[],
  faults: string[],
): void {
  const book = new NameBook<KnownProject>();
  for (const project of projects) book.add(project);
  const found = book.get(named);
  if (found) {
    answers['project'] = found.slug;
    return;
  }
  delete answers['project'];
  // An issue number alone means nothing.
  delete answers['issue'];
  const near = nearest(
    named,
    projects.map(({ slug }) => slug),
  );
  faults.push(`没有项目「${named.slice(0, 60)}」${near ? `：是 ${near} 吗？` : ''}`);
}
