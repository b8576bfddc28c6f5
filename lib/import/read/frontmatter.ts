import { type HeadProblem, cutHead } from './fence.ts';
import type { HeadField, HeadFields } from './fields.ts';
import { type Withheld, shanghaiDay, unclearFields, withheld } from './publication.ts';
import { readToml } from './toml.ts';
import { readYaml } from './yaml.ts';
import { actingTaken } from '#lib/text/printable.ts';

/** What the importer reads from the head of a post. */
export interface PostHead {
  title: string;
  description: string;
  /** `YYYY-MM-DD` in Asia/Shanghai; empty where the post is withheld. */
  date: string;
}

/** A post's head and the rest of it. */
export interface ReadHead {
  head: PostHead;
  /** The post with empty lines in place of its head. */
  body: string;
  /** Why the post is not online; null where it is. */
  withheld: Withheld | null;
  /** What was read in spite of a slip; warnings. */
  notes: readonly HeadProblem[];
}

/** How a head is read where it leaves something open. */
export interface HeadContext {
  /** When the import runs: later posts are not online yet. */
  now: Date;
  /** Day in the name of the file, as Jekyll has it (`2023-02-24-name.md`); used without a `date`. */
  dayInName: string | null;
}

/** Longest head that is read, in characters, and most brackets in it; real ones have 400 and 2. */
const MAX_LENGTH = 16_000;
const MAX_BRACKETS = 500;

/** Reads the head of a post in YAML, TOML or JSON. Never throws. */
export function readPostHead(source: string, context: HeadContext): ReadHead | HeadProblem {
  const cut = cutHead(source);
  if (isHeadProblem(cut)) return cut;
  if (cut.head.length > MAX_LENGTH || (cut.head.match(/[[{]/g) ?? []).length > MAX_BRACKETS) {
    return {
      problem: 'front matter 太长，或括号太多，不像一篇文章的头',
      remedy: '只留 title、date、description 等字段',
      line: cut.firstLine,
    };
  }
  const read = cut.language === 'toml' ? readToml : readYaml;
  const found = read(cut.head, cut.firstLine);
  if (isHeadProblem(found)) return found;
  const { fields, notes } = found;
  const held = withheld(fields, context.now);
  // A draft may lack its day still.
  const date = held ? '' : dateOf(fields.get('date'), context);
  if (typeof date !== 'string') return date;
  const words = (name: string) => oneLine(actingTaken(fields.get(name)?.words ?? ''));
  return {
    head: { title: words('title'), description: words('description'), date },
    body: cut.body,
    withheld: held,
    notes: [...notes, ...unclearFields(fields)],
  };
}

/** Whether reading gave a problem. */
export function isHeadProblem(
  read: ReadHead | HeadFields | HeadProblem | object,
): read is HeadProblem {
  return 'problem' in read;
}

function dateOf(field: HeadField | undefined, context: HeadContext): string | HeadProblem {
  const written = field?.words ?? '';
  const date = written === '' ? context.dayInName : shanghaiDay(written);
  if (date !== null) return date;
  return {
    problem: written ? `front matter 的 date 读不出日期：${written}` : 'front matter 没有 date',
    remedy: '写成 date: 2023-02-24T15:00:00+08:00',
    line: field?.line ?? 1,
  };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
