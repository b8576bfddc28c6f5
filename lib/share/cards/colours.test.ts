import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours, hues, hueTone, oklchToHex, projectColour } from './colours.ts';

const tokens = readFileSync('app/tokens.css', 'utf8');
const token = (name: string) => new RegExp(`--color-${name}: (#\\w{6});`).exec(tokens)?.[1];

test('cards have the colours of the pages', () => {
  const { ink2, ink3, onAccent, weekend, ...same } = colours;
  for (const [name, colour] of Object.entries(same)) expect(token(name), name).toBe(colour);
  expect([ink2, ink3, onAccent]).toEqual(['ink-2', 'ink-3', 'on-accent'].map(token));
  expect(weekend).toMatch(/^#/);
});

test('every hue of the pages, and no other', () => {
  const found = [
    ...tokens.matchAll(/\.hue-([\w-]+) \{\s+--hue: oklch\(var\(--hue-tone\) (\d+)\)/g),
  ];
  expect(Object.fromEntries(found.map(([, slug, hue]) => [slug, Number(hue)]))).toEqual(hues);
  expect(tokens).toContain(`--hue-tone: ${hueTone.lightness} ${hueTone.chroma};`);
});

test('OKLCH becomes sRGB', () => {
  // The primaries, from the tables of CSS Color 4.
  expect(oklchToHex(0.627955, 0.257683, 29.2339)).toBe('#ff0000');
  expect(oklchToHex(0.452014, 0.313214, 264.052)).toBe('#0000ff');
  expect(oklchToHex(1, 0, 0)).toBe('#ffffff');
  expect(projectColour('nobody')).toBe(projectColour(null));
  expect(projectColour('seata')).not.toBe(projectColour('mosn'));
});
