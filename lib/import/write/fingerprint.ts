import { createHash } from 'node:crypto';
import { stringify } from 'yaml';

/** Line before and behind a frontmatter. */
const FENCE = '---\n';

/** Frontmatter and body as one file, with the fingerprint of all the rest in `imported`. */
export function withFingerprint(head: Readonly<Record<string, unknown>>, body: string): string {
  const written = Object.fromEntries(Object.entries(head).filter(([, value]) => value !== ''));
  const yaml = stringify(written, { lineWidth: 0 });
  return stamped(`---\n${yaml}---\n\n${body}`);
}

/** A file with its fingerprint in the frontmatter; a file without frontmatter stays as it is. */
export function stamped(text: string): string {
  const plain = withoutStamp(text);
  const head = headOf(plain);
  if (head === null) return text;
  // Quoted: sixteen digits without a letter would be a number for YAML.
  const line = `imported: "${fingerprint(plain)}"\n`;
  return FENCE + head + line + plain.slice(FENCE.length + head.length);
}

/** First 16 hex digits of the SHA-256 of a text without its `imported` line. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(withoutStamp(text)).digest('hex').slice(0, 16);
}

/** Whether a file is still what the importer wrote. Null where the importer did not write it. */
export function isUntouched(text: string): boolean | null {
  const stamp = stampOf(text);
  return stamp === null ? null : stamp === fingerprint(text);
}

/** Lines of a file's frontmatter; null where it has none or its end is missing. */
export function headOf(text: string): string | null {
  const end = text.startsWith(FENCE) ? text.indexOf(`\n${FENCE}`, FENCE.length - 1) : -1;
  return end < 0 ? null : text.slice(FENCE.length, end + 1);
}

/** The fingerprint that a file says it has; null where it has none. */
export function stampOf(text: string): string | null {
  return /^imported: "?([0-9a-f]{16})"?[ \t]*$/m.exec(headOf(text) ?? '')?.[1] ?? null;
}

/** A file without the line of its fingerprint; a body may have such a line of its own. */
export function withoutStamp(text: string): string {
  const head = headOf(text);
  if (head === null) return text;
  return FENCE + head.replace(/^imported: .*\n/m, '') + text.slice(FENCE.length + head.length);
}
