import { expect, it } from 'vitest';
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

it('holds text in a CDATA section that nothing in it ends', () => {
  expect(xmlDocument({ name: 'a', children: [{ cdata: '<b>]]>]]>&\0' }] })).toContain(
    '<a><![CDATA[<b>]]]]><![CDATA[>]]]]><![CDATA[>&]]></a>',
  );
});
