import { roundCount } from '#lib/editor/form/rounds.ts';
import { valueOf } from '#lib/editor/form/slots.ts';
import type { FormText } from '#lib/editor/form/types.ts';
import { repositoryPath } from '#lib/editor/send/file.ts';
import type { Writing } from '#lib/editor/types.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import type { EditorState } from './state.ts';

/** Fields by which people find a contribution again. */
const NAMING = ['project', 'issue', 'version', 'title', 'date', 'url'] as const;

/** What is filled in, by names of fields. @param form null where the text is not shown as fields. */
function valuesOf(text: string, form: FormText | null): Record<string, string> {
  if (!form) return valuesIn(text);
  const values = NAMING.map((key) => [key, valueOf(form, key)] as const);
  const asked = roundCount(form) > 0 ? valueOf(form, 'question:0') : '';
  const filled = [...values, ['question', asked] as const].filter(([, value]) => value !== '');
  return Object.fromEntries(filled);
}

/** What stands in attributes of a text, the line that it begins with asking, and the address of its first link. */
function valuesIn(text: string): Record<string, string> {
  const tag = /<(?:Question|Release|Event|Task)\s([^<>]*)>/.exec(text)?.[1] ?? '';
  const attributes = [...tag.matchAll(/\b([a-z]+)="([^"]*)"/g)].map(([, key = '', value = '']) => {
    return [key, value.trim()] as const;
  });
  const url = /\]\((https?:[^\s()]+)\)/.exec(text)?.[1] ?? '';
  const question = /<Question(?:\s[^<>]*)?>\s*([^\s<].*)/.exec(text)?.[1] ?? '';
  const filled = [...attributes, ['url', url] as const].filter(
    ([key, value]) => value !== '' && NAMING.some((one) => one === key),
  );
  if (question !== '') filled.push(['question', question]);
  return Object.fromEntries(filled);
}

/** Longest name that a draft gets by itself, in characters. */
const LONGEST = 30;
/** Characters of a field in which it is looked for. */
const FAR = 500;

/** What the list of drafts calls a text as long as nobody has named it. */
export function draftName(writing: Writing, text: string, form: FormText | null): string {
  const say = words(editorWords);
  // Which question of a weekly is corrected is known by its form only.
  const isKnown = form !== null || writing !== 'correction';
  const { title, question, version, project } = isKnown ? valuesOf(text, form) : {};
  const heading = /^title[ \t]*:[ \t]*(\S.*)$/m.exec(text)?.[1];
  const about =
    writing === 'weekly'
      ? heading
      : (title ?? question ?? ([project, version].filter(Boolean).join(' ') || undefined));
  // At each key: a question may be a whole log.
  const [...characters] = (about ?? '').slice(0, FAR).replace(/\s+/g, ' ').trim();
  const name = characters.slice(0, LONGEST).join('');
  return name === '' ? say.untitled : name;
}

/**
 * Path of the file in the repository.
 * @param taken names that contributions have already. @param date of the coming weekly.
 */
export function pathOf(
  { writing, about, form, text, draft, path, isReview }: EditorState,
  taken: ReadonlySet<string>,
  date: string,
): string {
  if (about) return about.path;
  if (isReview) return path;
  const own = /^date[ \t]*:[ \t]*(\d{4}-\d\d-\d\d)/m.exec(text)?.[1];
  const values = writing === 'weekly' ? { ...(own && { date: own }) } : valuesOf(text, form);
  const made = repositoryPath({ writing, values, draft: draft ?? '', taken });
  return made ?? `content/weekly/${date}.mdx`;
}
