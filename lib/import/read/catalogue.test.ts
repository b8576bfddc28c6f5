import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalogue } from './catalogue.ts';

const head = (summary: string): string =>
  `---\nname: Kite\nrepository: https://a.example/kite\ncategory: 玩具\nsummary: ${summary}\n---\n`;

test('a project whose head refers to nothing is left out and the others are read', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'catalogue-'));
  try {
    await writeFile(join(dir, 'lamp.mdx'), head('*会飞*'));
    await writeFile(join(dir, 'kite.mdx'), head('会飞'));
    expect((await readCatalogue(dir)).map(({ slug }) => slug)).toEqual(['kite']);
  } finally {
    await rm(dir, { recursive: true });
  }
});
