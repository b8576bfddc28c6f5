import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// An export refuses a route that is built for nothing, after minutes and in English. So every route with
// parameters is asked what it is built for, with the smallest contents that pass the check.

const weekly = '---\ntitle: 一期\ndate: 2024-05-03\n---\n\n一句话。\n';
const project =
  '---\nname: Kite\nrepository: https://a.example/kite\ncategory: 玩具\nsummary: 会飞\n---\n';

/** Files of the routes that are built for a list of addresses. */
const routes = globSync('app/**/*.{ts,tsx}', { ignore: '**/*.test.*' });

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'smallest-'));
  await mkdir(join(dir, 'weekly'));
  await mkdir(join(dir, 'projects'));
  vi.resetModules();
  vi.stubEnv('CONTENT_DIR', dir);
  Reflect.deleteProperty(globalThis, Symbol.for('sofa-weekly:content'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  Reflect.deleteProperty(globalThis, Symbol.for('sofa-weekly:content'));
  await rm(dir, { recursive: true });
});

interface Route {
  generateStaticParams?: () => Promise<object[]>;
}

/** What each route with parameters is built for. */
async function builtFor(): Promise<Map<string, object[]>> {
  const found = new Map<string, object[]>();
  for (const path of routes) {
    if (!path.includes('[') || !/(?:page\.tsx|route\.ts)$/.test(path)) continue;
    expect(await readFile(path, 'utf8')).toContain('generateStaticParams');
    const route = (await import(/* @vite-ignore */ join(process.cwd(), path))) as Route;
    found.set(path, (await route.generateStaticParams?.()) ?? []);
  }
  return found;
}

const contents: [string, Record<string, string>][] = [
  ['one weekly of one sentence', { 'weekly/2024-05-03.mdx': weekly }],
  ['one project', { 'projects/kite.mdx': project }],
  ['both', { 'weekly/2024-05-03.mdx': weekly, 'projects/kite.mdx': project }],
];

async function write(files: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await writeFile(join(dir, path), text);
}

describe('every route with parameters is built for something', { timeout: 60_000 }, () => {
  test.each(contents)('%s', async (_title, files) => {
    await write(files);
    const built = await builtFor();
    expect(built.size).toBeGreaterThan(8);
    expect([...built].filter(([, params]) => params.length === 0)).toEqual([]);
  });
});

describe('what stands for nothing', { timeout: 60_000 }, () => {
  test.each(contents)(
    'is named so that it is taken away, and has no twin: %s',
    async (_, files) => {
      await write(files);
      const { isNone } = await import('./static-params.ts');
      const { isForNothing } = await import('#lib/built/nothing.ts');
      const page = join(dir, 'page.html');
      await writeFile(page, '<!DOCTYPE html><html id="__next_error__">');
      const nothings = [...(await builtFor())].flatMap(([path, params]) =>
        params.filter(isNone).map((one) => {
          const file = path.endsWith('page.tsx') ? 'index.html' : '';
          const name = join(addressOf(path, one as Params), file);
          return [name, isForNothing(name, file ? page : '', 0)];
        }),
      );
      expect(nothings.length).toBeGreaterThan(0);
      expect(nothings.filter(([, isTaken]) => !isTaken)).toEqual([]);
      const { framePages } = await import('#app/_twins/pages.ts');
      expect([...(await framePages()).keys()].filter((one) => one.includes('none'))).toEqual([]);
    },
  );

  test('is a year of a list without anything, too: its page would say "not here"', async () => {
    await write({ 'weekly/2024-05-03.mdx': weekly });
    const built = await builtFor();
    for (const list of ['questions', 'readings', 'releases']) {
      const path = `app/(documents)/${list}/year/[year]/page.tsx`;
      expect([list, built.get(path)]).toEqual([list, [{ year: 'none' }]]);
    }
  });

  test('is no project that is called none', async () => {
    await write({ 'weekly/2024-05-03.mdx': weekly, 'projects/none.mdx': project });
    const { framePages } = await import('#app/_twins/pages.ts');
    expect([...(await framePages()).keys()]).toContain('/projects/none/');
  });
});

type Params = Record<string, string | string[]>;

/** Where a route's file stands in an export: `app/(documents)/questions/[id]/page.tsx`, for one of its addresses. */
function addressOf(path: string, params: Params): string {
  const parts = path.split('/').slice(1, -1);
  return parts
    .filter((part) => !part.startsWith('('))
    .map((part) => {
      const value = params[part.replace(/^\[(?:\.{3})?|\]$/g, '')];
      return value === undefined ? part : [value].flat().join('/');
    })
    .join('/');
}
