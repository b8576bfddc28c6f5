import type { VFile } from 'vfile';
import { type Arguments, readArguments } from './arguments.ts';
import { type Expansion, codeText, linkText } from './expansion.ts';
import { type Run, copyUpTo, skipTo, tell, typedOf, unknown } from './run.ts';
import { putPostLink, putReference } from './reference.ts';
import { readShortcode } from './hugo.ts';
import { isLiquidOutput, readOutput, readTag } from './liquid.ts';
import { type Sign, createScanner, findEnd, nextSign, shownCode } from './scan.ts';
import {
  beginBlock,
  copy,
  createWriter,
  currentRow,
  put,
  putBlock,
  putCode,
  quoteRows,
} from './writer.ts';

/** Most signs of one post that are read; the rest of a post that no person wrote stays as typed. */
const MAX_SIGNS = 2000;

/** Quotes in quotes beyond this are not quoted further. */
const MAX_NESTING = 20;

/** A source without shortcodes, and the line that each of its lines comes from. */
export interface Expanded {
  source: string;
  /** By line, from 0; the lines of the original count from 1. */
  lines: readonly number[];
}

/**
 * Replaces the shortcodes of Hugo and the tags of Jekyll and Hexo by Markdown: pictures, code, links,
 * quotes, titles. Code is left alone. What is not known stays as typed, as code, with a message.
 *
 * @param file its text is read; receives the messages.
 * @param isWeekly tells the posts that are imported, by their names on the old site.
 */
export function expandTemplates(file: VFile, isWeekly: (name: string) => boolean): Expanded {
  const source = String(file);
  const scanner = createScanner(source);
  const run: Run = { file, isWeekly, scanner, writer: createWriter(), open: [], line: 1, done: 0 };
  let signs = 0;
  for (let sign = nextSign(scanner); sign; sign = nextSign(scanner)) {
    signs += 1;
    if (signs > MAX_SIGNS) break;
    expandSign(run, sign);
  }
  copyUpTo(run, source.length);
  while (run.open.length > 0) close(run);
  return { source: run.writer.rows.join('\n'), lines: run.writer.lines };
}

/** Gives messages that came after `first` the lines of the original. */
export function restoreLines(file: VFile, { lines }: Expanded, first: number): void {
  for (const message of file.messages.slice(first)) {
    if (message.line === undefined) continue;
    message.line = lines[message.line - 1] ?? message.line;
    message.place = { line: message.line, column: message.column ?? 1 };
  }
}

function expandSign(run: Run, sign: Sign): void {
  if (sign.kind === 'output') return expandOutput(run, sign);
  if (sign.kind === 'hugo' && sign.inner.startsWith('/*')) return;
  const [, isEnd, name = '', typed = ''] =
    /^-?\s*(\/?)\s*([A-Za-z][\w./-]*)([\s\S]*?)\s*[-/]?\s*$/.exec(
      sign.inner.replace(/\n[ \t>]*/g, '\n'),
    ) ?? [];
  if (name === '') return;
  copyUpTo(run, sign.start);
  const { line } = run;
  const end =
    sign.kind === 'hugo' ? (isEnd ? name : null) : (/^end_?(.*)$/i.exec(name)?.[1] ?? null);
  if (end !== null) expandEnd(run, sign, end.toLowerCase());
  else {
    const args = readArguments(typed);
    const expansion = expansionOf(sign, name, args);
    if (expansion) apply(run, sign, name, expansion);
    else unknown(run, sign, name);
  }
  if (run.done < sign.end) skipTo(run, sign.end);
  if (run.line < line) run.line = line;
}

function expansionOf(sign: Sign, name: string, args: Arguments): Expansion | null {
  if (sign.kind === 'tab') return { kind: 'wrap', title: args.words, before: '', after: '' };
  return sign.kind === 'hugo' ? readShortcode(name, args) : readTag(name, args);
}

