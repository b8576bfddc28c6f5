import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { finishFolder } from '#lib/built/folder.ts';
import { documentPage } from '#lib/built/test-support/pages.ts';
import { isStub } from './stub.ts';
import { redirectsFile, writeMoved } from './write.ts';

let folder = '';
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'weekly-moved-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  fs.mkdirSync(join(folder, name, '..'), { recursive: true });
  fs.writeFileSync(join(folder, name), text);
}
const read = (name: string): string => fs.readFileSync(join(folder, name), 'utf8');

/** An export with a weekly of each date, first published at these addresses. */
function exported(sources: Readonly<Record<string, string | null>>): void {
  for (const [date, source] of Object.entries(sources)) {
    write(`api/weeklies/${date}.json`, JSON.stringify({ date, source, title: '题' }));
  }
}

const OLD = 'https://www.sofastack.tech/blog/';
const served = { siteUrl: 'https://weekly.example/sofa', basePath: '/sofa' };

/** Every file below the folder with its text, but what was there before. */
const written = (): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !name.startsWith('api') && fs.statSync(join(folder, name)).isFile())
    .sort();

it('writes a page at each old address, and one list', () => {
  exported({
    '2023-02-24': `${OLD}sofa-weekly-20230224/`,
    '2023-03-17': `${OLD}%E5%91%A8%E5%88%8A%20230317`,
    '2023-03-24': null,
  });
  expect(writeMoved(folder, served)).toBe(2);
  expect(written()).toEqual([
    '_redirects',
    'blog/sofa-weekly-20230224/index.html',
    'blog/周刊 230317/index.html',
  ]);
  expect(read('_redirects')).toBe(
    [
      '/sofa/blog/sofa-weekly-20230224 /sofa/weekly/2023-02-24/ 301',
      '/sofa/blog/sofa-weekly-20230224/ /sofa/weekly/2023-02-24/ 301',
      '/sofa/blog/%E5%91%A8%E5%88%8A%20230317 /sofa/weekly/2023-03-17/ 301',
      '/sofa/blog/%E5%91%A8%E5%88%8A%20230317/ /sofa/weekly/2023-03-17/ 301',
      '',
    ].join('\n'),
  );
});

it('the page leads on by itself, by a link, and says where the weekly is now', () => {
  exported({ '2023-02-24': `${OLD}a/` });
  writeMoved(folder, { siteUrl: 'https://weekly.example/so&fa', basePath: '/sofa' });
  const { DOMParser } = new Window();
  const document = new DOMParser().parseFromString(read('blog/a/index.html'), 'text/html');
  const content = (selector: string) => document.querySelector(selector)?.getAttribute('content');
  expect(document.documentElement.lang).toBe('zh-CN');
  expect(document.title).toContain('2023-02-24');
  expect(document.head.firstElementChild?.getAttribute('http-equiv')).toBe(
    'Content-Security-Policy',
  );
  expect(content('meta[http-equiv="refresh"]')).toBe('0; url=/sofa/weekly/2023-02-24/');
  expect(content('meta[name="robots"]')).toBe('noindex');
  expect(document.querySelector('link[rel="canonical"]')?.getAttribute('href')).toBe(
    'https://weekly.example/so&fa/weekly/2023-02-24/',
  );
  const links = [...document.querySelectorAll('main a')].map((a) => a.getAttribute('href'));
  expect(links).toEqual(['/sofa/weekly/2023-02-24/', '/sofa/weekly/']);
  expect(
    document.querySelectorAll('script, style, [style], link:not([rel=canonical])'),
  ).toHaveLength(0);
});

it('leaves pages and files of the site alone, in the list as well', () => {
  exported({ '2023-02-24': `${OLD}page/`, '2023-03-03': `${OLD}file/`, '2023-03-10': `${OLD}a/` });
  write('blog/page/index.html', documentPage);
  write('blog/file', 'text');
  expect(writeMoved(folder, served)).toBe(1);
  expect(read('blog/page/index.html')).toBe(documentPage);
  expect(read('blog/file')).toBe('text');
  expect(read('_redirects')).not.toMatch(/page|file/);
});

it('a second run writes the same, and the step before it lets these pages be', () => {
  exported({ '2023-02-24': `${OLD}a/` });
  write('index.html', documentPage);
  const kindOf = (route: string) => (route === '/' ? 'document' : null);
  const run = () => {
    const { faults, documents } = finishFolder(folder, kindOf, '');
    expect([faults, documents]).toEqual([[], 1]);
    expect(writeMoved(folder, { siteUrl: 'https://weekly.example', basePath: '' })).toBe(1);
    return written().map((name) => [name, read(name)]);
  };
  expect(run()).toEqual(run());
  // Another page in no group is told as before.
  write('stray/index.html', documentPage);
  expect(finishFolder(folder, kindOf, '').faults).toHaveLength(1);
});

it('a page of the site is none of these', () => {
  expect(isStub(documentPage)).toBe(false);
});

it('a site without weeklies has an empty list', () => {
  expect(writeMoved(folder, served)).toBe(0);
  expect(written()).toEqual(['_redirects']);
  expect(read('_redirects')).toBe('');
});

it('a line means one address, whatever stands in a name', () => {
  const text = redirectsFile(new Map([['a*:b c#d?', '2023-02-24']]), '');
  expect(text.split('\n')[0]).toBe('/blog/a%2A%3Ab%20c%23d%3F /weekly/2023-02-24/ 301');
});
