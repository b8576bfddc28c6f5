import { floodIn } from '#lib/content/read/flood.ts';

/** Most marks of emphasis in one paragraph; the repairs try them in pairs. The longest real one has 80. */
const MAX_MARKS = 600;
/** Most white space in a row; the importer's expressions look at a run from each of its characters. */
const MAX_SPACE = 400;

/** Longest line, in characters; the longest real one has 450. */
const MAX_LINE = 9000;

/** What the importer turns into text itself, in reasonable time, is more than content may hold. */
const BOUNDS = { markers: 8000, levels: 300 };
/** Lines between fences; the repairs leave them alone. */
const FENCE = /^ {0,3}(?:`{3}|~{3})/;

/** A post that is made of markup beyond what is imported. Its message says where. */
export class ImportFlood extends Error {
  override readonly name = 'ImportFlood';
}

/**
 * Refuses what no person writes before anything looks at it.
 * @throws ImportFlood, which becomes the message of the post.
 */
export function refuseFlood(source: string): void {
  const flood = floodIn(source, BOUNDS);
  if (flood) throw new ImportFlood(`${flood.problem}（正文第 ${flood.place.line} 行）`);
  let marks = 0;
  let isCode = false;
  for (const [index, line] of source.split('\n').entries()) {
    if (FENCE.test(line)) isCode = !isCode;
    const counted = isCode ? 0 : (line.match(/[*_]/g)?.length ?? 0);
    marks = line.trim() === '' ? 0 : marks + counted;
    const where = `（正文第 ${index + 1} 行）`;
    if (line.length > MAX_LINE)
      throw new ImportFlood(`一行有 ${line.length} 个字符，超过 ${MAX_LINE}${where}`);
    if (marks > MAX_MARKS) throw new ImportFlood(`这一段的 * _ 超过 ${MAX_MARKS} 个${where}`);
    if (longestSpace(line) > MAX_SPACE) {
      throw new ImportFlood(`连着的空格超过 ${MAX_SPACE} 个${where}`);
    }
  }
}

function longestSpace(line: string): number {
  const runs = line.match(/\s{100,}/g) ?? [];
  return Math.max(0, ...runs.map((run) => run.length));
}
