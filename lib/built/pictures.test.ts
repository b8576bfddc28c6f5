import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placePictures } from './pictures.ts';

let dir = '';
beforeEach(() => {
  dir = fs.mkdtempSync(join(tmpdir(), 'weekly-pictures-'));
  fs.mkdirSync(join(dir, 'out'));
});
afterEach(() => fs.rmSync(dir, { recursive: true }));

const PLACE = { siteUrl: 'https://weekly.example.org/docs', basePath: '/docs' };
const name = (digits: string, rest = '.png'): string => digits.repeat(16) + rest;

function write(path: string, text: string): void {
  fs.mkdirSync(dirname(join(dir, path)), { recursive: true });
  fs.writeFileSync(join(dir, path), text);
}
const keep = (file: string, text = file): void => write(`vault/${file.slice(0, 2)}/${file}`, text);
const place = () =>
  placePictures(join(dir, 'out'), PLACE, join(dir, 'vault'), join(dir, 'out/pictures'));
const placed = (): string[] =>
  fs.existsSync(join(dir, 'out/pictures')) ? fs.readdirSync(join(dir, 'out/pictures')).sort() : [];

test('what pages, feeds and channels name is there, and nothing else of the vault', () => {
  const [one, two, three, unnamed] = [
    name('0a'),
    name('0b', '-720.avif'),
    name('0c', '-1440.webp'),
    name('0d'),
  ];
  for (const file of [one, two, three, unnamed]) keep(file);
  write('out/a/index.html', `<img src="/docs/pictures/${one}">`);
  write(
    'out/b.html',
    `<source srcset="/docs/pictures/${two} 720w, /docs/pictures/${three} 1440w">`,
  );
  write('out/feed.xml', `<![CDATA[<img src="${PLACE.siteUrl}/pictures/${one}">]]>`);
  expect(place()).toEqual({ files: 3, bytes: one.length + two.length + three.length, absent: [] });
  expect(placed()).toEqual([one, two, three]);
  expect(fs.readFileSync(join(dir, 'out/pictures', one), 'utf8')).toBe(one);
});

test('without a vault nothing is made', () => {
  write('out/index.html', '<img src="https://pictures.example/a.png">');
  expect(place()).toEqual({ files: 0, bytes: 0, absent: [] });
  expect(fs.readdirSync(join(dir, 'out'))).toEqual(['index.html']);
});

test('what the vault lacks is told; pictures of other sites are none of ours', () => {
  write(
    'out/index.html',
    `<img src="/docs/pictures/${name('0a')}"><img src="https://cdn.example/pictures/${name('0b')}">`,
  );
  expect(place().absent).toEqual([name('0a')]);
});

test('a second time nothing changes; what is named no more is taken away, what was cut off is made whole', () => {
  const [one, two] = [name('0a'), name('0b')];
  keep(one, 'whole');
  keep(two);
  write('out/index.html', `<img src="/docs/pictures/${one}"><img src="/docs/pictures/${two}">`);
  place();
  const { ino } = fs.statSync(join(dir, 'out/pictures', one));
  place();
  expect(fs.statSync(join(dir, 'out/pictures', one)).ino).toBe(ino);
  fs.rmSync(join(dir, 'out/pictures', one));
  write(`out/pictures/${one}`, 'who');
  write('out/index.html', `<img src="/docs/pictures/${one}">`);
  place();
  expect(placed()).toEqual([one]);
  expect(fs.readFileSync(join(dir, 'out/pictures', one), 'utf8')).toBe('whole');
  expect(fs.readFileSync(join(dir, 'vault/0a', one), 'utf8')).toBe('whole');
});

test('a link in a content folder gives nothing away', () => {
  const [file, folder] = [name('0a'), name('0b')];
  write('secret/key', 'secret');
  write(`secret/${folder}`, 'secret');
  fs.mkdirSync(join(dir, 'vault/0a'), { recursive: true });
  fs.symlinkSync(join(dir, 'secret/key'), join(dir, 'vault/0a', file));
  fs.symlinkSync(join(dir, 'secret'), join(dir, 'vault/0b'));
  write('out/index.html', `<img src="/docs/pictures/${file}"><img src="/docs/pictures/${folder}">`);
  expect(place()).toEqual({ files: 0, bytes: 0, absent: [file, folder] });
  expect(placed()).toEqual([]);
});