function apply(run: Run, sign: Sign, name: string, expansion: Expansion): void {
  const { writer, line } = run;
  switch (expansion.kind) {
    case 'text':
      put(writer, expansion.text, line);
      return;
    case 'block':
      putBlock(writer, expansion.text, line);
      return;
    case 'player':
      tell(
        run,
        sign,
        'import-player',
        'hint',
        `播放器改成了链接：${expansion.url.slice(0, 60)}`,
        '链接的文字可以改成视频的题目',
      );
      put(writer, linkText(expansion.url, expansion.words), line);
      return;
    case 'nothing':
      tell(
        run,
        sign,
        'import-shortcode-dropped',
        'hint',
        `${typedOf(run, sign)} 没有文字，没有导入`,
        '需要的话，在这里写出它显示的内容',
      );
      return;
    case 'reference':
      putReference(run, sign, expansion);
      return;
    case 'post-link':
      putPostLink(run, sign, expansion);
      return;
    case 'wrap':
      openWrap(run, sign, name, expansion);
      return;
    case 'quote': {
      if (run.open.length >= MAX_NESTING) return;
      const goesOn = beginBlock(writer, line);
      const quote = { start: writer.rows.length - 1, goesOn, source: expansion.source };
      run.open.push({ name: name.toLowerCase(), after: '', quote });
      return;
    }
    case 'code':
    case 'raw':
    case 'comment':
      takeBody(run, sign, name, expansion);
  }
}

/** Takes what stands up to the end of a pair as it is. */
function takeBody(
  run: Run,
  sign: Sign,
  name: string,
  expansion: Extract<Expansion, { kind: 'code' | 'raw' | 'comment' }>,
): void {
  const end = findEnd(run.scanner, endPattern(sign, name), sign.end);
  if (!end) {
    unknown(run, sign, name, '没有收尾');
    return;
  }
  const { source } = run.scanner;
  const body = shownCode(source.slice(sign.end, end.index));
  const behind = end.index + end[0].length;
  if (expansion.kind === 'raw') {
    skipTo(run, sign.end);
    run.line = copy(run.writer, body, run.line);
    run.done = end.index;
  } else if (expansion.kind === 'code') {
    const lineEnd = source.indexOf('\n', behind);
    const rest = source.slice(behind, lineEnd < 0 ? source.length : lineEnd);
    const before = currentRow(run.writer).replace(/^[\s>]+/, '');
    const isInline = !body.includes('\n') && (before + rest).trim() !== '';
    putCode(run.writer, { ...expansion, body, isInline }, run.line);
  }
  skipTo(run, behind);
}

function endPattern(sign: Sign, name: string): RegExp {
  const escaped = name.replace(/[.]/g, '\\.');
  return sign.kind === 'hugo'
    ? new RegExp(`\\{\\{[<%]\\s*/\\s*${escaped}\\s*[>%]\\}\\}`, 'ig')
    : new RegExp(`\\{%-?\\s*end_?${escaped}\\s*-?%\\}`, 'ig');
}

function openWrap(
  run: Run,
  sign: Sign,
  name: string,
  { title, before, after }: Extract<Expansion, { kind: 'wrap' }>,
): void {
  const { writer, line } = run;
  if (title !== '') putBlock(writer, `**${title.replace(/\*\*/g, '')}**`, line);
  if (before !== '' && !findEnd(run.scanner, endPattern(sign, name), sign.end)) {
    unknown(run, sign, name, '没有收尾');
    return;
  }
  put(writer, before, line);
  run.open.push({ name: name.toLowerCase(), after, quote: null });
}

function expandEnd(run: Run, sign: Sign, name: string): void {
  const at = run.open.findLastIndex((one) => one.name === name);
  while (at >= 0 && run.open.length > at) close(run);
  // The end of something that was not understood stays beside its beginning.
  if (at < 0 && sign.kind !== 'tab') put(run.writer, codeText(typedOf(run, sign)), run.line);
}

function close(run: Run): void {
  const last = run.open.pop();
  if (last?.quote) quoteRows(run.writer, last.quote, run.line);
  else if (last) put(run.writer, last.after, run.line);
}

function expandOutput(run: Run, sign: Sign): void {
  const value = readOutput(sign.inner);
  // `{{ .Values.x }}` and `{{ name }}` are words about templates.
  if (value === null && !isLiquidOutput(sign.inner)) return;
  copyUpTo(run, sign.start);
  if (value === null) unknown(run, sign, sign.inner.trim());
  else put(run.writer, value, run.line);
  skipTo(run, sign.end);
}
