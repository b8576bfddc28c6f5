import type { Finding } from '#lib/site/message.ts';

/** Largest file that is read, in bytes; the longest real weekly has 30 KB. */
export const MAX_BYTES = 256 * 1024;
/** Most lines of one file; the longest real weekly has 200. */
const MAX_LINES = 6000;
/** Most markers (`*_~[]!`) in one paragraph; beyond it Markdown parsers need quadratic time. */
const MAX_MARKERS = 3000;
/** Most addresses typed without markup (`https://`, `www.`, `@`) in one file; each is looked at several times. */
const MAX_ADDRESSES = 4000;
/** Most levels of quotes, lists and footnotes that are open on one line; an item of a list is two. */
const MAX_LEVELS = 64;

/** A place where a text is made of markup beyond what is parsed, and what to tell its author. */
export interface Flood extends Finding {
  place: { line: number; column: number };
}

/** What begins a quote, an item of a list or a footnote, and white space around it. */
const OPENER = /[ \t]*(>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]\s]{1,999}\]:)/y;
/** A rule, or the underline of a heading, however long: it opens nothing. */
const RULE = /^[ \t]*(?:-[-\t ]*|\*[*\t ]*|_[_\t ]*|=+[ \t]*)$/;

/** The message about a flood of markup. @param problem what there is too much of. */
export function flood(problem: string): Finding {
  return {
    rule: 'markup-flood',
    problem,
    remedy: '一期拆成多期，删掉多余的 * _ [ ] > | 等符号；大段数据和日志放到网上，只写链接',
  };
}

/** How much of it is too much. */
export interface FloodBounds {
  /** Markers in one paragraph. */
  markers: number;
  /** Levels open on one line. */
  levels: number;
}

/**
 * Looks for what no person writes and what would keep a parser busy for minutes.
 * @param bounds of who reads it; without them the content's.
 */
export function floodIn(
  source: string,
  bounds: FloodBounds = { markers: MAX_MARKERS, levels: MAX_LEVELS },
): Flood | null {
  const lines = source.split('\n');
  if (lines.length > MAX_LINES) {
    const place = { line: MAX_LINES + 1, column: 1 };
    return { ...flood(`文件有 ${lines.length} 行，超过 ${MAX_LINES} 行`), place };
  }
  let markers = 0;
  let addresses = 0;
  const open: Opener[] = [];
  let levels = 0;
  for (const [index, line] of lines.entries()) {
    const place = { line: index + 1, column: 1 };
    markers = line.trim() === '' ? 0 : markers + countMarkers(line);
    if (markers > bounds.markers) {
      return { ...flood(`这一段的标记符号超过 ${bounds.markers} 个`), place };
    }
    addresses += line.match(/:\/\/|www\.|@/gi)?.length ?? 0;
    if (addresses > MAX_ADDRESSES) {
      return { ...flood(`文件里的网址和邮箱超过 ${MAX_ADDRESSES} 个`), place };
    }
    for (const opener of RULE.test(line) ? [] : openersOf(line)) {
      for (let last = open.at(-1); last && last.column >= opener.column; last = open.at(-1)) {
        levels -= last.levels;
        open.pop();
      }
      open.push(opener);
      levels += opener.levels;
      if (levels > bounds.levels) {
        const problem = '引用、列表和脚注一层套一层，多得无法解析';
        return { ...flood(problem), place: { ...place, column: opener.column + 1 } };
      }
    }
  }
  return null;
}

function countMarkers(line: string): number {
  let count = 0;
  for (const character of line) if ('*_~[]!`|&<{'.includes(character)) count += 1;
  return count;
}

interface Opener {
  /** From 0. */
  column: number;
  levels: number;
}

/** The marks at the beginning of a line that each open a container. */
function openersOf(line: string): Opener[] {
  const openers: Opener[] = [];
  for (let at = 0; ; at = OPENER.lastIndex) {
    OPENER.lastIndex = at;
    const [whole = '', mark = ''] = OPENER.exec(line) ?? [];
    if (whole === '') return openers;
    const levels = /^[>[]/.test(mark) ? 1 : 2;
    openers.push({ column: at + whole.length - mark.length, levels });
  }
}
