import { readFile } from 'node:fs/promises';
import { Command, InvalidArgumentError } from 'commander';
import * as z from 'zod';
import type { Model } from '#lib/content/types.ts';
import { engineOf } from '#lib/search/prepare/engine.ts';
import { documentsOf, passageOf } from '#lib/search/documents/document.ts';
import type { Engine } from '#lib/search/engine.ts';
import { typeNames } from '#lib/search/types.ts';
import type { SearchAnswer, SearchResult, Understood } from '#lib/search/types.ts';
import { usableContent } from '../content-folder.ts';
import { say, sayJson, tell } from '../output.ts';

interface Options {
  content?: string;
  limit: number;
  json?: boolean;
  queries?: string;
}

/** `weekly search`: the site's own search in the terminal; `--queries` answers a file of them. */
export function searchCommand(): Command {
  return new Command('search')
    .description('在终端里搜索，与网站用同一个引擎')
    .argument('[query]', '要搜的词')
    .option('--content <dir>', '内容目录（默认 CONTENT_DIR 或 content）')
    .option('--limit <n>', '最多几条结果', positive, 10)
    .option('--json', '输出 JSON')
    .option('--queries <file>', 'JSONL 文件，逐行回答每行的 q')
    .action(search);
}

async function search(query: string | undefined, options: Options): Promise<void> {
  if (query === undefined && options.queries === undefined) {
    throw new Error('没有要搜的词：写在命令后面，或用 --queries 给一个 JSONL 文件');
  }
  const content = await usableContent(options.content);
  const engine = engineOf(content);
  const passages = passagesOf(content.model);
  if (options.queries !== undefined)
    return answerFile(options.queries, { engine, passages }, options.limit);
  const answer = engine.search(query ?? '', { limit: options.limit });
  const { total, answered, nearest, understood } = answer;
  const results = answer.results.map((result) => plainOf(result, passages));
  if (options.json) sayJson({ q: query, total, answered, nearest, understood, results });
  else say(...notesOf(understood), ...readable(answer));
}

const lineSchema = z.looseObject({ id: z.union([z.string(), z.number()]), q: z.string() });

/** Answers every good line; a bad one is reported with its number and makes the command fail. */
async function answerFile(
  path: string,
  { engine, passages }: Searcher,
  limit: number,
): Promise<void> {
  for (const [index, line] of (await readLines(path)).entries()) {
    if (line.trim() === '') continue;
    const query = readLine(line);
    if (typeof query === 'string') {
      tell(`${path}:${index + 1}: ${query}`);
      process.exitCode = 1;
      continue;
    }
    const { results } = engine.search(query.q, { limit });
    sayJson({ id: query.id, results: results.map((result) => plainOf(result, passages)) });
  }
}

async function readLines(path: string): Promise<string[]> {
  try {
    return (await readFile(path, 'utf8')).split(/\r?\n/);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    throw new Error(`读不了 ${path}（${code}）`, { cause });
  }
}

/** The query of a line, or what is wrong with it. */
function readLine(line: string): z.output<typeof lineSchema> | string {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return '这一行不是 JSON（invalid JSON）';
  }
  const checked = lineSchema.safeParse(value);
  return checked.success ? checked.data : '这一行须是 {"id": …, "q": "…"}（id and q expected)';
}

/** Full text of every document by type and id. */
type Passages = ReadonlyMap<string, string>;

interface Searcher {
  engine: Engine;
  passages: Passages;
}

function passagesOf(model: Model): Passages {
  return new Map(
    documentsOf(model).map((document) => [`${document.type} ${document.id}`, passageOf(document)]),
  );
}

/** A result for programs. Its text holds that of all equal passages, as far as they differ. */
function plainOf(
  { document, score, title, excerpt, sameAs, weeklies, answers, missing }: SearchResult,
  passages: Passages,
): object {
  const { id, type, url, project } = document;
  const texts = [id, ...sameAs.map((same) => same.id)].map((each) =>
    passages.get(`${type} ${each}`),
  );
  return {
    id,
    type,
    url,
    title: document.title,
    excerpt: excerpt.text || title.text,
    text: [...new Set(texts)].join('\n'),
    project,
    weeklies,
    sameAs,
    score: Math.round(score * 1000) / 1000,
    answers,
    missing,
  };
}

/** What readers should know of how their query was read. */
function notesOf({ also, unknown, unread }: Understood): string[] {
  const words = also.map(({ word, meant }) => `${word} → ${meant.join('、')}`);
  return [
    ...(unread > 0 ? [`只读了开头，后面 ${unread} 个字符没有用来搜索`] : []),
    ...unknown.map(({ reason }) => reason),
    ...(words.length > 0 ? [`也搜索了 ${words.join('；')}`] : []),
  ];
}

/** An answer as lines, its parts with an empty one between them. */
function readable(answer: SearchAnswer): string[] {
  const { results, total, answered } = answer;
  if (total === 0) return ['没有结果。换个说法，或只用其中一个词试试。'];
  const blocks = results.map(readableResult);
  const sharing = results.findIndex(({ answers }) => !answers);
  if (answered > 0 && sharing >= 0) blocks.splice(sharing, 0, ['只含其中一些词：']);
  return [headOf(answer), ...blocks.flatMap((block) => ['', ...block])];
}

/** The first line: how many answer, or that none does and what the nearest lack. */
function headOf({ total, answered, nearest }: SearchAnswer): string {
  if (nearest) {
    const [held, missing] = [quoted(nearest.held), quoted(nearest.missing)];
    return `没有直接回答；下面 ${total} 条只含${held}${missing && `，缺${missing}`}`;
  }
  return answered === total
    ? `${total} 条结果`
    : `${answered} 条结果，另有 ${total - answered} 条只含其中一些词`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('');
}

function readableResult({ document, title, excerpt, missing }: SearchResult, i: number): string[] {
  const about = [typeNames[document.type], document.weeklies[0], document.project, document.url];
  return [
    `${i + 1}. ${title.text}`,
    // Excerpts keep the line ends of code.
    ...excerpt.text.split('\n').map((line) => `   ${line}`),
    `   ${about.filter(Boolean).join(' · ')}`,
    missing.length > 0 ? `   不含 ${missing.join('、')}` : '',
  ].filter((line) => line.trim() !== '');
}

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('须是正整数');
  return value;
}
