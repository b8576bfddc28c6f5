import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { compile } from 'tailwindcss';
import { expect, test } from 'vitest';

const own = createRequire(import.meta.url);

/** Left alone, Tailwind takes class names from every file of the project: authors' words became rules. */
test('class names come from pages and components, never from content', async () => {
  const { root, sources } = await compile(await readFile('app/globals.css', 'utf8'), {
    base: resolve('app'),
    loadStylesheet: async (id, base) => {
      const path = id.startsWith('.') ? resolve(base, id) : own.resolve(`${id}.css`);
      return { path, base: dirname(path), content: await readFile(path, 'utf8') };
    },
  });
  expect(root).toBe('none');
  const folders = (negated: boolean): string[] =>
    sources.filter((one) => one.negated === negated).map((one) => resolve(one.base, one.pattern));
  expect(folders(false)).toEqual([resolve('app'), resolve('components')]);
  expect(folders(true)).toEqual([resolve('components/editor')]);
});
