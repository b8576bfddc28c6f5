import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { asciiForm } from '#lib/text/width.ts';
import { meantField } from './names.ts';

/** The lines between the two `---` of a file. */
export interface Head {
  lines: string[];
  /** Number of the first of them in the file, from 1. */
  first: number;
}

const FENCE = /^---[ \t]*$/;
const RULE = 'frontmatter';
/** How far down a head is looked for that does not begin the file. */
const FAR = 40;

/**
 * Cuts the head off a file and leaves blanks in its place, so that the rest is parsed by itself and every
 * word keeps its place. A head whose fences were mistyped is read all the same, with a
 * message; so the file's other messages are not hidden by this one.
 *
 * @param fields names of the fields that such a head has: they tell a head from other text.
 * @returns null when a message says that there is no head, or none that can be read.
 */
export function cutHead(file: VFile, fields: readonly string[]): Head | null {
  const lines = String(file).split('\n');
  const begin = lines.findIndex((line) => line.trim() !== '');
  if (begin < 0) {
    say(file, 1, '文件是空的', '写上 frontmatter 和正文，或删掉这个文件');
    return null;
  }
  if (reportForeign(file, lines, begin)) return null;
  const open = findOpening(file, lines, begin, fields);
  if (open === null) return null;
  const close = findClosing(file, lines, open, fields);
  if (close === null) return null;
  if (
    asciiForm(lines[open.first] ?? '')
      .trim()
      .startsWith('{')
  ) {
    say(file, open.first + 1, `frontmatter 写成了 ${JSON_HEAD}，这里只认 YAML`, JSON_REMEDY);
    blank(file, lines, open.fence, close.after);
    return null;
  }
  blank(file, lines, open.fence, close.after);
  return { lines: lines.slice(open.first, close.end), first: open.first + 1 };
}

function say(file: VFile, line: number, problem: string, remedy: string): void {
  report(file, { rule: RULE, place: { line, column: 1 }, problem, remedy });
}

function sayNone(file: VFile, fields: readonly string[]): void {
  const some = fields.slice(0, 2).join('、');
  say(file, 1, '文件开头没有 frontmatter', `第一行写 ---，接着写 ${some} 等字段，再写一行 ---`);
}

function blank(file: VFile, lines: readonly string[], from: number, to: number): void {
  file.value = lines
    .map((line, index) => (index >= from && index < to ? ' '.repeat(line.length) : line))
    .join('\n');
}

const JSON_HEAD = 'JSON（{ }）';
const JSON_REMEDY = '去掉花括号，第一行写 ---，每行一个字段如 title: …，再写 ---';

