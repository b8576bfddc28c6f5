import type { Code, Heading, List, Nodes, Paragraph, Root, Table } from 'mdast';
import type { Edit, Finding } from '#lib/site/message.ts';
import { withoutEnd } from '#lib/text/edges.ts';
import { isTakenIn } from '../../tree/line-ends.ts';
import { quoted } from './slip.ts';

/** What was built of the words, but was hardly meant. */
export function structureFindings(tree: Root, source: string): Finding[] {
  const findings: Finding[] = [];
  const lines = source.split('\n');
  const walk = (node: Nodes, depth: number, isInList: boolean): void => {
    findings.push(...findingsOf(node, source, depth));
    if (node.type === 'paragraph') findings.push(...takenIn(node, lines, isInList));
    if (!('children' in node)) return;
    const isList = isInList || node.type === 'listItem';
    for (const child of node.children) walk(child, depth + 1, isList);
  };
  walk(tree, 0, false);
  return findings;
}

/** A line right behind a list or a quote goes on its last paragraph. */
function takenIn(node: Paragraph, lines: readonly string[], isInList: boolean): Finding[] {
  const { start, end } = node.position ?? {};
  for (let line = (start?.line ?? 0) + 1; line <= (end?.line ?? 0); line += 1) {
    if (!isTakenIn(node, lines, line, isInList)) continue;
    return [
      {
        rule: 'line-taken-in',
        severity: 'warning',
        place: { line, column: 1 },
        problem: `这一行成了上面${isInList ? '列表' : '引用'}的一部分`,
        remedy: '在它前面空一行；要接着写就和上一行对齐（引用写 > ）',
      },
    ];
  }
  return [];
}

function findingsOf(node: Nodes, source: string, depth: number): Finding[] {
  if (node.type === 'heading') return underlined(node, source);
  if (node.type === 'list') return numbered(node);
  if (node.type === 'code') return unclosed(node, source);
  if (node.type === 'table') return overfull(node, source);
  return node.type === 'paragraph' ? indented(node, source, depth) : [];
}

function sourceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** A line of `---` or `===` right below words makes a heading of them. */
function underlined(node: Heading, source: string): Finding[] {
  const typed = sourceOf(node, source);
  if (typed === '' || typed.startsWith('#')) return [];
  const lines = typed.split('\n');
  const mark = (lines.at(-1) ?? '').trim();
  const words = quoted(lines[0] ?? '');
  // Who draws a line below the whole title means one; the importer does so for long ones.
  const isMeant = mark.length > 5 && !/[。！？；：，.!?;:,]$/.test(words);
  if (isMeant || lines.length > 2) return [];
  return [
    {
      rule: 'heading-by-accident',
      severity: 'warning',
      place: node,
      problem: `「${words}」被下一行的 ${mark.slice(0, 5)} 变成了标题`,
      remedy: `要标题就写 ## ${words}；要分隔线就在它前面空一行`,
    },
  ];
}

/** `1986. 那年` is item 1986 of a list: the number is none of the words any more. */
function numbered(node: List): Finding[] {
  const { start } = node;
  if (!node.ordered || !start || start < 100) return [];
  return [
    {
      rule: 'list-by-accident',
      severity: 'warning',
      place: node,
      problem: `行首的 ${start}. 成了列表的编号，不再是正文`,
      remedy: `写成 ${start}\\.`,
      edits: dotEdits(node, start),
    },
  ];
}

/** A backslash before the dot (or bracket) of a number. */
function dotEdits({ position }: List, start: number): Edit[] | undefined {
  const at = (position?.start.offset ?? NaN) + `${start}`.length;
  return Number.isNaN(at) ? undefined : [{ from: at, to: at, text: '\\' }];
}

/** Without its last line of backticks a block of code takes in all that follows. */
function unclosed(node: Code, source: string): Finding[] {
  const lines = sourceOf(node, source).split('\n');
  const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1];
  if (fence === undefined) return [];
  const end = lines.length > 1 ? withoutEnd(lines.at(-1) ?? '', /[ \t]/) : '';
  const last = end.slice(withoutEnd(end, /[`~]/).length);
  // In a quote or a list the block ends with them, and takes in nothing else.
  if (isQuoted(node, source)) return [];
  if (last.startsWith(fence) && last === fence.charAt(0).repeat(last.length)) return [];
  return [
    {
      rule: 'code-not-closed',
      place: node,
      problem: '这个代码块没有结束，后面的内容都成了代码',
      remedy: `在代码后面加一行 ${fence}，和开头一样多，独占一行`,
    },
  ];
}

/** In a container: behind a mark (`> `, `- `) on its line. */
function isQuoted({ position }: Code, source: string): boolean {
  const { offset = 0, column = 1 } = position?.start ?? {};
  return source.slice(offset - column + 1, offset).trim() !== '';
}

/** Cells beyond the columns of the head, and words that the table has swallowed. */
function overfull({ children: rows }: Table, source: string): Finding[] {
  const columns = rows[0]?.children.length ?? 0;
  return rows.flatMap((row): Finding[] => {
    const cells = row.children.length;
    if (cells > columns) {
      return [
        {
          rule: 'table-cells',
          severity: 'warning',
          place: row,
          problem: `表格这一行有 ${cells} 格，表头只有 ${columns} 格`,
          remedy: '补上表头的列；格子里要显示 | 就写 \\|',
        },
      ];
    }
    if (columns < 2 || cells > 1 || sourceOf(row, source).includes('|')) return [];
    return [
      {
        rule: 'table-cells',
        severity: 'warning',
        place: row,
        problem: '表格后面的这一行成了表格的一行',
        remedy: '在表格后面空一行',
      },
    ];
  });
}

/** Four spaces make no block of code here: the lines run together, their signs are markup. */
function indented(node: Paragraph, source: string, depth: number): Finding[] {
  const { start, end } = node.position ?? {};
  if (!start || !end || start.column < 5 || depth > 3) return [];
  const lines = source.slice((start.offset ?? 0) - start.column + 1, end.offset).split('\n');
  const isCode = lines.every((line) => /^ {4}|^\t/.test(line) && !/^\s*[-*+\d]/.test(line));
  if (!isCode || !lines.some((line) => /[{};=()<>$/\\]|^\s+\w+ -/.test(line))) return [];
  if (/\p{Script=Han}/u.test(lines[0] ?? '')) return [];
  return [
    {
      rule: 'code-not-taken',
      severity: 'warning',
      place: node,
      problem: '缩进四格在这里不会成为代码块',
      remedy: '代码块的前后各写一行三个英文反引号 ```',
    },
  ];
}
