import type { EditorProject } from '../types.ts';
import { COMPONENTS, namesProject } from './components.ts';
import type { Place } from './place.ts';

/** What completions are made of. */
export interface CompletionData {
  projects: readonly EditorProject[];
  /** Headings that weeklies usually have. */
  sections: readonly string[];
  /** Issues that questions of a project may be about. @param project its slug. */
  issues(project: string): Promise<readonly { number: number; title: string }[]>;
  /** Published questions that are near to some words. */
  questions(words: string): Promise<readonly { id: string; title: string }[]>;
}

/** One thing that may stand at a place. */
export interface Offer {
  kind:
    | 'component'
    | 'closing'
    | 'attribute'
    | 'value'
    | 'project'
    | 'issue'
    | 'question'
    | 'section'
    | 'key';
  /** What stands in the list: a name, slug, number or id. */
  label: string;
  /** What is put in. */
  text: string;
  /** Whether `${}` in it are places where the author goes on, one after the other. */
  hasStops?: boolean;
  /** What is known of it, as content says it: the name of a project, the title of an issue. */
  detail?: string;
}

/** Keys of the head of a weekly, and of a contribution. */
const KEYS = {
  weekly: ['title', 'date', 'summary', 'number', 'source'],
  contribution: ['by', 'from', 'draft'],
} as const;

/** The most that is offered of issues and questions. */
const MOST = 20;

const startsWith = (word: string, typed: string): boolean =>
  word.toLowerCase().startsWith(typed.toLowerCase());
const includes = (word: string, typed: string): boolean =>
  word.toLowerCase().includes(typed.toLowerCase());

type PlaceOf<Kind extends Place['kind']> = Extract<Place, { kind: Kind }>;

function components(place: PlaceOf<'component'>, text: string): Offer[] {
  const { parent, isLine, isRest, from, to } = place;
  const typed = place.typed.slice(1);
  const before = text.slice(0, from).trimEnd();
  const isJoinedBefore = isLine && before !== '' && !/\n[ \t]*\n[ \t]*$/.test(text.slice(0, from));
  const isJoinedBehind = isLine && /^[ \t]*\n[ \t]*\S/.test(text.slice(to));
  return [...COMPONENTS]
    .filter(([name, facts]) => {
      if (!startsWith(name, typed)) return false;
      if (facts.empty) return true;
      return isLine && (facts.parent ?? null) === parent;
    })
    .map(([name, { skeleton }]) => ({
      ...{ kind: 'component' as const, label: name },
      // Words behind it are attributes that stay.
      hasStops: !isRest,
      text: isRest
        ? `<${name}`
        : (isJoinedBefore ? '\n' : '') + skeleton + (isJoinedBehind ? '\n' : ''),
    }));
}

function attributes({ component, written, typed, isNamed }: PlaceOf<'attribute'>): Offer[] {
  const facts = COMPONENTS.get(component);
  return Object.keys(facts?.attributes ?? {})
    .filter((name) => !written.includes(name) && startsWith(name, typed))
    .map((name) => ({
      ...{ kind: 'attribute' as const, label: name },
      hasStops: !isNamed,
      text: isNamed ? name : `${name}="\${}"`,
    }));
}

/** How well a project answers what was typed: the less the better, or null. */
function rank({ slug, name, aliases }: EditorProject, typed: string): number | null {
  if (startsWith(slug, typed)) return 0;
  if (startsWith(name, typed)) return 1;
  if (slug.split('-').some((part) => startsWith(part, typed))) return 2;
  if (aliases.some((alias) => startsWith(alias, typed))) return 3;
  return [slug, name, ...aliases].some((word) => includes(word, typed)) ? 4 : null;
}

function projects(place: PlaceOf<'value'>, all: readonly EditorProject[]): Offer[] {
  const { typed } = place;
  return all
    .flatMap((project) => {
      const at = rank(project, typed);
      return at === null ? [] : [{ project, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ project: { slug, name } }) => ({
      ...{ kind: 'project', label: slug, text: closed(place, slug), detail: name },
    }));
}

/** A value, with the quote behind it where that is still missing. */
const closed = ({ isClosed }: PlaceOf<'value'>, value: string): string =>
  isClosed ? value : `${value}"`;

async function issues(place: PlaceOf<'value'>, data: CompletionData): Promise<Offer[]> {
  const typed = place.typed.replace(/^#/, '');
  return (await data.issues(place.project))
    .filter(({ number, title }) => startsWith(`${number}`, typed) || includes(title, typed))
    .slice(0, MOST)
    .map(({ number, title }) => ({
      ...{ kind: 'issue', label: `${number}`, text: closed(place, `${number}`), detail: title },
    }));
}

async function questions(place: PlaceOf<'value'>, data: CompletionData): Promise<Offer[]> {
  const words = place.typed || place.content;
  if (words === '' || /^https?:/.test(words)) return [];
  return (await data.questions(words)).slice(0, MOST).map(({ id, title }) => ({
    ...{ kind: 'question', label: id, text: closed(place, id), detail: title },
  }));
}

function values(place: PlaceOf<'value'>, data: CompletionData): Offer[] | Promise<Offer[]> {
  const { component, attribute, typed } = place;
  if (namesProject(component, attribute)) return projects(place, data.projects);
  if (component === 'Question' && attribute === 'issue' && place.project !== '') {
    return issues(place, data);
  }
  if (component === 'Question' && attribute === 'see') return questions(place, data);
  const list = COMPONENTS.get(component)?.attributes[attribute] ?? [];
  return list
    .filter((value) => startsWith(value, typed))
    .map((value) => ({ kind: 'value', label: value, text: closed(place, value) }));
}

/** Which keys a head may have. What is there already says whose head it is. */
function keysOf(text: string, written: readonly string[]): readonly string[] {
  const has = (keys: readonly string[]) => keys.some((key) => written.includes(key));
  if (has(KEYS.weekly) || /^## /m.test(text)) return KEYS.weekly;
  if (has(KEYS.contribution) || /^<[A-Z]/m.test(text)) return KEYS.contribution;
  return [...KEYS.contribution, ...KEYS.weekly];
}

function keys({ written, typed, isNamed }: PlaceOf<'key'>, text: string): Offer[] {
  const others = written.filter((key) => key !== typed);
  return keysOf(text, others)
    .filter((key) => !others.includes(key) && startsWith(key, typed))
    .map((key) => ({
      kind: 'key',
      label: key,
      hasStops: !isNamed,
      text: isNamed ? key : `${key}: \${}`,
    }));
}

/** What may stand at a place of a text; later where it has to be asked for. */
export function offersAt(
  place: Place,
  text: string,
  data: CompletionData,
): Offer[] | Promise<Offer[]> {
  switch (place.kind) {
    case 'component':
      return components(place, text);
    case 'closing':
      return startsWith(`</${place.open}>`, place.typed)
        ? [{ kind: 'closing', label: `</${place.open}>`, text: `</${place.open}>` }]
        : [];
    case 'attribute':
      return attributes(place);
    case 'value':
      return values(place, data);
    case 'section':
      return data.sections
        .filter((name) => !place.written.includes(name) && includes(name, place.typed))
        .map((name) => ({ kind: 'section', label: name, text: name }));
    case 'key':
      return keys(place, text);
    case 'keyValue':
      return place.key === 'draft' && startsWith('true', place.typed)
        ? [{ kind: 'value', label: 'true', text: 'true' }]
        : [];
  }
}
