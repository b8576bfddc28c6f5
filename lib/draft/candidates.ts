import { NEXT_KINDS, type NextKind } from '#lib/content/index.ts';
import { type KnownProject, settle } from '#lib/contribute/settle.ts';
import { type Composed, type Sender, compose } from '#lib/contribute/compose.ts';
import type { Answers } from '#lib/contribute/fields.ts';
import { type Comment, type Issue, type Release, personOf } from './shapes.ts';
import type { Week } from './week.ts';
import { changeWords, plainWords, questionWords } from './words.ts';

/** An entry for the coming weekly that an editor has to look at. */
export interface Candidate {
  kind: NextKind;
  answers: Answers;
  /** Address at GitHub. */
  from: string;
  composed: Composed;
}

/** Characters of a task's words: it is read where it leads to. */
const LONGEST_TASK = 800;

/** What an issue with an answer says, as it is filled in. @param answer null where there is none. */
export function questionAnswers(issue: Issue, answer: Comment | null): Answers {
  return {
    question: questionWords(issue.title, { text: issue.body ?? '', address: issue.html_url }),
    answer: answer ? plainWords({ text: answer.body ?? '', address: answer.html_url }) : '',
    issue: String(issue.number),
    asker: personOf(issue.user) ?? '',
  };
}

/** What a release says, as it is filled in. Without notes, `changes` is empty. */
export function releaseAnswers({ tag_name, html_url, body }: Release): Answers {
  const changes = changeWords({ text: body ?? '', address: html_url });
  return { version: tag_name, changes, url: html_url };
}

function taskAnswers({ title, body, html_url }: Issue): Answers {
  const text = plainWords({ text: body ?? '', address: html_url, max: LONGEST_TASK });
  return { title, level: 'easy', url: html_url, text: text || title };
}

interface Drawn {
  kind: NextKind;
  /** By which those of a kind are put in order. */
  order: string;
  from: string;
  by: string | null;
  answers: () => Answers;
}

/**
 * The entries that a week gives, ordered by kind and number whatever the order of GitHub's answers.
 *
 * @returns those that can be written, and a Chinese line for each other one.
 */
export function candidatesOf(
  week: Week,
  project: KnownProject,
): { candidates: Candidate[]; faults: string[] } {
  const drawn: Drawn[] = [
    ...week.answered.map(({ issue, answer }) => ({
      ...{ kind: 'question' as const, order: numbered(issue), from: issue.html_url },
      by: personOf(answer.user),
      answers: () => questionAnswers(issue, answer),
    })),
    ...week.releases.map((release) => ({
      ...{ kind: 'release' as const, order: release.tag_name, from: release.html_url },
      by: personOf(release.author),
      answers: () => releaseAnswers(release),
    })),
    ...week.tasks.map((issue) => ({
      ...{ kind: 'task' as const, order: numbered(issue), from: issue.html_url },
      by: personOf(issue.user),
      answers: () => taskAnswers(issue),
    })),
  ];
  const faults: string[] = [];
  const candidates = drawn
    .sort((a, b) => rank(a.kind) - rank(b.kind) || (a.order < b.order ? -1 : 1))
    .flatMap((one) => {
      const made = candidateOf(one, project);
      if (typeof made !== 'string') return [made];
      faults.push(`${one.from}：${made}`);
      return [];
    });
  return { candidates, faults };
}

const rank = (kind: NextKind): number => NEXT_KINDS.indexOf(kind);
const numbered = ({ number }: Issue): string => String(number).padStart(12, '0');

/** An entry, or why it cannot be written. */
function candidateOf(
  { kind, from, by, answers }: Drawn,
  project: KnownProject,
): Candidate | string {
  try {
    const given = { ...answers(), project: project.slug };
    const settled = settle(kind, given, [project]);
    if (settled.missing.length > 0) {
      return `没有${settled.missing.map(({ label }) => label).join('、')}`;
    }
    const sender: Sender = { by: by ?? undefined, from, draft: true };
    const composed = compose(kind, settled.answers, sender);
    return { kind, answers: settled.answers, from, composed };
  } catch {
    // Words that are made to keep a parser busy.
    return '里面的文字没法读成 Markdown';
  }
}
