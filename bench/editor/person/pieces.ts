import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NextKind } from '#lib/content/index.ts';

/** What somebody takes out of a post and puts into a field. */
export interface Taken {
  /** As lib/editor/form calls it: `asker`, `answer:0`. */
  field: string;
  /** `words`: selected in the post; `address`: that of a link; `typed`: read there, and written by hand. */
  by: 'words' | 'address' | 'typed';
  /** Markdown as the post has it. */
  text: string;
}

/** A contribution as it stands in the archive. */
export interface Piece {
  name: string;
  kind: NextKind;
  taken: Taken[];
}

/** The five, by post and lines: two rounds, code, a link, a list of changes, an agenda. */
const PIECES = [
  { name: '问答，两轮', kind: 'question', post: 'sofa-weekly-20200612', lines: [55, 67] },
  { name: '问答，有代码', kind: 'question', post: 'sofaweekly-20230106', lines: [37, 78] },
  { name: '阅读', kind: 'reading', post: 'sofa-weekly-20210305', lines: [86, 86] },
  { name: '发布', kind: 'release', post: 'sofa-weekly-20191220', lines: [113, 125] },
  { name: '活动', kind: 'event', post: 'sofa-weekly-20230915', lines: [26, 49] },
] as const satisfies readonly {
  name: string;
  kind: NextKind;
  post: string;
  lines: [number, number];
}[];

/**
 * Reads the five in place. Nothing of their words stands here: fields are found by the signs around them.
 * @throws Error that names post and lines, where the archive is another one.
 */
export async function readPieces(archive: string): Promise<Piece[]> {
  const pieces: Piece[] = [];
  for (const { name, kind, post, lines } of PIECES) {
    const text = await readFile(join(archive, post, 'index.md'), 'utf8');
    const own = text.split('\n').slice(lines[0] - 1, lines[1]);
    const year = /^date: (\d{4})/m.exec(text)?.[1] ?? '';
    const find = (sign: RegExp): string => {
      const found = sign.exec(own.join('\n'))?.[1];
      if (found === undefined) {
        throw new Error(`${post} 第 ${lines.join('–')} 行不是${name}：没有 ${String(sign)}`);
      }
      return found;
    };
    const taken = { question: questionIn, reading: readingIn, release: releaseIn, event: eventIn };
    pieces.push({ name, kind, taken: taken[kind](own, find, year) });
  }
  return pieces;
}

type Find = (sign: RegExp) => string;

/** A name that a keyboard has is typed; any other is copied. */
const shortest = (field: string, text: string): Taken => {
  return { field, by: /^[\x20-\x7E]{1,24}$/.test(text) ? 'typed' : 'words', text };
};

const REPOSITORY = /github\.com\/{1,2}[\w.-]+\/([\w.-]+)/;

function questionIn(lines: readonly string[], find: Find): Taken[] {
  const [head = ''] = lines;
  const issue = /#(\d+)/.exec(head)?.[1];
  return [
    shortest('asker', find(/@([\w-]+|\p{Script=Han}+)/u)),
    // Each ends with the address of its project.
    { field: 'project', by: 'typed', text: find(/github\.com\/{1,2}[\w.-]+\/([\w.-]+)\/?\)\*?$/) },
    ...(issue === undefined ? [] : [{ field: 'issue', by: 'typed', text: issue } as const]),
    ...roundsIn(lines.slice(1)),
  ];
}

/** Quotes are what was asked, what stands between them the answers; the last line names the project. */
function roundsIn(lines: readonly string[]): Taken[] {
  const rounds: { asked: string[]; answered: string[] }[] = [];
  for (const line of lines) {
    if (REPOSITORY.test(line)) continue;
    const last = rounds.at(-1);
    if (line.startsWith('>')) {
      const asked = line.replace(/^> ?/, '');
      if (last?.answered.every((one) => one.trim() === '')) last.asked.push(asked);
      else rounds.push({ asked: [asked], answered: [] });
    } else last?.answered.push(line);
  }
  return rounds.flatMap(({ asked, answered }, round): Taken[] => {
    const answer = answered.join('\n').trim().replace(/^A：/, '');
    // Thanks that nobody answers are no round.
    if (answer === '') return [];
    const by = 'words';
    return [
      { field: `question:${round}`, by, text: asked.join('\n').trim() },
      { field: `answer:${round}`, by, text: answer },
    ];
  });
}

/** A link is one piece: what the title makes of it is not typed again. */
function readingIn(_lines: readonly string[], find: Find): Taken[] {
  return [
    { field: 'title', by: 'words', text: find(/^- (\[.+\]\(.+\))$/) },
    { field: 'url', by: 'address', text: find(/\]\((.+)\)$/) },
  ];
}

/** The address first, as the form asks: what it says of project and version is not typed. */
function releaseIn(lines: readonly string[], find: Find): Taken[] {
  const changes = lines.filter((line) => line.startsWith('- ')).join('\n');
  return [
    { field: 'url', by: 'address', text: find(/\]\((.+)\)$/m) },
    { field: 'project', by: 'typed', text: find(REPOSITORY) },
    { field: 'version', by: 'typed', text: find(/ v([\d.]+) /) },
    { field: 'changes', by: 'words', text: changes },
  ];
}

function eventIn(lines: readonly string[], find: Find, year: string): Taken[] {
  const agenda = lines.findIndex((line) => line.startsWith('- '));
  const until = lines.findLastIndex((line) => /^\s*- /.test(line)) + 1;
  const [month, day] = [find(/(\d\d) 月/), find(/月 (\d\d) 日/)];
  return [
    { field: 'title', by: 'words', text: find(/\*\*主题：\*\* (.+)/) },
    { field: 'date', by: 'typed', text: `${year}-${month}-${day}` },
    // As a keyboard has it.
    { field: 'time', by: 'typed', text: find(/日 (\d\d:\d\d - \d\d:\d\d)/).replaceAll(' ', '') },
    { field: 'place', by: 'words', text: find(/(钉钉）：\*\* [\d ]+)/).replace('）：** ', ' ') },
    { field: 'project', by: 'typed', text: find(/github\.com\/[\w.-]+\/([\w.-]+)/) },
    { field: 'url', by: 'address', text: find(/\((https:\/\/meeting[^)]+)\)/) },
    { field: 'text', by: 'words', text: lines.slice(agenda, until).join('\n') },
  ];
}
