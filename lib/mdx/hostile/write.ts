// Writes the hostile corpus as a content folder: `tsx lib/mdx/hostile/write.ts <dir> <folder of the watch>`.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostileInputs } from './corpus.ts';
import { plant } from './planted.ts';

const dir = process.argv[2] ?? '.cache/hostile';
await rm(dir, { recursive: true, force: true });
await mkdir(join(dir, 'weekly'), { recursive: true });
await cp('content/projects', join(dir, 'projects'), { recursive: true });
for (const [index, { name, body }] of hostileInputs.entries()) {
  const date = new Date(Date.UTC(2001, 0, 1 + index)).toISOString().slice(0, 10);
  const source = `---\ntitle: ${JSON.stringify(name)}\ndate: ${date}\n---\n\n${body}\n`;
  await writeFile(join(dir, 'weekly', `${date}.mdx`), source);
}
await plant(dir, process.argv[3] ?? '.cache/watch');
