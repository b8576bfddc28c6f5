/**
 * Puts a section into a Markdown text: in place of the one with the same heading, else at the end.
 * @param heading with its marks, e.g. `### 与同类并排`; the section ends before the next heading of its
 *   rank or a higher one.
 */
export function withSection(text: string, heading: string, body: string): string {
  const rank = /^#+/.exec(heading)?.[0].length ?? 1;
  const lines = text.trimEnd().split('\n');
  const from = lines.indexOf(heading);
  const section = [heading, '', body.trim()];
  if (from < 0) return `${[...lines, '', ...section].join('\n')}\n`;
  const ends = new RegExp(`^#{1,${rank}} `);
  const to = lines.findIndex((line, at) => at > from && ends.test(line));
  const rest = to < 0 ? [] : ['', ...lines.slice(to)];
  return `${[...lines.slice(0, from), ...section, ...rest].join('\n')}\n`;
}
