import { visible } from '#lib/text/printable.ts';

// Data as Markdown: whatever comes from files or strangers stands in code, where no platform looks for
// mentions, commands, links or markup.

/** A text in code in the middle of a line; what nobody sees in it is written out, so it stays one line. */
export function codeSpan(text: string): string {
  const words = visible(text);
  const marks = '`'.repeat(longestRun(words) + 1);
  // Spaces keep backticks of the text apart from ours; one on each side is not shown.
  return `${marks} ${words} ${marks}`;
}

/**
 * The same where only HTML is read, such as a summary: every ASCII sign is an entity. Not for the middle of
 * a line of Markdown, which looks for addresses behind entities and within tags.
 */
export function codeTag(text: string): string {
  const escaped = visible(text).replace(
    /[^A-Za-z0-9 \u0080-\uffff]/g,
    (one) => `&#${one.charCodeAt(0)};`,
  );
  return `<code>${escaped}</code>`;
}

/** Lines in a fence that is longer than any run of backticks in them. */
export function codeBlock(lines: readonly string[]): string {
  const fence = '`'.repeat(Math.max(2, longestRun(lines.join('\n'))) + 1);
  return [`${fence}text`, ...lines, fence].join('\n');
}

function longestRun(text: string): number {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((most, { length }) => Math.max(most, length), 0);
}
