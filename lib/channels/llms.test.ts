import { beforeAll, expect, test } from 'vitest';
import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { loadSample } from '#lib/test-support/sample-content.ts';
import type { ChannelContent } from './bodies.ts';
import { FULL_BYTES, fullText, fullYears, llmsText } from './llms.ts';

const SITE = 'https://weekly.example.org';
let content: ChannelContent;

beforeAll(async () => {
  content = (await archiveContent()) ?? (await loadSample());
});

test('llms.txt begins with a name and a summary, and has links only in its lists', () => {
  const text = llmsText(content, SITE, true);
  expect(text).toMatch(/^# SOFA Weekly\n\n> /);
  const items = text.split('\n').filter((line) => line.startsWith('- '));
  expect(items.length).toBeGreaterThan(content.model.weeklies.length);
  for (const item of items) expect(item).toMatch(/^- (?:\[[^\]]*(?:\\\][^\]]*)*\]\(|<)https:\/\//);
  expect(Buffer.byteLength(text)).toBeLessThan(60_000);
});

test('it leads to a server’s addresses only where there is one', () => {
  expect(llmsText(content, SITE, true)).toContain(`${SITE}/mcp`);
  expect(llmsText(content, SITE, false)).not.toMatch(/\/mcp|\/api\/search/);
});

test('the years’ files hold every weekly once, in a size that is bounded and told', () => {
  const map = llmsText(content, SITE, false);
  const found = fullYears(content.model).flatMap((year) => {
    const text = fullText(content, year, SITE) ?? '';
    const bytes = Buffer.byteLength(text);
    expect(bytes).toBeLessThanOrEqual(FULL_BYTES);
    expect(map).toContain(`/llms-full/${year}.txt)：约 ${Math.ceil(bytes / 1000)} kB`);
    return [...text.matchAll(/^SOFA Weekly，(\d{4}-\d\d-\d\d)/gm)].map(([, date]) => date);
  });
  expect(found).toEqual(content.model.weeklies.map(({ date }) => date));
  expect(fullText(content, '1999', SITE)).toBeNull();
});

test('a year beyond the bound ends in links to the rest of it', () => {
  const [weekly] = content.model.weeklies;
  if (!weekly) throw new Error('no weekly');
  const many = Array.from({ length: 500 }, () => weekly);
  const big: ChannelContent = { ...content, model: { ...content.model, weeklies: many } };
  const text = fullText(big, weekly.date.slice(0, 4), SITE) ?? '';
  expect(text).toContain('## 这一年的其余各期');
});
