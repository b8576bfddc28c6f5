import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { type Asset, type Assets, bundleAssets } from './bundle.ts';

const root = process.cwd();
const sources = {
  page: 'components/page/main.ts',
  palette: 'components/search/palette/entry.tsx',
  connect: 'components/search/ask/connect.ts',
  worker: 'lib/search/browser/worker.ts',
  channels: 'components/page/channels/entry.ts',
  offline: 'components/page/offline/entry.ts',
  shelf: 'components/page/offline/shelf.ts',
  following: 'components/page/following/entry.ts',
  editor: 'components/editor/entry.tsx',
  editorWorker: 'lib/editor/worker/worker.ts',
};

let assets: Assets;
beforeAll(async () => {
  assets = await bundleAssets(root, sources, true);
}, 240_000);

const text = (name: string): string => new TextDecoder().decode(assets.files.get(name)?.bytes);
const names = (): string[] => [...assets.files.keys()];
const named = (pattern: RegExp): string => names().find((name) => pattern.test(name)) ?? '';

test('the same sources give the same bytes', async () => {
  const again = await bundleAssets(root, sources, true);
  expect([again.page, again.worker]).toEqual([assets.page, assets.worker]);
  expect([...again.files].sort(byName)).toEqual([...assets.files].sort(byName));
});

const byName = ([a]: [string, Asset], [b]: [string, Asset]): number => a.localeCompare(b);

test('every name carries a hash, and every file says what it is', () => {
  for (const [name, asset] of assets.files) {
    expect(name).toMatch(
      /^(?:page|palette|connect|channels|following|offline|shelf|worker|editor|editorWorker|part|autocorrect_bg)-[A-Z0-9]{8}\.(?:js|css|js\.map|wasm)$/,
    );
    expect(asset.name).toBe(name);
    expect(asset.type).toBe(types[name.split('.').at(-1) ?? '']);
    expect(asset.bytes.length).toBeGreaterThan(0);
  }
});

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  map: 'application/json; charset=utf-8',
  wasm: 'application/wasm',
};

test('the worker of the editor carries rules without what the guide says of them', () => {
  const scripts = [...assets.files.values()]
    .filter(({ name }) => /^(?:editorWorker|part)-.*\.js$/.test(name))
    .map(({ bytes }) => new TextDecoder().decode(bytes));
  const holds = (words: string): number => scripts.filter((one) => one.includes(words)).length;
  // What a message says, and why it is asked for, which is the guide's.
  expect(holds('图片没有说明')).toBeGreaterThan(0);
  expect(holds('读屏软件念它')).toBe(0);
  // The parser of JavaScript stands apart from what begins the worker.
  expect(holds('Unterminated template')).toBe(1);
  expect(text(named(/^editorWorker-/)).includes('Unterminated template')).toBe(false);
});

test('another source has another name', async () => {
  const folder = project();
  const bundle = async (): Promise<string> => (await bundleAssets(folder, small, true)).page;
  const before = await bundle();
  writeFileSync(join(folder, 'page.ts'), 'document.title = "2";');
  expect(await bundle()).not.toBe(before);
});

test('the script of every page weighs at most 8 KB and holds no framework', () => {
  const script = text(assets.page);
  expect(brotliCompressSync(script).length).toBeLessThanOrEqual(8 * 1024);
  expect(script).not.toMatch(/react|__SECRET_INTERNALS|createElementNS|__k\b/i);
});

test('the page’s script knows the files it loads', () => {
  const script = text(assets.page);
  for (const pattern of [/^palette-.*\.js$/, /^palette-.*\.css$/, /^connect-.*\.js$/]) {
    expect(script).toContain(`"${named(pattern)}"`);
  }
  expect(assets.worker).toMatch(/^worker-.*\.js$/);
  expect(script).toContain(`"${assets.worker}"`);
  expect(script).not.toMatch(/\bASSETS\b/);
});

test('the palette has its styles, and runs on the lighter runtime', () => {
  expect(text(named(/^palette-.*\.css$/))).toMatch(/\.palette\b/);
  const palette = text(named(/^palette-.*\.js$/));
  expect(palette).not.toMatch(/react[.-]dom|__CLIENT_INTERNALS/);
  expect(brotliCompressSync(palette).length).toBeLessThan(40 * 1024);
});

test('only the page’s script has a map; it names our sources by relative paths, with their text', () => {
  const maps = names().filter((name) => name.endsWith('.map'));
  expect(maps).toEqual([`${assets.page}.map`]);
  expect(text(assets.page).trimEnd()).toMatch(
    new RegExp(`//# sourceMappingURL=${assets.page}\\.map$`),
  );
  const map = JSON.parse(text(`${assets.page}.map`)) as Record<string, string[]>;
  const mapped = map['sources'] ?? [];
  // The names of the other files are no source of ours.
  expect(mapped.filter((path) => !path.startsWith('../'))).toEqual([]);
  const own = ['components/page', 'components/page/search'].flatMap((folder) =>
    readdirSync(folder).flatMap((name) =>
      /(?<![.]test)[.]ts$/.test(name) ? [`../${folder}/${name}`] : [],
    ),
  );
  expect(mapped).toEqual(expect.arrayContaining(own));
  expect(map['sourcesContent']).toHaveLength(mapped.length);
});

test('no file holds a path of this machine', () => {
  expect(names().filter((name) => text(name).includes(root))).toEqual([]);
});

test('the prefix of the site and the announced saves are written in', async () => {
  const folder = project();
  writeFileSync(
    join(folder, 'page.ts'),
    'console.log(process.env.BASE_PATH, process.env.NEXT_PUBLIC_CONTENT_EVENTS, process.env.NODE_ENV);',
  );
  vi.stubEnv('BASE_PATH', '/weekly');
  vi.stubEnv('NEXT_PUBLIC_CONTENT_EVENTS', 'http://127.0.0.1:1/');
  onTestFinished(() => void vi.unstubAllEnvs());
  const { files, page } = await bundleAssets(folder, small, false);
  const script = new TextDecoder().decode(files.get(page)?.bytes);
  expect(script).toContain('console.log("/weekly", "http://127.0.0.1:1/", "development");');
});

const small = {
  page: 'page.ts',
  palette: 'palette.tsx',
  connect: 'connect.ts',
  worker: 'worker.ts',
  channels: 'channels.ts',
  offline: 'offline.ts',
  shelf: 'shelf.ts',
  following: 'following.ts',
  editor: 'editor.tsx',
  editorWorker: 'editor-worker.ts',
};

/** A project of small sources; it goes when the test ends. */
function project(): string {
  const folder = mkdtempSync(join(tmpdir(), 'weekly-bundle-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const path of Object.values(small))
    writeFileSync(join(folder, path), 'export const a = 1;\n');
  return folder;
}

test.each(Object.entries(small))(
  'a fault in the source %s is told with file and line',
  async (_, path) => {
    const folder = project();
    writeFileSync(join(folder, path), 'const fine = 1;\nconst = 2;\n');
    await expect(bundleAssets(folder, small, true)).rejects.toThrow(`${path}:2:6`);
  },
);

test('a source that is not there is told with its name', async () => {
  await expect(bundleAssets(project(), { ...small, palette: 'gone.tsx' }, true)).rejects.toThrow(
    'gone.tsx',
  );
});
