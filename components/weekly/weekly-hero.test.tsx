import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { weekly } from '#lib/content/views/test-support/model.ts';
import { WeeklyHero } from './weekly-hero.tsx';

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
