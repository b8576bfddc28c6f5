import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lockFaults, unusedDependencies } from './lock.mjs';

interface Entry {
  version?: string;
  [key: string]: unknown;
}

const sound: Entry = { version: '1.0.0', integrity: 'sha512-x' };
const manifest = { dependencies: { a: '1.0.0' }, devDependencies: { b: '1.0.0' } };
const lockOf = (packages: Record<string, Entry>) => ({
  packages: { '': manifest, 'node_modules/a': sound, 'node_modules/b': sound, ...packages },
});
const faults = (packages: Record<string, Entry>): string[] =>
  lockFaults(manifest, lockOf(packages));

describe('a lock', () => {
  test('of what is asked for is sound', () => {
    expect(faults({})).toEqual([]);
  });

  test('of this project is sound', () => {
    const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;
    expect(lockFaults(read('package.json'), read('package-lock.json'))).toEqual([]);
  });

  test('of this project installs for serving what next build would fetch by itself', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const setup = readFileSync('node_modules/next/dist/lib/verify-typescript-setup.js', 'utf8');
    const asked = [...setup.matchAll(/\bpkg: '([^']+)'/g)].map(([, name = '']) => name);
    expect(asked).toContain('typescript');
    expect(asked.filter((name) => !(name in dependencies))).toEqual([]);
  });

  test('holds what is asked for by name at the place where Node finds it', () => {
    const a = { ...sound, dependencies: { c: '^1' } };
    const nested = { 'node_modules/a': a, 'node_modules/a/node_modules/c': sound };
    expect(faults(nested)).toEqual([]);
    expect(faults({ ...nested, 'node_modules/c': sound })).toEqual([
      expect.stringContaining('node_modules/c 没有包需要它'),
    ]);
  });

  test.each<[string, Entry, RegExp]>([
    ['an address', { resolved: 'https://registry.example/a.tgz' }, /resolved/],
    ['no hash', { integrity: undefined }, /没有 integrity/],
    ['no hash, optional everywhere', { integrity: undefined, optional: true }, /没有 integrity/],
    ['a script at installation', { hasInstallScript: true }, /安装时会运行脚本/],
    ['a repository', { version: 'git+ssh://git@example.org/a.git#1' }, /版本是 git/],
    ['a folder', { link: true }, /是链接或本地目录/],
  ])('with %s is refused', (_, change, line) => {
    expect(faults({ 'node_modules/a': { ...sound, ...change } })).toEqual([
      expect.stringMatching(line),
    ]);
  });

  test('needs no hash for a part for another platform', () => {
    const part = { version: '1.0.0', optional: true, os: ['win32'], cpu: ['x64'] };
    const a = { ...sound, optionalDependencies: { 'a-win32': '1.0.0' } };
    expect(faults({ 'node_modules/a': a, 'node_modules/a-win32': part })).toEqual([]);
  });

  test.each([
    '^1.0.0',
    'latest',
    'file:../a',
    'github:x/a',
    'https://example.org/a.tgz',
    'npm:c@1',
  ])('whose manifest says %s is refused', (version) => {
    const asked = { dependencies: { a: version } };
    const packages = { '': asked, 'node_modules/a': sound };
    expect(lockFaults(asked, { packages })).toEqual([expect.stringContaining(version)]);
  });

  test('that differs from its manifest is refused', () => {
    expect(lockFaults({ ...manifest, devDependencies: {} }, lockOf({}))).toEqual([
      expect.stringContaining('不一致'),
    ]);
  });
});

test('a production dependency is imported, loaded by a style sheet or run by shipped code', () => {
  const sources = [
    "import { x } from 'a/deep';\nexport * from '@scope/b/c';\nimport 'c';\nawait import('d');",
    "@import 'e' source(none);",
    "tool('f', ['build']); binPath('g');",
    "const config = { plugins: { '@tailwindcss/postcss': {} } };",
    "// from h, 'i'\nconst text = 'j';",
  ];
  const names = ['a', '@scope/b', 'c', 'd', 'e', 'f', 'g', '@tailwindcss/postcss', 'h', 'i', 'j'];
  const dependencies = Object.fromEntries(names.map((name) => [name, '1.0.0']));
  expect(unusedDependencies(dependencies, sources)).toEqual(['h', 'i', 'j']);
});
