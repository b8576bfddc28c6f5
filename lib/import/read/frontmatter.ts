import { parseDocument } from 'yaml';

/** What the importer reads from the head of a Hugo post. */
export interface PostHead {
  title: string;
  description: string;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  date: string;
}

/** Why a head cannot be used; Chinese, for a message. */
export interface HeadProblem {
  problem: string;
  remedy: string;
  /** Line in the file, 1 where it is about the whole head. */
  line: number;
}

/**
 * Reads the YAML head of a Hugo post. Quoted strings may go on over lines without indentation, as
 * Hugo accepts and YAML does not.
 */
export function readPostHead(source: string): PostHead | HeadProblem {
  const found = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(source);
  if (!found) {
    return {
      problem: '文件开头没有 --- 围住的 front matter',
      remedy: '补上 title 和 date',
      line: 1,
    };
  }
  const yaml = found[1] ?? '';
  const strict = parseDocument(yaml, { prettyErrors: false });
  const document = strict.errors.length > 0 ? parseDocument(joinStrings(yaml)) : strict;
  if (document.errors.length > 0) {
    const offset = strict.errors[0]?.pos[0] ?? 0;
    return {
      problem: `front matter 不是有效的 YAML（${document.errors[0]?.code ?? ''}）`,
      remedy: '检查引号与冒号；值里有冒号时用双引号围住整个值',
      line: yaml.slice(0, offset).split('\n').length + 1,
    };
  }
  const value = (key: string): string => {
    const node: unknown = document.get(key);
    return typeof node === 'string' || typeof node === 'number' ? String(node).trim() : '';
  };
  const written = value('date');
  const date = shanghaiDay(written);
  if (!date) {
    return {
      problem: written ? `front matter 的 date 读不出日期：${written}` : 'front matter 没有 date',
      remedy: '写成 date: 2023-02-24T15:00:00+08:00',
      line: 1,
    };
  }
  return { title: oneLine(value('title')), description: oneLine(value('description')), date };
}

/** Whether {@link readPostHead} gave a problem. */
export function isHeadProblem(head: PostHead | HeadProblem): head is HeadProblem {
  return 'problem' in head;
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** Joins the lines of a double-quoted value that ends on a later line. */
function joinStrings(yaml: string): string {
  const lines: string[] = [];
  let open = false;
  for (const line of yaml.split('\n')) {
    const last = lines.at(-1);
    if (open && last !== undefined) {
      lines[lines.length - 1] = `${last.trimEnd()} ${line.trim()}`;
      open = !/(?<!\\)"\s*$/.test(line);
    } else {
      lines.push(line);
      open = /^[\w-]+:\s*"(?:[^"\\]|\\.)*$/.test(line);
    }
  }
  return lines.join('\n');
}

/** Calendar day in Asia/Shanghai of a Hugo timestamp; one without a zone is meant there. */
export function shanghaiDay(written: string): string | null {
  const [, day, time, zone] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      written,
    ) ?? [];
  if (!day) return null;
  const moment = new Date(`${day}T${time ?? '00:00'}${zone ?? '+08:00'}`);
  if (Number.isNaN(moment.getTime())) return null;
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(moment);
  // `2023-02-30` rolls over in Date; a day that does not exist is a mistake, not the 2nd of March.
  return time === undefined && parts !== day ? null : parts;
}
