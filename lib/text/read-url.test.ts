import { expect, it } from 'vitest';
import { readUrl } from './read-url.ts';

it('reads what a browser opens, and nothing else', () => {
  expect(readUrl('https://ki\u00adte.example/a')?.host).toBe('kite.example');
  expect(readUrl('/a')).toBeNull();
  expect(readUrl('https://')).toBeNull();
});

it('is of one mind about letters of Latin-1, however often it is asked', () => {
  let read = 0;
  for (let n = 0; n < 50_000; n += 1) if (readUrl('https://b\u00fccher.example/')) read += 1;
  expect(read).toBe(50_000);
});
