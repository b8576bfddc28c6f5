import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { codeText } from './expansion.ts';
import { type Scanner, type Sign, lineStart, shownCode } from './scan.ts';
import { type Writer, copy, put } from './writer.ts';

/** An opening sign whose end has not come yet. */
export interface Open {
  name: string;
  after: string;
  quote: { start: number; goesOn: string; source: string } | null;
}

/** Everything that expanding one post needs. */
export interface Run {
  file: VFile;
  isWeekly: (name: string) => boolean;
  scanner: Scanner;
  writer: Writer;
  open: Open[];
  /** Line of the source up to which everything is written. */
  line: number;
  /** Place in the source up to which everything is written. */
  done: number;
}

/** Writes the source up to a place as it is. */
export function copyUpTo(run: Run, end: number): void {
  const text = shownCode(run.scanner.source.slice(run.done, end));
  run.line = copy(run.writer, text, run.line);
  run.done = end;
}

/** Leaves out what has been replaced. */
export function skipTo(run: Run, end: number): void {
  run.line += run.scanner.source.slice(run.done, end).split('\n').length - 1;
  run.done = end;
  run.scanner.at = end;
}

/** Keeps what is not understood as code, with a message. */
export function unknown(run: Run, sign: Sign, name: string, why = '读不懂'): void {
  const isBranch = sign.kind === 'liquid' && /^(?:else|elsif|when)$/i.test(name);
  if (!isBranch) {
    tell(
      run,
      sign,
      'import-shortcode',
      'warning',
      `短代码 ${typedOf(run, sign).slice(0, 60)} ${why}，照原样留作代码`,
      '改写成它显示的内容：图片写 ![说明](https://…)，链接写 [文字](https://…)',
    );
  }
  put(run.writer, codeText(typedOf(run, sign)), run.line);
}

/** A sign as typed, in one line. */
export function typedOf({ scanner }: Run, { start, end }: Sign): string {
  return scanner.source.slice(start, end).replace(/\s*\n[\s>]*/g, ' ');
}

/** Reports something about a sign, at its place. */
export function tell(
  run: Run,
  { start }: Sign,
  rule: string,
  severity: 'hint' | 'warning',
  problem: string,
  remedy: string,
): void {
  const column = start - lineStart(run.scanner, start) + 1;
  const place = { line: run.line, column };
  report(run.file, { rule, severity, place, problem, remedy });
}
