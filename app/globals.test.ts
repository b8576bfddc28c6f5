import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
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

/** Sheets of our own, by their paths. */
async function sheets(): Promise<[path: string, text: string][]> {
  const found = await Promise.all(
    ['app', 'components'].map(async (folder) =>
      (await readdir(folder, { recursive: true })).map((path) => join(folder, path)),
    ),
  );
  const paths = found.flat().filter((path) => path.endsWith('.css'));
  return Promise.all(
    paths.map(async (path): Promise<[string, string]> => [path, await readFile(path, 'utf8')]),
  );
}

/** Selectors by which whatever is put into a page makes a browser ask for the styles of all of it again. */
const COSTLY = /\*\s*[+~]\s*\*|(?:body|html|:root):has\(/;

test('no selector makes a change of a page a change of all of it', async () => {
  expect(COSTLY.test('.prose > * + * {')).toBe(true);
  expect(COSTLY.test('body:has(.note) {')).toBe(true);
  const all = await sheets();
  expect(all.length).toBeGreaterThan(50);
  const costly = all.filter(([, text]) => COSTLY.test(text.replace(/\/\*[\s\S]*?\*\//g, '')));
  expect(costly.map(([path]) => path)).toEqual([]);
});
