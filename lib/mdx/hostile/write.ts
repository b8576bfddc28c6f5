// Writes the hostile corpus as a content folder: `tsx lib/mdx/hostile/write.ts <dir> <folder of the watch>`.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostileFolder } from './folder.ts';
import { plant } from './planted/plant.ts';

const dir = process.argv[2] ?? '.cache/hostile';
await rm(dir, { recursive: true, force: true });
for (const room of ['weekly', 'next']) await mkdir(join(dir, room), { recursive: true });
await cp('content/projects', join(dir, 'projects'), { recursive: true });
for (const { path, text } of hostileFolder()) await writeFile(join(dir, path), text);
await plant(dir, process.argv[3] ?? '.cache/watch');
