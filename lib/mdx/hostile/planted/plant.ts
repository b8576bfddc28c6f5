import { mkdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { plantedCode } from './code.ts';
import { plantedTexts } from './texts.ts';

/** Links to files of the builder's that would pass for content: each tells what was published by it. */
const LINKS: readonly (readonly [trick: string, path: string, head: string])[] = [
  ['link-weekly', 'weekly/2004-08-01.mdx', '---\ntitle: 一\ndate: 2004-08-01\n---\n\n'],
  [
    'link-project',
    'projects/link-project.mdx',
    '---\nname: L\nrepository: https://github.com/sofastack/link\nsummary: 一\n---\n\n',
  ],
  ['link-synonyms', 'search/synonyms.txt', ''],
];

/** Times of files that nobody has read: a system that notes reading moves the first one on. */
const READ = new Date('2001-01-01T00:00:00Z');
const CHANGED = new Date('2002-01-01T00:00:00Z');

/**
 * Plants every known trick in a content folder. What each would do can be seen from outside
 * (scripts/steps/watch/): one that runs writes a file with its name, one that is published says so.
 *
 * @param dir the content folder.
 * @param watch folder of the watch: `home/` gets the files that links lead to, `planted.json` tells
 *   which trick each file belongs to and whether reading it is right.
 */
export async function plant(dir: string, watch: string): Promise<void> {
  const tricks: { trick: string; path: string; isContent: boolean }[] = [];
  const place = async (path: string, text: string): Promise<string> => {
    const target = join(dir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text, { mode: 0o755 });
    await utimes(target, READ, CHANGED);
    return resolve(target);
  };
  for (const { trick, path, text } of plantedTexts) {
    tricks.push({ trick, path: await place(path, text), isContent: true });
  }
  for (const { trick, path, text } of plantedCode) {
    tricks.push({ trick, path: await place(path, text), isContent: false });
  }
  const link = async (path: string, to: string): Promise<void> => {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await symlink(to, join(dir, path));
  };
  await mkdir(join(watch, 'home'), { recursive: true });
  for (const [trick, path, head] of LINKS) {
    const secret = join(watch, 'home', trick);
    await writeFile(secret, `${head}planted-secret-${trick}\n`);
    await link(path, relative(join(dir, dirname(path)), secret));
  }
  await link('weekly/2004-08-02.mdx', '/proc/self/environ');
  await link('weekly/2004-08-03.mdx', '/dev/zero');
  await link('projects/link-folder.mdx', relative(join(dir, 'projects'), 'scripts'));
  await link('repository', relative(dir, '.'));
  await writeFile(join(watch, 'planted.json'), JSON.stringify(tricks));
}
