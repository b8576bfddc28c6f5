import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Content, loadContent } from '#lib/content/index.ts';
import { errorsOf } from '#lib/content/report.ts';
import type { Model } from '#lib/content/types.ts';

/** Where readers reach the site of the tests. */
export const SITE = 'https://weekly.example.org/base';

/** Text of a weekly that announces events. @param events attributes of each, and its agenda. */
export function weeklyText(
  date: string,
  ...events: [attributes: string, agenda?: string][]
): string {
  const body = events.map(([attributes, agenda = '议程。']) => {
    return `<Event ${attributes}>\n\n${agenda}\n\n</Event>\n`;
  });
  return `---\ntitle: 这一周\ndate: ${date}\n---\n\n${body.join('\n')}`;
}

/** Text of a project's file. @param meetings lines below `meetings:`, without it none. */
export function projectText(name: string, ...meetings: string[]): string {
  const lines = meetings.length > 0 ? ['meetings:', ...meetings] : [];
  return [
    '---',
    `name: ${name}`,
    `repository: https://github.com/acme/${name.toLowerCase()}`,
    ...['category: 玩具', 'summary: 会飞', ...lines, '---', '', '介绍。', ''],
  ].join('\n');
}

/**
 * A content folder as the site has it.
 * @param files texts by path; of weeklies the date is enough, of projects the slug.
 * @throws Error where one of them has an error.
 */
export async function contentOf(files: Readonly<Record<string, string>>): Promise<Content> {
  const dir = await mkdtemp(join(tmpdir(), 'calendar-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      const folder = /^\d/.test(name) ? 'weekly' : 'projects';
      const path = join(dir, folder, `${name}.mdx`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    const content = await loadContent(dir);
    const errors = content.files.flatMap(errorsOf);
    if (errors.length > 0) throw new Error(errors.map(String).join('\n'));
    return content;
  } finally {
    await rm(dir, { recursive: true });
  }
}

/** The model of {@link contentOf}. */
export async function modelOf(files: Readonly<Record<string, string>>): Promise<Model> {
  return (await contentOf(files)).model;
}
