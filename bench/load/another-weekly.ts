import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Saves the newest weekly of a content folder once more, a week later. @returns its date. */
export function saveAnother(content: string): string {
  const folder = join(content, 'weekly');
  const last =
    readdirSync(folder)
      .filter((name) => name.endsWith('.mdx'))
      .sort()
      .at(-1) ?? '';
  const day = last.slice(0, 10);
  const date = new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
  const text = readFileSync(join(folder, last), 'utf8').replaceAll(day, date);
  // Two weeklies of one post would be an error.
  const own = text.replace(/^(?:source|imported): .*\n/gm, '');
  writeFileSync(join(folder, `${date}.mdx`), own);
  return date;
}
