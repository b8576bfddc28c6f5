import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishFolder } from '#lib/built/folder.ts';
import type { KindOf } from '#lib/built/kinds.ts';
import { finishPage } from '#lib/built/page.ts';
import { applicationPage, documentPage } from '#lib/built/test-support/pages.ts';
import { stubPage } from '#lib/moved/stub.ts';
import { readBuiltFiles } from '#lib/server/built-files.ts';
import { withTraditional } from './kind.ts';
import { toTraditional } from './page.ts';
import { writeTraditional } from './write.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'weekly-traditional-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const served = { siteUrl: 'https://weekly.example', basePath: '' };

const kindOf: KindOf = (route) => {
  if (route.startsWith('/blog/') || route.includes('/share/')) return null;
  return route === '/search' ? 'application' : 'document';
};

function write(name: string, text: string): void {
  fs.mkdirSync(join(folder, name, '..'), { recursive: true });
  fs.writeFileSync(join(folder, name), text);
}

const read = (name: string): string => fs.readFileSync(join(folder, name), 'utf8');

const names = (below = ''): string[] =>
  fs
    .readdirSync(join(folder, below), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => fs.statSync(join(folder, below, name)).isFile())
    .sort();

/** Every file with its text and what a writer of it would change. */
const state = (): unknown[] =>
  names().map((name) => {
    const { mtimeMs, ino } = fs.statSync(join(folder, name));
    return [name, read(name), mtimeMs, ino];
  });

const page = finishPage(documentPage, 'document', '').html;
const simplified = '<link rel="alternate" hrefLang="zh-CN" href="https://weekly.example/weekly/"/>';
const hant =
  '<link rel="alternate" hreflang="zh-Hant" href="https://weekly.example/zh-hant/weekly/"/>';

const inHead = (html: string, tags: string): string => html.replace('</head>', `${tags}</head>`);

test('every document of an export is there a second time, and nothing else', () => {
  for (const name of ['index.html', 'weekly/index.html', '404.html', '404/index.html']) {
    write(name, page);
  }
  write('search/index.html', finishPage(applicationPage, 'application', '').html);
  write('en/index.html', page.replace('zh-CN', 'en'));
  write('weekly/2023-02-24/share/index.html', page);
  write('weekly/2023-02-24/share/wechat.html', '<p>线程</p>');
  write('blog/a/index.html', stubPage('2023-02-24', served));
  write('weekly/index.html.md', '线程');
  const { pages, bytes } = writeTraditional(folder, kindOf, served, null);
  expect(names('zh-hant')).toEqual(['index.html', 'weekly/index.html']);
  const edition = { ...served, pages: new Set(['/', '/weekly/']) };
  const made = toTraditional(page, edition);
  expect(made).toContain('<html lang="zh-Hant-TW">');
  expect(read('zh-hant/weekly/index.html')).toBe(made);
  expect({ pages, bytes }).toEqual({ pages: 2, bytes: 2 * Buffer.byteLength(made) });
});

test('Chinese and English pages name their page in Traditional Chinese', () => {
  const english = inHead(page.replace('zh-CN', 'en'), simplified);
  write('weekly/index.html', inHead(page, simplified));
  write('en/weekly/index.html', english);
  writeTraditional(folder, kindOf, served, null);
  for (const name of ['weekly', 'en/weekly', 'zh-hant/weekly']) {
    expect(read(`${name}/index.html`)).toContain(simplified + hant);
  }
  expect(read('en/weekly/index.html')).toBe(english.replace(simplified, simplified + hant));
});

test('a second time changes nothing; a build with it can be finished again', () => {
  write('index.html', page);
  write('weekly/index.html', inHead(page, simplified));
  const first = writeTraditional(folder, kindOf, served, null);
  const before = state();
  expect(finishFolder(folder, withTraditional(kindOf), '')).toMatchObject({
    documents: 4,
    faults: [],
  });
  expect(writeTraditional(folder, kindOf, served, null)).toEqual(first);
  expect(state()).toEqual(before);
});

test('pages in Traditional Chinese are what they were made from', () => {
  const known: KindOf = (route) => (route === '/' ? 'application' : null);
  expect(withTraditional(known)('/zh-hant')).toBe('application');
  expect(withTraditional(known)('/')).toBe('application');
  expect(withTraditional(known)('/zh-hant/weekly')).toBeNull();
  expect(
    withTraditional((route) => (route === '/weekly' ? 'document' : null))('/zh-hant/weekly'),
  ).toBe('document');
});

test('a server finds them in the list of what the build has written', () => {
  const entry = { initialRevalidateSeconds: false, routeType: 'page', dataRoute: '/a.rsc' };
  const list = {
    version: 4,
    routes: {
      '/': entry,
      '/weekly': { ...entry, initialStatus: 200 },
      '/search': entry,
      '/en/weekly': entry,
      '/weekly/feed': { ...entry, routeType: 'route' },
    },
    preview: { previewModeId: 'a' },
  };
  write('prerender-manifest.json', JSON.stringify(list));
  write('static/a.js', '');
  for (const name of ['index', 'weekly', 'search', 'en/weekly']) {
    write(`server/app/${name}.html`, page);
  }
  const manifest = join(folder, 'prerender-manifest.json');
  const app = join(folder, 'server/app');
  writeTraditional(app, kindOf, served, manifest);
  const known = JSON.parse(read('prerender-manifest.json')) as typeof list;
  expect(known).toEqual({
    ...list,
    routes: { ...list.routes, '/zh-hant': entry, '/zh-hant/weekly': list.routes['/weekly'] },
  });
  const { files } = readBuiltFiles(folder);
  for (const address of ['/zh-hant', '/zh-hant/weekly']) {
    const file = files.get(address);
    expect(file).toMatchObject({ isPage: true, status: 200 });
    expect(fs.readFileSync(file?.path ?? '', 'utf8')).toContain('lang="zh-Hant-TW"');
  }
  const before = state();
  writeTraditional(app, kindOf, served, manifest);
  expect(state()).toEqual(before);
});
