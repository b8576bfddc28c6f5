import type { FormWriting } from '#lib/editor/form/types.ts';
import { formWords } from '#lib/words/areas/editor/form.tsx';
import { type Words, words } from '#lib/words/dictionary.ts';

/** How a field is filled in. */
type Kind = 'line' | 'url' | 'long' | 'project' | 'issue' | 'date' | 'level' | 'status';

/** A field of the form. */
export interface FieldSpec {
  /** As lib/editor/form calls it: `asker`, `answer:1`. */
  key: string;
  kind: Kind;
  label: string;
  /** What the help line says when nothing else is to be said. */
  help: string;
  required?: true;
  /** Said on the right of the label. */
  hint?: string;
}

type Say = Words<typeof formWords>;

/** What each field has beside its label and its help line. */
const kinds: Readonly<Record<string, Kind>> = {
  ...{ project: 'project', issue: 'issue', level: 'level', status: 'status' },
  ...{ date: 'date', verified: 'date', url: 'url' },
  ...{ changes: 'long', text: 'long', question: 'long', answer: 'long' },
};

/** What must be filled in; a test holds it against the fields of the command. */
const required: Readonly<Record<FormWriting, readonly string[]>> = {
  question: ['question:0'],
  correction: ['question:0'],
  release: ['project', 'version', 'changes'],
  reading: ['title', 'url'],
  event: ['title', 'text'],
  task: ['title', 'text'],
};

/** Fields of a form, without those of rounds, in rows of one or two. */
const rows: Readonly<Record<FormWriting, readonly (readonly string[])[]>> = {
  question: [['asker', 'project'], ['issue']],
  correction: [['asker', 'project'], ['issue']],
  // The address first: it fills in the two others.
  release: [['url'], ['project', 'version'], ['changes']],
  reading: [['title'], ['url'], ['note']],
  event: [['title'], ['date', 'time'], ['place', 'project'], ['url'], ['text']],
  task: [['title'], ['project', 'level'], ['url'], ['text']],
};

/** What an editor who goes over a published answer fills in. */
export const reviewRows: readonly (readonly string[])[] = [['status', 'verified'], ['see']];

/** Rows of fields that a form has above its rounds. */
export function rowsOf(writing: FormWriting): readonly (readonly string[])[] {
  return rows[writing];
}

/** Whether a form has rounds of questions and answers. */
export function hasRounds(writing: FormWriting): boolean {
  return writing === 'question' || writing === 'correction';
}

/** What a form is called. */
export function titleOf(writing: FormWriting): string {
  const say = words(formWords);
  const titles: Readonly<Record<FormWriting, string>> = {
    question: say.question,
    reading: say.reading,
    release: say.release,
    event: say.event,
    task: say.task,
    correction: say.correction,
  };
  return titles[writing];
}

/** Every field of a form. @param rounds how many rounds it has. */
export function keysOf(writing: FormWriting, rounds: number): string[] {
  const own = rows[writing].flat();
  if (!hasRounds(writing)) return own;
  const numbers = Array.from({ length: rounds }, (_, round) => round);
  const turns = numbers.flatMap((round) => [`question:${round}`, `answer:${round}`]);
  return [...own, ...turns, ...(writing === 'correction' ? reviewRows.flat() : [])];
}

/** A field as people see it, in the language of the page. @param key `asker`, `answer:1`. */
export function specOf(writing: FormWriting, key: string): FieldSpec {
  const say = words(formWords);
  const [name = key] = key.split(':');
  const [label, help] = wordsOf(say, writing, key);
  const isRequired = required[writing].includes(key);
  const isLong = kinds[name] === 'long';
  const isOptional = !isRequired && !isLong && !reviewRows.flat().includes(key);
  const hint = isLong ? say.markdown : isOptional ? say.optional : undefined;
  return {
    ...{ key, label, help, kind: kinds[name] ?? 'line' },
    ...(isRequired && { required: true }),
    ...(hint !== undefined && { hint }),
  };
}

/** Label and help line of a field. */
function wordsOf(say: Say, writing: FormWriting, key: string): [string, string] {
  const own = ofWriting(say, writing)[key];
  if (own) return own;
  const everywhere: Readonly<Record<string, [string, string]>> = {
    project: [say.project, say.projectHelp],
    url: [say.url, say.urlHelp],
  };
  return everywhere[key] ?? wordsOfRound(say, key);
}

function wordsOfRound(say: Say, key: string): [string, string] {
  if (key.startsWith('answer:')) return [say.answer, say.answerHelp];
  return key === 'question:0' ? [say.ask, say.askHelp] : [say.askAgain, say.askAgainHelp];
}

function ofWriting(say: Say, writing: FormWriting): Readonly<Record<string, [string, string]>> {
  switch (writing) {
    case 'question':
    case 'correction':
      return {
        asker: [say.asker, say.askerHelp],
        issue: [say.issue, say.issueHelp],
        status: [say.status, say.statusHelp],
        see: [say.see, say.seeHelp],
        verified: [say.verified, say.verifiedHelp],
      };
    case 'release':
      return {
        version: [say.version, say.versionHelp],
        changes: [say.changes, say.changesHelp],
        url: [say.releaseUrl, say.releaseUrlHelp],
      };
    case 'reading':
      return { title: [say.title, say.titleHelp], note: [say.note, say.noteHelp] };
    case 'event':
      return {
        title: [say.eventTitle, say.eventTitleHelp],
        date: [say.date, say.dateHelp],
        time: [say.time, say.timeHelp],
        place: [say.place, say.placeHelp],
        text: [say.eventText, say.eventTextHelp],
      };
    case 'task':
      return {
        title: [say.taskTitle, say.taskTitleHelp],
        level: [say.level, say.levelHelp],
        text: [say.taskText, say.taskTextHelp],
      };
  }
}
