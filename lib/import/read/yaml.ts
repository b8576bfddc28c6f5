import { type Document, LineCounter, isAlias, isMap, isScalar, parseDocument } from 'yaml';
import type { HeadProblem } from './fence.ts';
import { type HeadField, type HeadFields, KNOWN_FIELDS, PROSE_FIELDS } from './fields.ts';

/**
 * Reads a YAML head (or a JSON one, which is YAML as well). What people write is read as meant where
 * that is certain, with a note: full-width colons, a missing space, quoted strings that go on over
 * lines without indentation (as Hugo accepts and YAML does not), prose that YAML takes for syntax.
 * Never throws: aliases are not resolved as a tree.
 *
 * @param head text between the fences.
 * @param firstLine line of the file on which it begins, from 1.
 */
export function readYaml(head: string, firstLine: number): HeadFields | HeadProblem {
  const notes: HeadProblem[] = [];
  const mended = mendNames(head, firstLine, notes);
  const strict = parse(mended);
  let text = mended;
  let read = strict;
  if (hasErrors(read)) {
    text = joinStrings(mended);
    read = parse(text);
  }
  if (hasErrors(read)) {
    text = quoteProse(text, firstLine, notes);
    read = parse(text);
  }
  if (hasErrors(read)) return yamlProblem(strict.document, mended, firstLine);
  const { document, lines } = read;
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    return {
      problem: 'front matter 里没有「字段: 值」',
      remedy: '每行写一个字段，如 title: 标题',
      line: firstLine,
    };
  }
  const fields = new Map<string, HeadField>();
  for (const { key, value } of root?.items ?? []) {
    if (!isScalar(key) || typeof key.value !== 'string') continue;
    const name = key.value.trim().toLowerCase();
    const line = firstLine - 1 + lines.linePos(key.range?.[0] ?? 0).line;
    const field = { words: wordsOf(value, document, text), line };
    const earlier = fields.get(name);
    if (earlier && earlier.words !== field.words && KNOWN_FIELDS.has(name)) {
      return {
        problem: `${key.value} 写了两次：第 ${earlier.line} 行和第 ${line} 行，值不一样`,
        remedy: `只留一个 ${key.value}`,
        line,
      };
    }
    fields.set(name, field);
    if (PROSE_FIELDS.has(name)) notes.push(...proseNotes(key.value, value, field));
  }
  return { fields, notes };
}

interface Parsed {
  document: Document;
  lines: LineCounter;
}

function parse(text: string): Parsed {
  const lines = new LineCounter();
  const options = { prettyErrors: false, uniqueKeys: false, lineCounter: lines };
  return { document: parseDocument(text, options), lines };
}

/** An alias without an anchor is no error in a head: a title may begin with an asterisk. */
function hasErrors({ document }: Parsed): boolean {
  return document.errors.length > 0;
}

/** A value as words; what is no scalar, as it was typed. */
function wordsOf(value: unknown, document: Document, text: string): string {
  const target = isAlias(value) ? (value.resolve(document) ?? value) : value;
  if (isScalar(target)) {
    if (target.value === null) return '';
    return (typeof target.value === 'string' ? target.value : (target.source ?? '')).trim();
  }
  const range = isRanged(target) ? target.range : null;
  return range ? text.slice(range[0], range[1]).trim() : '';
}

function isRanged(value: unknown): value is { range: [number, number, number] } {
  return (
    typeof value === 'object' && value !== null && 'range' in value && Array.isArray(value.range)
  );
}

/** Prose of which YAML hides a part, or which it takes for something else. */
function proseNotes(name: string, value: unknown, { words, line }: HeadField): HeadProblem[] {
  if (isScalar(value)) {
    if (typeof value.comment !== 'string') return [];
    return [
      {
        problem: `${name} 里「#${value.comment}」前有空格，YAML 当它是注释，没有读进来`,
        remedy: `要留下这些字，用双引号围住整个值：${name}: "${words} #${value.comment}"`,
        line,
      },
    ];
  }
  if (words === '') return [];
  return [
    {
      problem: `${name} 的值 ${words} 被 YAML 当成语法，已按文字读`,
      remedy: `用双引号围住整个值：${name}: "…"`,
      line,
    },
  ];
}

/** `title：甲` and `date:2023-02-24` for names that the importer reads. */
function mendNames(head: string, firstLine: number, notes: HeadProblem[]): string {
  return head
    .split('\n')
    .map((line, index) => {
      const [, name = '', colon = '', rest = ''] =
        /^([A-Za-z]+)[ \t]*(：|:(?=[^\s:/]))[ \t]*(.*)$/.exec(line) ?? [];
      if (!KNOWN_FIELDS.has(name.toLowerCase())) return line;
      const problem =
        colon === '：' ? `${name} 后面是全角冒号` : `${name}: 后面少一个空格，YAML 不当它是字段`;
      notes.push({ problem, remedy: `写成 ${name}: ${rest}`, line: firstLine + index });
      return `${name}: ${rest}`;
    })
    .join('\n');
}

/** Joins the lines of a double-quoted value that ends on a later line. */
function joinStrings(yaml: string): string {
  const lines: string[] = [];
  let open = false;
  let joined = 0;
  for (const line of yaml.split('\n')) {
    const last = lines.at(-1);
    if (open && last !== undefined) {
      lines[lines.length - 1] = `${last.trimEnd()} ${line.trim()}`;
      joined += 1;
      open = !/(?<!\\)"\s*$/.test(line);
    } else {
      // Empty lines in place of those that were joined: what follows keeps its line.
      lines.push(...Array.from({ length: joined }, () => ''), line);
      joined = 0;
      open = /^[\w-]+:\s*"(?:[^"\\]|\\.)*$/.test(line);
    }
  }
  return lines.join('\n');
}

/** Quotes the prose that YAML cannot read by itself (`title: 甲: 乙`, `title: [甲] 乙`). */
function quoteProse(head: string, firstLine: number, notes: HeadProblem[]): string {
  return head
    .split('\n')
    .map((line, index) => {
      const [, name = '', words = ''] = /^([A-Za-z]+):[ \t]+(\S.*)$/.exec(line) ?? [];
      if (!PROSE_FIELDS.has(name.toLowerCase()) || !hasErrors(parse(line))) return line;
      notes.push({
        problem: `${name} 的值 YAML 读不懂，已按文字读`,
        remedy: `用双引号围住整个值：${name}: "…"，里面的双引号写成 \\"`,
        line: firstLine + index,
      });
      return `${name}: ${JSON.stringify(words.trim())}`;
    })
    .join('\n');
}

function yamlProblem(document: Document, text: string, firstLine: number): HeadProblem {
  const at = document.errors[0]?.pos[0] ?? 0;
  const row = text.slice(0, at).split('\n').length - 1;
  return {
    problem: `front matter 的这一行 YAML 读不懂：${(text.split('\n')[row] ?? '').trim().slice(0, 60)}`,
    remedy: '检查引号、括号与冒号是否成对、半角；值里有冒号时用双引号围住整个值',
    line: firstLine + row,
  };
}
