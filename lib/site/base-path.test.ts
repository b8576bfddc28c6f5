import { afterEach, expect, test, vi } from 'vitest';

/** The module reads its prefix once, as it is loaded. */
async function withBaseUnder(prefix: string) {
  vi.stubEnv('BASE_PATH', prefix);
  vi.resetModules();
  return (await import('./base-path.ts')).withBase;
}

afterEach(() => {
  vi.unstubAllEnvs();
  // Other test files of this worker must not get a module with this prefix.
  vi.resetModules();
});

test('paths of this site get the prefix, all other addresses stay', async () => {
  const withBase = await withBaseUnder('/sofa-weekly');
  expect(withBase('/search/?q=raft#top')).toBe('/sofa-weekly/search/?q=raft#top');
  for (const away of [
    'https://example.com/a/',
    '//example.com/a/',
    '#part',
    'mailto:a@b.example',
  ]) {
    expect(withBase(away)).toBe(away);
  }
});

test('at the root of a host nothing is put before a path', async () => {
  const withBase = await withBaseUnder('');
  expect(withBase('/weekly/')).toBe('/weekly/');
});
