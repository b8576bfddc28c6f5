/** The languages in which Hugo and Jekyll let authors write a head. */
export type HeadLanguage = 'yaml' | 'toml' | 'json';

/** A post cut into its head and the rest. */
export interface CutPost {
  language: HeadLanguage;
  /** What stands between the fences; for JSON with its braces. */
  head: string;
  /** Line of the file on which `head` begins, from 1. */
  firstLine: number;
  /** The post with empty lines in place of its head, so that every line keeps its number. */
  body: string;
}

/** Why a head cannot be used; Chinese, for a message. */
export interface HeadProblem {
  problem: string;
  remedy: string;
  /** Line in the file, from 1; 1 where it is about the whole head. */
  line: number;
}

const FENCES: ReadonlyMap<string, HeadLanguage> = new Map([
  ['---', 'yaml'],
  ['+++', 'toml'],
]);

/** Finds the head of a post: between `---`, between `+++`, or one JSON object. */
export function cutHead(source: string): CutPost | HeadProblem {
  const lines = source.split('\n');
  const start = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[start]?.trim() ?? '';
  const language = FENCES.get(opening);
  if (language) return cutFenced(lines, start, opening, language);
  if (/^\{(?:\s*"|\s*$)/.test(opening)) return cutObject(source, lines, start);
  if (/^[-—–－─+＋]{2,}$/.test(opening)) {
    return {
      problem: `文件以「${opening}」开头，认不出 front matter`,
      remedy: '上下都写成三个半角减号 ---，独占一行',
      line: start + 1,
    };
  }
  return {
    problem: source.trim() === '' ? '文件是空的' : '文件开头没有 --- 围住的 front matter',
    remedy: '补上 title 和 date',
    line: 1,
  };
}

function cutFenced(
  lines: readonly string[],
  start: number,
  fence: string,
  language: HeadLanguage,
): CutPost | HeadProblem {
  const isEnd = (line: string) =>
    line.trimEnd() === fence || (language === 'yaml' && line.trimEnd() === '...');
  const end = lines.findIndex((line, index) => index > start && isEnd(line));
  if (end < 0) {
    return {
      problem: `front matter 以 ${fence} 开头，后面却没有收尾的 ${fence}`,
      remedy: `在正文之前补一行 ${fence}`,
      line: start + 1,
    };
  }
  return {
    language,
    head: lines.slice(start + 1, end).join('\n'),
    firstLine: start + 2,
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}

function cutObject(source: string, lines: readonly string[], start: number): CutPost | HeadProblem {
  const from = source.indexOf('{');
  const end = objectEnd(source, from);
  if (end < 0) {
    return {
      problem: 'front matter 是 JSON，花括号没有收尾',
      remedy: '补上 }，或运行 hugo convert toYAML 换成 YAML',
      line: start + 1,
    };
  }
  const head = source.slice(from, end);
  const before = lines.slice(0, start).length + head.split('\n').length - 1;
  return {
    language: 'json',
    head,
    firstLine: start + 1,
    body: '\n'.repeat(before) + source.slice(end),
  };
}

/** Place behind the brace that closes the one at `from`; -1 where there is none. */
function objectEnd(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const character = source[at];
    if (character === '"') {
      at += 1;
      while (at < source.length && source[at] !== '"') at += source[at] === '\\' ? 2 : 1;
    } else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}
