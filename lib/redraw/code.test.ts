import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeCode } from './code.ts';

let dir = '';
let build = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'code-'));
  build = join(dir, 'build');
  const texts = {
    BUILD_ID: 'one',
    'server/chunks/a.js': 'code',
    'server/app/questions/[id]/page.js': 'code',
    'server/app/questions/x.html': 'drawn',
    'server/app/cards/x.png.body': 'drawn',
    'server/pages/404.html': 'drawn',
    'server/route-cache/APP_PAGE/1/$/index.html': 'drawn',
    'static/chunks/b.js': 'for browsers',
    'cache/c': 'kept',
    'prerender-manifest.json': JSON.stringify({
      version: 4,
      routes: { '/questions/x': { routeType: 'page' } },
      dynamicRoutes: { '/questions/[id]': { fallback: false, routeRegex: 'r' } },
    }),
  };
  for (const [name, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(build, name)), { recursive: true });
    writeFileSync(join(build, name), text);
  }
  mkdirSync(join(build, 'node_modules'));
  symlinkSync('../../node_modules/esbuild', join(build, 'node_modules/esbuild-1'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the code is there, what was drawn is not, and a page that is new is not refused', () => {
  const code = join(dir, 'code');
  makeCode(build, code);
  const has = (name: string): boolean => existsSync(join(code, name));
  expect(has('server/chunks/a.js')).toBe(true);
  expect(has('server/app/questions/[id]/page.js')).toBe(true);
  expect(lstatSync(join(code, 'node_modules/esbuild-1')).isSymbolicLink()).toBe(true);
  for (const name of [
    ...['server/app/questions/x.html', 'server/app/cards/x.png.body', 'server/pages/404.html'],
    'server/route-cache',
    ...['static/chunks/b.js', 'cache'],
  ]) {
    expect(has(name), name).toBe(false);
  }
  const list = 'prerender-manifest.json';
  expect(JSON.parse(readFileSync(join(code, list), 'utf8'))).toMatchObject({
    routes: { '/questions/x': { routeType: 'page' } },
    dynamicRoutes: { '/questions/[id]': { fallback: null, routeRegex: 'r' } },
  });
  // The build's own list is as it was.
  expect(readFileSync(join(build, list), 'utf8')).toContain('"fallback":false');
});
