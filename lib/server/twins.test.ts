import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltFile, BuiltFiles } from './built-files.ts';
import { raw } from './test-support/raw.ts';
import { openTwoDoors } from './test-support/two-doors.ts';

const folder = mkdtempSync(join(tmpdir(), 'twins-'));
const kept = 'public, max-age=0, must-revalidate';

function file(address: string, type: string, text: string): [string, BuiltFile] {
  const path = join(folder, `f${address.replaceAll('/', '_')}`);
  writeFileSync(path, text);
  const isPage = type === 'text/html';
  const kind = { isPage, status: 200, type: `${type}; charset=utf-8` };
  return [address, { path, ...kind, cacheControl: kept }];
}

const page = (address: string, text: string) => file(address, 'text/html', text);
const twin = (address: string, text: string) => file(address, 'text/markdown', text);

const built: BuiltFiles = {
  files: new Map([
    page('/', '<p>首页'),
    twin('/index.html.md', '# 首页'),
    page('/weekly', `<p>周刊${'。'.repeat(2000)}`),
    twin('/weekly/index.html.md', `# 周刊${'。'.repeat(2000)}`),
    page('/weekly/2024-05-03/share', '<p>没有另一份'),
    page('/en', '<p>home'),
    page('/en/weekly', '<p>weeklies'),
    page('/en/about', '<p>about'),
    page('/zh-hant/weekly', '<p>週刊'),
    twin('/about/index.html.md', '# 关于'),
    twin('/en/about/index.html.md', '# About'),
    twin('/nowhere/index.html.md', '# 没有这一页'),
  ]),
  missing: { ...page('/404', '<p>没有这个页面')[1], status: 404, cacheControl: 'no-store' },
};

let server: Server;
let origin: string;
const MARKDOWN = 'text/markdown, text/html;q=0.9, */*;q=0.1';

beforeAll(async () => {
  ({ server, origin } = await openTwoDoors(built, new Map()));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

const ask = (path: string, accept: string, init: RequestInit & { tag?: string } = {}) =>
  fetch(origin + path, {
    ...{ redirect: 'manual', ...init },
    headers: { accept, ...(init.tag && { 'if-none-match': init.tag }) },
  });
const facts = ({ headers }: Response) =>
  ['content-type', 'vary', 'content-location', 'cache-control', 'x-robots-tag'].map((name) =>
    headers.get(name),
  );

const html = 'text/html; charset=utf-8';
const markdown = 'text/markdown; charset=utf-8';
const both = 'Accept-Encoding, Accept';

describe('a page', () => {
  it('is Markdown to who likes that better, and HTML to browsers', async () => {
    const asMarkdown = await ask('/weekly/?a=b', MARKDOWN);
    expect(await asMarkdown.text()).toMatch(/^# 周刊/);
    expect(facts(asMarkdown)).toEqual([markdown, both, '/weekly/index.html.md', kept, null]);
    for (const accept of ['*/*', 'text/html,application/xml;q=0.9,*/*;q=0.8', 'application/json']) {
      const asHtml = await ask('/weekly/', accept);
      expect(await asHtml.text()).toMatch(/^<p>周刊/);
      expect(facts(asHtml)).toEqual([html, both, null, kept, null]);
    }
    expect(await (await ask('/', MARKDOWN)).text()).toBe('# 首页');
  });

  it('has a tag for each form, and says the same of itself when it is not sent again', async () => {
    const [one, other] = [await ask('/weekly/', MARKDOWN), await ask('/weekly/', '*/*')];
    const tag = one.headers.get('etag') ?? '';
    expect(tag).not.toBe(other.headers.get('etag'));
    const again = await ask('/weekly/', MARKDOWN, { tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(facts(again).slice(1)).toEqual(facts(one).slice(1));
    expect((await ask('/weekly/', '*/*', { tag })).status).toBe(200);
    expect((await ask('/weekly/index.html.md', '*/*', { tag })).status).toBe(304);
  });

  it('is told to HEAD as to GET', async () => {
    const [got, head] = [
      await ask('/weekly/', MARKDOWN),
      await ask('/weekly/', MARKDOWN, { method: 'HEAD' }),
    ];
    expect([await head.text(), facts(head)]).toEqual(['', facts(got)]);
    expect(head.headers.get('etag')).toBe(got.headers.get('etag'));
    expect((await ask('/weekly/', MARKDOWN, { method: 'POST' })).status).toBe(405);
  });

  it('without a twin is HTML to everybody, and so is the missing page', async () => {
    const alone = await ask('/weekly/2024-05-03/share/', MARKDOWN);
    expect(facts(alone)).toEqual([html, 'Accept-Encoding', null, kept, null]);
    const missing = await ask('/nowhere/', MARKDOWN);
    expect([missing.status, await missing.text()]).toEqual([404, '<p>没有这个页面']);
    expect((await ask('/weekly', MARKDOWN)).headers.get('location')).toBe('/weekly/');
  });

  it('in English or in traditional Chinese has its own twin, or that of the same page', async () => {
    expect(facts(await ask('/en/about/', MARKDOWN))[2]).toBe('/en/about/index.html.md');
    const shared = await ask('/en/weekly/', MARKDOWN);
    expect(await shared.text()).toMatch(/^# 周刊/);
    expect(facts(shared)).toEqual([markdown, both, '/weekly/index.html.md', kept, null]);
    expect(facts(await ask('/zh-hant/weekly/', MARKDOWN))[2]).toBe('/weekly/index.html.md');
    expect(facts(await ask('/en/', MARKDOWN))[2]).toBe('/index.html.md');
    expect(facts(await ask('/en/', '*/*')).slice(0, 3)).toEqual([html, both, null]);
  });
});

it('the twin itself is for everybody, and no page of a search engine', async () => {
  for (const accept of ['text/html', MARKDOWN]) {
    const answer = await ask('/weekly/index.html.md', accept);
    expect(facts(answer)).toEqual([markdown, 'Accept-Encoding', null, kept, 'noindex']);
  }
});

it('below a path, the twin has its address there', async () => {
  const at = (path: string) =>
    raw(
      Number(new URL(origin).port),
      `GET ${path} HTTP/1.0\r\nHost: below\r\nAccept: ${MARKDOWN}\r\n\r\n`,
    );
  expect(await at('/sofa/weekly/')).toContain('Content-Location: /sofa/weekly/index.html.md\r\n');
  expect(await at('/sofa/en/weekly/')).toContain(
    'Content-Location: /sofa/weekly/index.html.md\r\n',
  );
  expect(await at('/weekly/')).toMatch(/^HTTP\/1\.1 404 /);
});
