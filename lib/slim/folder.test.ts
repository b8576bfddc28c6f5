import { mkdtemp, mkdir, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRows, slimFlight } from './flight.ts';
import { slimFolder } from './folder.ts';
import { slimHtml } from './html.ts';

const still = '5:I[1,["$4"],"Still"]\n6:I[2,["$4"],"Menu"]\n4:"/chunk.js"\n';
const root = (children: string): string =>
  `0:["$","main",null,{"children":["$","$L5",null,{"id":"page","children":${children}}]}]\n`;
const push = (piece: string): string =>
  `<script>self.__next_f.push(${JSON.stringify([1, piece]).replaceAll('<', '\\u003c')})</script>`;
const page = (...pieces: string[]): string =>
  `<p>hi</p><script>(self.__next_f=self.__next_f||[]).push([0])</script>${pieces.map(push).join('')}<i></i>`;

test('plain markup inside Still goes, with the rows only it pointed to', () => {
  const { text, emptied } = slimFlight(
    `${still}${root('["$","p",null,{"children":["$L7","$8"]}]')}7:["$","b",null,{}]\n8:T5,<long`,
  );
  expect(emptied).toBe(1);
  expect(text).toBe(`${still}${root('"$undefined"')}`);
});

test('a fragment is plain markup', () => {
  const fragment = '1:"$Sreact.fragment"\n';
  const flight = still + fragment + root('["$","$1","key",{"children":["$","p",null,{}]}]');
  expect(slimFlight(flight)).toEqual({ text: still + root('"$undefined"'), emptied: 1, empty: 1 });
});

test('chunks that only client components name stay', () => {
  const { text } = slimFlight(still + root('["$","p",null,{}]'));
  expect(text).toContain('4:"/chunk.js"');
});

test('a row that something else needs stays', () => {
  const shared = '7:["$","b",null,{}]\n';
  const outside = `9:["$","i",null,{"children":"$L7"}]\n`;
  const flight = `${still}0:["$L9",["$","$L5",null,{"id":"page","children":["$","p",null,{"children":"$L7"}]}]]\n${outside}${shared}`;
  const { text, emptied } = slimFlight(flight);
  expect(emptied).toBe(1);
  expect(text).toContain(shared);
});

test.each([
  ['a client component', '["$","p",null,{"children":["$","$L6",null,{}]}]', ''],
  ['a client component in another row', '"$L7"', '7:["$","$L6",null,{}]\n'],
  ['a promise', '["$","p",null,{"children":"$@7"}]', '7:"later"\n'],
  ['a row that is not there', '"$Lff"', ''],
])('Still with %s keeps its data', (_, children, more) => {
  const flight = still + root(children) + more;
  expect(slimFlight(flight)).toEqual({ text: flight, emptied: 0, empty: 0 });
});

test('text that looks like a reference is text', () => {
  expect(slimFlight(still + root('["$","p",null,{"children":"$$L6 and $"}]')).emptied).toBe(1);
});

test('a page whose data points into what would go keeps all of it', () => {
  const flight = `${still}0:["$La","$a:props:children:props:id"]\na:["$","$L5",null,{"children":["$","p",null,{"id":"x"}]}]\n`;
  expect(slimFlight(flight)).toEqual({ text: flight, emptied: 0, empty: 0 });
});

test('rows with a stated length are counted in bytes and may hold line ends', () => {
  expect(readRows('1:Ta,中文\n说2:"x"\n').map(({ id, body }) => [id, body])).toEqual([
    ['1', 'a,中文\n说'],
    ['2', '"x"'],
  ]);
});

test('data that ends in the middle of a row is refused', () => {
  expect(() => readRows('1:"a"\n2:"b')).toThrow('no end');
  expect(() => readRows('1:T20,short')).toThrow('unknown row');
  expect(() => readRows('nonsense')).toThrow('unknown row');
});

test('a page keeps its markup; pieces of its data become one, and nothing can end the script', () => {
  const flight = `${still}${root('["$","p",null,{}]')}7:["$","b",null,{"title":"</script><!--"}]\n`;
  const kept = flight.replace('"$","main"', '"$L7","main"');
  const { html, emptied } = slimHtml(page(kept.slice(0, 60), kept.slice(60)));
  expect(emptied).toBe(1);
  expect(html).toMatch(/^<p>hi<\/p><script>\(self\.__next_f.*<i><\/i>$/s);
  expect(html.match(/__next_f\.push\(\[1/g)).toHaveLength(1);
  expect(html).toContain('\\u003c/script\\u003e\\u003c!--');
});

test('a page with data of another kind, or none, stays as it is', () => {
  const binary =
    page(still + root('["$","p",null,{}]')) + '<script>self.__next_f.push([3,"AA"])</script>';
  expect(slimHtml(binary)).toMatchObject({ html: binary, emptied: 0, empty: 0 });
  expect(slimHtml('<p>a</p>')).toMatchObject({ html: '<p>a</p>', emptied: 0, empty: 0 });
});

describe('a page of a real build', async () => {
  // The rows of a list of three readings, as `next build` of our own content wrote them.
  const flight = await readFile(join(import.meta.dirname, 'test-support/page.flight.txt'), 'utf8');
  const built = page(flight);
  let folder = '';

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slim-'));
    await mkdir(join(folder, 'list'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function faultsOf(html: string, name = 'list/index.html'): Promise<string[]> {
    await writeFile(join(folder, name), html);
    return slimFolder(folder).faults;
  }

  test('loses its text, keeps its client components, and can be slimmed again', async () => {
    expect(flight).toContain('BabaSSL');
    expect(await faultsOf(built)).toEqual([]);
    const slim = await readFile(join(folder, 'list/index.html'), 'utf8');
    expect(slim.length).toBeLessThan(built.length * 0.7);
    for (const name of ['Still', 'PaletteLink', 'ThemeToggle']) expect(slim).toContain(name);
    expect(slim).not.toContain('BabaSSL');
    expect(slimFolder(folder).faults).toEqual([]);
    expect(await readFile(join(folder, 'list/index.html'), 'utf8')).toBe(slim);
  });

  test('is replaced whole; what a killed run left beside it goes', async () => {
    const path = join(folder, 'list/index.html');
    await writeFile(path, built);
    await writeFile(join(folder, 'list', `.unfinished-${process.pid}-0a`), built.slice(0, 99));
    const reader = await open(path);
    slimFolder(folder);
    expect(await reader.readFile('utf8')).toBe(built);
    await reader.close();
    expect(await readdir(join(folder, 'list'))).toEqual(['index.html']);
  });

  test('fails the build, by name, when the wrapper has another name', async () => {
    const [fault, ...others] = await faultsOf(built.replaceAll('Still', 'Quiet'));
    expect(others).toEqual([]);
    expect(fault).toMatch(/list\/index\.html：.*Still/);
  });

  test('fails the build when text stands beside the wrapper', async () => {
    const text = `fe:["$","p",null,{"children":"${'很长的正文。'.repeat(5000)}"}]\n`;
    const beside = flight.replace('"$L2"]', '"$L2","$Lfe"]') + text;
    expect(await faultsOf(page(beside))).toEqual([
      expect.stringMatching(/list\/index\.html：页面数据还有 \d+ KB/),
    ]);
  });

  test('the last resort of Next is none of ours; a folder without pages is no build', async () => {
    expect(await faultsOf('<p>500</p>', '_global-error.html')).toEqual([
      expect.stringContaining('没有一页'),
    ]);
    await writeFile(join(folder, 'list/index.html'), built);
    expect(slimFolder(folder).faults).toEqual([]);
  });
});
