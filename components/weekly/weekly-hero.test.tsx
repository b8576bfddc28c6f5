import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { WeeklyHero } from './weekly-hero.tsx';
import { speaking } from '#lib/words/spoken/document.ts';

const html = (number: number | null): string =>
  renderToStaticMarkup(<WeeklyHero weekly={weekly('2021-04-02', { number })} projects={[]} />);

test('the year of an old weekly leads to the page of that year', () => {
  expect(html(null)).toContain('href="/weekly/year/2021/"');
});

test('a weekly shows its weekday, or the number its editors gave it', () => {
  expect(html(null)).toContain('周五');
  expect(html(null)).not.toContain('期');
  expect(html(88)).toContain('第 88 期');
});

test('an English page has its own words around the title', () => {
  const english = speaking('en', () => html(88));
  expect(english).toContain('No. 88');
  expect(english).toContain('<h1 lang="zh-CN">2021-04-02 的周刊</h1>');
  expect(english.match(/\p{Script=Han}/gu)).toHaveLength(3);
  expect(speaking('en', () => html(null))).toContain('Fri<');
});
