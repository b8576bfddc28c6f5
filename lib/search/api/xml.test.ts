import { expect, it } from 'vitest';
import { openSearchDescription } from './open-search.ts';
import { escapeXml, xmlDocument } from './xml.ts';

it('escapes what would act in text or an attribute', () => {
  expect(escapeXml(`<a b="c" d='e'>&amp;`)).toBe(
    '&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;amp;',
  );
});

it('drops what XML cannot hold and keeps everything else', () => {
  expect(escapeXml('a\0b\u0008c\uFFFEd\t\n中文🪁')).toBe('abcd\t\n中文🪁');
  expect(escapeXml('a\uD800b')).toBe('a\uFFFDb');
});

it('nests elements', () => {
  const child = { name: 'b', attributes: { c: '"' }, children: ['<'] };
  expect(xmlDocument({ name: 'a', children: [child, 'x'] })).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a><b c="&quot;">&lt;</b>x</a>\n',
  );
});

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
