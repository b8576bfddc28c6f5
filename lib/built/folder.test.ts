import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Finished, finishFolder } from './folder.ts';
import type { KindOf } from './kinds.ts';
import { finishPage } from './page.ts';
import { applicationPage, documentPage, nothingPage } from './test-support/pages.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'weekly-built-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const kindOf: KindOf = (route) => {
  if (route === '/stray') return null;
  return route === '/search' ? 'application' : 'document';
};

const finish = (): Finished => finishFolder(folder, kindOf, '');

function write(name: string, text: string): void {
  const path = join(folder, name);
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, text);
}

const read = (name: string): string => fs.readFileSync(join(folder, name), 'utf8');

/** Names of all files, with `/`. */
const names = (): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => fs.statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

const finishedDocument = finishPage(documentPage, 'document', '').html;
const finishedApplication = finishPage(applicationPage, 'application', '').html;

test('pages of an export and of a server build are finished, each as what it is', () => {
  const documents = ['404.html', 'about/index.html', 'index.html', 'projects/mosn.html'];
  const applications = ['search.html', 'search/index.html'];
  for (const name of documents) write(name, documentPage);
  for (const name of applications) write(name, applicationPage);
  expect(finish()).toMatchObject({ documents: 4, applications: 2, faults: [] });
  for (const name of documents) expect(read(name)).toBe(finishedDocument);
  for (const name of applications) expect(read(name)).toBe(finishedApplication);
});

test('it tells the bytes of all files before and after', () => {
  write('index.html', documentPage);
  write('weekly/index.txt', 'rows');
  write('_next/static/a.js', 'a();');
  const size = (text: string): number => Buffer.byteLength(text);
  const { before, after } = finish();
  expect(before).toBe(size(documentPage) + 4 + 4);
  expect(after).toBe(size(finishedDocument) + 4);
  expect(after).toBe(names().reduce((sum, name) => sum + fs.statSync(join(folder, name)).size, 0));
});

test('data that only the framework’s scripts would ask for goes; nothing else does', () => {
  const kept = [
    '__next.png',
    '_next/static/chunks/a.js',
    'index.html',
    'robots.txt',
    'search-data/reindex.txt',
    'weekly/index.rsc',
  ];
  const gone = [
    '__next._full.txt',
    'index.txt',
    'weekly/2023-02-24/__next._tree.txt',
    'weekly/2023-02-24/__next.weekly.$d$date.__PAGE__.txt',
    'weekly/2023-02-24/index.txt',
  ];
  for (const name of [...kept, ...gone]) write(name, name === 'index.html' ? documentPage : name);
  expect(finish().faults).toEqual([]);
  expect(names()).toEqual(kept);
  for (const name of kept.filter((one) => one !== 'index.html')) expect(read(name)).toBe(name);
});

test('a second run changes nothing, not even when files were written', () => {
  write('index.html', documentPage);
  write('search.html', applicationPage);
  const first = finish();
  const state = (): unknown[] =>
    names().map((name) => {
      const { mtimeMs, ino } = fs.statSync(join(folder, name));
      return [name, read(name), mtimeMs, ino];
    });
  const between = state();
  expect(finish()).toEqual({ ...first, before: first.after });
  expect(state()).toEqual(between);
});

test('what a killed run left is taken away, and the next run goes on', () => {
  write('index.html', documentPage);
  write('about/index.html', finishedDocument);
  for (const name of [
    `.unfinished-${process.pid}-0a`,
    `about/deep/.unfinished-${process.pid}-0b`,
  ]) {
    write(name, documentPage.slice(0, 99));
  }
  expect(finish()).toMatchObject({ documents: 2, faults: [] });
  expect(names()).toEqual(['about/index.html', 'index.html']);
  expect(read('index.html')).toBe(finishedDocument);
});

test('a page is replaced whole: who has it open reads on in the old one', () => {
  write('index.html', documentPage);
  const open = fs.openSync(join(folder, 'index.html'), 'r');
  finish();
  expect(fs.readFileSync(open, 'utf8')).toBe(documentPage);
  fs.closeSync(open);
});

