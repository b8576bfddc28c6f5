import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSpoken } from '#lib/words/language.ts';

/** Addresses of the pages below a group of routes, as their folders are named: `/weekly/[date]/`. */
function pagesIn(group: string): string[] {
  return readdirSync(join(import.meta.dirname, group), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|[\\/])page\.tsx$/.test(name))
    .map((name) => `/${dirname(name)}/`.replaceAll('\\', '/').replace('/./', '/'))
    .toSorted();
}

describe.each(['documents', 'applications'])('%s', (kind) => {
  const own = pagesIn(`(${kind})`);

  test('have a page in English each, but for what is in Chinese only', () => {
    expect(own.length).toBeGreaterThan(0);
    const wanted = own.filter(isSpoken).map((page) => `/en${page}`);
    expect(pagesIn(`(${kind}-en)`)).toEqual(wanted.toSorted());
  });

  test.each(own.filter(isSpoken))('%s is the same page in English', (page) => {
    const file = join(import.meta.dirname, `(${kind}-en)`, 'en', page, 'page.tsx');
    const source = readFileSync(file, 'utf8');
    expect(source).toContain(`from '#app/(${kind})${page}page.tsx'`);
    // Next reads it off the file: it cannot be taken over.
    expect(source.includes('dynamicParams = false')).toBe(page.includes('['));
  });
});
