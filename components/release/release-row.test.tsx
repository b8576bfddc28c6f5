import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { release } from '#lib/content/views/test-support/model.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { ReleaseRow } from './release-row.tsx';

const changes = Array.from({ length: 8 }, (_, index) => `改动 ${index}`);
const html = (wide: boolean): string =>
  renderToStaticMarkup(
    <ReleaseRow release={{ ...release('demo', '1.0.0', '2031-04-04'), changes }} wide={wide} />,
  );

test('a list of releases shows as many changes as it has room for, and counts the others', () => {
  expect(html(false).match(/<li/g)).toHaveLength(3);
  expect(html(false)).toContain('另有 5 项');
  expect(html(true).match(/<li/g)).toHaveLength(6);
  expect(html(true)).toContain('另有 2 项');
  expect(html(true)).toContain('id="demo-1.0.0"');
});

test('in English changes stay as they were written', () => {
  const out = speaking('en', () => html(true));
  expect(out).toContain('lang="zh-CN">改动 0<');
  expect(out).toContain('2 more');
});
