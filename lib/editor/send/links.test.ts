import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { type EditLink, editPath } from '#lib/site/paths.ts';
import { readEditQuery } from './links.ts';

const asked = (path: string): ReturnType<typeof readEditQuery> =>
  readEditQuery(new URL(path, 'https://weekly.example.org').search);

test.each<[EditLink, string]>([
  [{ kind: 'question' }, '/contribute/edit/?kind=question'],
  [{ kind: 'weekly' }, '/contribute/edit/?kind=weekly'],
  [{ correct: '2023-02-24-2' }, '/contribute/edit/?correct=2023-02-24-2'],
  [
    { file: 'content/weekly/2023-02-24.mdx' },
    '/contribute/edit/?file=content%2Fweekly%2F2023-02-24.mdx',
  ],
])('%j comes back as it was', (link, path) => {
  expect(editPath(link)).toBe(path);
  expect(asked(path)).toEqual(link);
});

test('an address comes back as what it names', () => {
  const raw =
    'https://raw.githubusercontent.com/a/sofa-weekly/refs/heads/x/content/projects/sofa-rpc.mdx';
  const path = editPath({ url: raw });
  // Safe within the brackets of a Markdown link.
  expect(path).toMatch(/^\/contribute\/edit\/\?url=[\w.%-]+$/);
  expect(asked(path)).toMatchObject({ url: { raw, path: 'content/projects/sofa-rpc.mdx' } });
  expect(asked(editPath({ url: 'https://evil.example/x.mdx' }))).toEqual({ url: { why: 'host' } });
});

describe('nothing is opened for', () => {
  test.each([
    ['?kind=newsletter'],
    ['?kind=constructor'],
    ['?kind=__proto__'],
    ['?kind='],
    ['?correct=-'],
    ['?correct='],
    ['?correct=2023-02-24-2%22%3E%3Cscript%3E'],
    ['?file=/etc/passwd'],
    ['?file=content/weekly/../../package.json'],
    ['?file=content/next/%2e%2e.mdx'],
    ['?file=content%2fweekly%2f2023-02-24.mdx%0a'],
    ['?other=question'],
    ['?%'],
    [''],
  ])('%j', (search) => {
    expect(readEditQuery(search)).toBeNull();
  });

  test('noise, nor does it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (noise) => {
        expect(readEditQuery(`?kind=x${noise}&file=${noise}`)?.valueOf() ?? null).toBeNull();
      }),
    );
  });
});
