import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { errorWords } from '#lib/site/error-words.ts';
import { escapedJson, printedLines } from '#lib/text/printable.ts';

// Commands print here and nowhere else (eslint.config.mjs): what they say holds words of contributors.

/** Prints lines on standard output; whatever one holds, it stays one line and moves no cursor. */
export function say(...lines: readonly string[]): void {
  process.stdout.write(printedLines(lines));
}

/** Prints lines on standard error, as {@link say} does. */
export function tell(...lines: readonly string[]): void {
  process.stderr.write(printedLines(lines));
}

/** Prints a text whose line ends are ours, such as help. */
export function sayText(text: string): void {
  say(...linesOf(text));
}

/** Tells a text whose line ends are ours, such as a report. */
export function tellText(text: string): void {
  tell(...linesOf(text));
}

/**
 * Prints commands for the machine that runs us, such as annotations: these lines are meant to act.
 * @param lines in which whatever comes from content is escaped already, see `githubReport`.
 */
export function sayCommands(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Prints a value as JSON, what nobody sees as escapes. @param indent spaces; without it one line. */
export function sayJson(value: unknown, indent?: number): void {
  process.stdout.write(`${escapedJson(JSON.stringify(value, null, indent))}\n`);
}

/** Prints lines of JSON one after the other, so that they need not be in memory together. */
export async function sayJsonLines(lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(escaped(lines)), process.stdout, { end: false });
}

function* escaped(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield escapedJson(line);
}

/** `weekly dump | head` closes our output early; that is no failure. A full disk is one. */
export function watchOutput(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    tell(`写不下去：标准输出：${errorWords(error)}。输出不完整，解决以后再运行一次`);
    process.exit(1);
  });
}
