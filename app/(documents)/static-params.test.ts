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

/** How many addresses each route with parameters is built for. */
async function counts(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const path of routes) {
    if (!path.includes('[') || !/(?:page\.tsx|route\.ts)$/.test(path)) continue;
    expect(await readFile(path, 'utf8')).toContain('generateStaticParams');
    const route = (await import(/* @vite-ignore */ join(process.cwd(), path))) as Route;
    found.set(path, ((await route.generateStaticParams?.()) ?? []).length);
  }
  return found;
}

describe('every route with parameters is built for something', { timeout: 60_000 }, () => {
  const contents: [string, Record<string, string>][] = [
    ['one weekly of one sentence', { 'weekly/2024-05-03.mdx': weekly }],
    ['one project', { 'projects/kite.mdx': project }],
    ['both', { 'weekly/2024-05-03.mdx': weekly, 'projects/kite.mdx': project }],
  ];
  test.each(contents)('%s', async (_title, files) => {
    for (const [path, text] of Object.entries(files)) await writeFile(join(dir, path), text);
    const built = await counts();
    expect(built.size).toBeGreaterThan(8);
    expect([...built].filter(([, count]) => count === 0)).toEqual([]);
  });
});