test('every fault is told with the page it is in; the page stays, the others are finished', () => {
  const spoilt = documentPage.replace('</main>', '<p style="a" onclick="b"></main>');
  write('about/index.html', spoilt);
  write('index.html', documentPage);
  const { documents, faults } = finish();
  const path = join(folder, 'about/index.html');
  expect(documents).toBe(2);
  expect(faults).toEqual([
    `${path}：页面里不能有属性 onclick：策略会拒绝它`,
    `${path}：页面里不能有属性 style：策略会拒绝它`,
  ]);
  expect(read('about/index.html')).toBe(spoilt);
  expect(read('index.html')).toBe(finishedDocument);
});

test('a page in no group is told by name, and where to put it', () => {
  write('index.html', documentPage);
  write('stray/index.html', documentPage);
  expect(finish()).toMatchObject({
    documents: 1,
    faults: [
      `${join(folder, 'stray/index.html')}：没有说是文档还是应用（放进 app/(documents) 或 app/(applications)）`,
    ],
  });
  expect(read('stray/index.html')).toBe(documentPage);
});

test.each(['_global-error.html', '_global-error/index.html'])(
  'Next’s last resort is none of ours: %s',
  (name) => {
    write('index.html', documentPage);
    write(name, '<p>500</p>');
    expect(finish()).toMatchObject({ documents: 1, applications: 0, faults: [] });
    expect(read(name)).toBe('<p>500</p>');
  },
);

test('passages that are sent to other channels are no pages: they stay as they are', () => {
  write('index.html', documentPage);
  const passage = '<section style="color:red">字</section>';
  write('weekly/2023-02-24/share/wechat.html', passage);
  write('weekly/2023-02-24/share/email.html', passage);
  expect(finish()).toMatchObject({ documents: 1, faults: [] });
  expect(read('weekly/2023-02-24/share/wechat.html')).toBe(passage);
  write('weekly/2023-02-24/share/other.html', passage);
  expect(finish().faults).not.toEqual([]);
});

test('what was built for nothing, so that there be something to build, is taken away again', () => {
  const kept = ['index.html', 'projects/index.html', 'weekly/none/share/page/index.html'];
  for (const name of kept) write(name, documentPage);
  write('projects/none/index.html', nothingPage);
  write('projects/none/index.txt', 'rows');
  write('projects/none/index.html.md', '');
  write('projects/none/weeklies/index.html', nothingPage);
  write('en/questions/none/index.html', nothingPage);
  write('questions/none.html', nothingPage);
  write('llms-full/none.txt', '');
  write('weekly/none/share/none.md', '');
  expect(finish()).toMatchObject({ documents: 3, faults: [], nothings: 7 });
  expect(names()).toEqual(kept);
  expect(fs.readdirSync(folder).sort()).toEqual(['index.html', 'projects', 'weekly']);
  expect(fs.readdirSync(join(folder, 'projects'))).toEqual(['index.html']);
  expect(finish()).toMatchObject({ documents: 3, faults: [], nothings: 0 });
});

test('a page that is not there under another name is a fault: somebody meant it to be there', () => {
  write('index.html', documentPage);
  write('questions/2031-04-04-1/index.html', nothingPage);
  write('nonesuch/index.html', nothingPage);
  const { faults, nothings } = finish();
  expect([faults.length, nothings]).toEqual([2, 0]);
  expect(read('nonesuch/index.html')).toBe(nothingPage);
});

test('a project may be called none', () => {
  write('index.html', documentPage);
  write('projects/none/index.html', documentPage);
  write('projects/none/index.html.md', '# none');
  expect(finish()).toMatchObject({ documents: 2, faults: [], nothings: 0 });
  expect(read('projects/none/index.html.md')).toBe('# none');
});

test('a folder without documents is no build', () => {
  write('search.html', applicationPage);
  expect(finish().faults).toEqual([`${folder}：没有一页文档`]);
});

test('the prefix of the site is that of its pages', () => {
  write('index.html', documentPage);
  expect(finishFolder(folder, kindOf, '/docs').faults).not.toEqual([]);
  expect(read('index.html')).toBe(documentPage);
});