/** TOML and JSON, as other site generators write them. */
function reportForeign(file: VFile, lines: readonly string[], begin: number): boolean {
  const first = asciiForm(lines[begin] ?? '').trim();
  const toml = /^\+{2,}$/.test(first);
  const json = /^\{(?:\s*$|\s*")/.test(first);
  if (!toml && !json) return false;
  const kind = toml ? 'TOML（+++）' : JSON_HEAD;
  const remedy = toml ? '把两行 +++ 换成 ---，每行 title = "…" 改成 title: "…"' : JSON_REMEDY;
  say(file, begin + 1, `frontmatter 写成了 ${kind}，这里只认 YAML`, remedy);
  const close = lines.findIndex((line, index) => {
    const plain = asciiForm(line).trim();
    if (toml) return index > begin && /^\+{2,}$/.test(plain);
    return index === begin ? plain.endsWith('}') : asciiForm(line).startsWith('}');
  });
  blank(file, lines, begin, close < 0 ? lines.length : close + 1);
  return true;
}

/** Lines that stand for `---`: other dashes, too many or few, spaces before, a language behind. */
function isNearFence(line: string): boolean {
  const dashes = asciiForm(line.replace(/[—―⸺⸻]/g, '--')).trim();
  return /^(?:-{2,}|-{3,}\s*ya?ml)$/i.test(dashes);
}

/** How YAML ends a document, and what an editor makes of it. */
const DOTS = /^(?:\.{3}|…{1,2})\s*$/;

/** A code fence, as some editors wrap a head. */
const CODE = /^(?:`{3,}|~{3,})\s*(?:ya?ml\s*)?$/i;

/** True for `title: …` in whatever form a keyboard gives it. */
function isField(line: string, fields: readonly string[]): boolean {
  const name = /^([^:：﹕︰∶=＝]{1,30})[:：﹕︰∶=＝]/.exec(line)?.[1];
  return name !== undefined && meantField(name, fields) !== null;
}

interface Opening {
  /** Index of the first line that belongs to the head, its fence if it has one. */
  fence: number;
  /** Index of the first line behind the fence. */
  first: number;
}

function findOpening(
  file: VFile,
  lines: readonly string[],
  begin: number,
  fields: readonly string[],
): Opening | null {
  const line = lines[begin] ?? '';
  if (begin === 0 && FENCE.test(line)) return { fence: 0, first: 1 };
  const begins = (index: number) =>
    (isNearFence(lines[index] ?? '') || CODE.test(lines[index] ?? '')) &&
    isField(lines.slice(index + 1).find((one) => one.trim() !== '') ?? '', fields);
  if (begins(begin)) {
    const problem = FENCE.test(line)
      ? 'frontmatter 前面有空行'
      : `frontmatter 的第一行不是 ---，而是「${line.trim()}」`;
    const remedy = FENCE.test(line)
      ? '删掉空行，让 --- 成为文件的第一行'
      : '改成三个半角减号 ---，前后不留空格';
    say(file, begin + 1, problem, remedy);
    return { fence: begin, first: begin + 1 };
  }
  if (isField(line, fields)) {
    say(file, begin + 1, 'frontmatter 前面少了 ---', '在这一行前面加一行 ---，作为文件的第一行');
    return { fence: begin, first: begin };
  }
  const later = lines.slice(0, FAR).findIndex((_, index) => index > begin && begins(index));
  if (later < 0) {
    sayNone(file, fields);
    return null;
  }
  say(
    file,
    later + 1,
    'frontmatter 不在文件开头，前面还有别的内容',
    '把前面的内容移到 frontmatter 后面，让 --- 成为文件的第一行',
  );
  return { fence: later, first: later + 1 };
}

interface Closing {
  /** Index of the line behind the last one of the head. */
  end: number;
  /** Index of the line behind the closing fence. */
  after: number;
}

/** Headings, tags, quotes and fences: never lines of a head. */
const BODY = /^(?:#{2,6}\s|<\/?[A-Za-z]|```|!\[|>\s)/;
/** Lines behind an empty one that may belong to a head. */
const OF_HEAD = /^(?:\s|#|[-－–—•·*+]|[A-Za-z_][\w-]*\s*[:：=＝])/;
const OF_HEAD_LOOSELY = /^[^:：=＝\s]{1,8}[:：=＝]/;

function findClosing(
  file: VFile,
  lines: readonly string[],
  { fence: open, first }: Opening,
  fields: readonly string[],
): Closing | null {
  const code = open < first && CODE.test(lines[open] ?? '');
  const closes = (line: string): boolean =>
    isNearFence(line) || DOTS.test(line) || /^-{3,}\s/.test(line) || (code && CODE.test(line));
  const fence = lines.findIndex((line, index) => index >= first && closes(line));
  const body = lines.findIndex((line, index) => {
    if (index < first || line.trim() === '' || closes(line)) return false;
    if (BODY.test(line)) return true;
    if (lines[index - 1]?.trim() !== '' || OF_HEAD.test(line)) return false;
    return fence < 0 || !OF_HEAD_LOOSELY.test(line);
  });
  if (fence < 0 || (body >= 0 && body < fence)) {
    const end = body < 0 ? Math.max(first, lastLine(lines) + 1) : body;
    // Dashes with nothing of a head behind them are a line across the page.
    if (lines.slice(first, end).every((line) => line.trim() === '')) {
      sayNone(file, fields);
      return null;
    }
    const where = body < 0 ? '' : '，正文从这里开始';
    const problem = `frontmatter 没有结束的 ---${where}`;
    say(file, body < 0 ? end : end + 1, problem, '在最后一个字段下面加一行 ---');
    return { end, after: end };
  }
  const line = lines[fence] ?? '';
  if (!FENCE.test(line)) {
    const problem = `frontmatter 结束的一行不是 ---，而是「${line.trim()}」`;
    say(file, fence + 1, problem, '改成三个半角减号 ---，前后不留空格');
  }
  return { end: fence, after: fence + 1 };
}

function lastLine(lines: readonly string[]): number {
  for (let index = lines.length - 1; index > 0; index -= 1) {
    if (lines[index]?.trim() !== '') return index;
  }
  return 0;
}
