import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dark, light } from './palette.ts';

test('the colours are the site’s own', () => {
  const css = readFileSync('app/tokens.css', 'utf8');
  // First by day, then by night.
  for (const name of Object.keys(light) as (keyof typeof light)[]) {
    const values = [...css.matchAll(new RegExp(`--color-${name}: (#\\w+);`, 'g'))].map(
      ([, value]) => value,
    );
    expect(values.slice(0, 2), name).toEqual([light[name], dark[name]]);
  }
});
