import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A weekly's text by its date. */
export interface Text {
  date: string;
  text: string;
}

/** The weeklies of a content folder, shortest first. @throws Error where there is none. */
export async function weekliesOf(folder: string): Promise<[Text, ...Text[]]> {
  const dir = join(folder, 'weekly');
  const names = (await readdir(dir)).filter((name) => name.endsWith('.mdx'));
  const all = await Promise.all(
    names.map(async (name) => ({
      date: name.slice(0, -'.mdx'.length),
      text: await readFile(join(dir, name), 'utf8'),
    })),
  );
  const [first, ...rest] = all.sort((a, b) => a.text.length - b.text.length);
  if (!first) throw new Error(`${dir}：没有周刊`);
  return [first, ...rest];
}

/** One weekly with the words of many, again and again, until it has so many lines. */
export function longWeekly(weeklies: readonly Text[], lines: number): string {
  const head = `---\ntitle: 很长的一期\ndate: 2030-01-04\n---\n`;
  const bodies = weeklies.map(({ text }) => text.replace(/^---\n[^]*?\n---\n/, ''));
  const long: string[] = head.split('\n');
  for (let nth = 0; long.length < lines; nth += 1) {
    long.push(...(bodies[nth % bodies.length] ?? '').split('\n'));
  }
  return long.join('\n');
}
