import { expect, it } from 'vitest';
import { openSearchDescription } from './open-search.ts';

it('describes the search under a path, with one place to fill in', () => {
  const xml = openSearchDescription({ siteUrl: "https://example.org/a&b'{x}", hasApi: false });
  expect(xml).toContain(
    'template="https://example.org/a&amp;b&apos;%7Bx%7D/search/?q={searchTerms}"',
  );
  expect(xml.match(/\{/g)).toHaveLength(1);
  expect(xml).not.toContain('application/json');
});

it('names the API where there is one, and keeps the lengths of the standard', () => {
  const xml = openSearchDescription({ siteUrl: 'https://example.org', hasApi: true });
  expect(xml).toContain('template="https://example.org/api/search?q={searchTerms}"');
  const [, name = ''] = /<ShortName>(.*)<\/ShortName>/.exec(xml) ?? [];
  expect(name.length).toBeGreaterThan(0);
  expect(name.length).toBeLessThanOrEqual(16);
});
