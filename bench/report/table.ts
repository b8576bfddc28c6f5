/** A Markdown table; columns after the first are aligned right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/** Bytes as KB (1,000 bytes). */
export function kilobytes(bytes: number): string {
  return `${number(bytes / 1000)} KB`;
}

/** Bytes as KB with one decimal and without the unit, for tables that name it. */
export function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

/** Bytes as MB (1,000,000 bytes). */
export function megabytes(bytes: number): string {
  return `${number(bytes / 1e6)} MB`;
}

/** Milliseconds. */
export function milliseconds(time: number): string {
  return `${number(time)} ms`;
}

/** Share of one with two decimals, as in `.95`. */
export function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

/** Whole from ten up, else two figures. */
export function number(value: number): string {
  const digits = Math.abs(value) >= 10 ? 0 : Math.abs(value) >= 1 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString('en-US');
}
