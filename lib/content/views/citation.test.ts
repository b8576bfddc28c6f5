import { expect, test } from 'vitest';
import { weeklyCitation } from './citation.ts';

test('a weekly is quoted by its date, and by its number where the editors gave one', () => {
  expect(weeklyCitation({ date: '2023-02-24', number: null })).toBe('SOFA Weekly，2023-02-24。');
  expect(weeklyCitation({ date: '2023-02-24', number: 171 })).toBe(
    'SOFA Weekly 第 171 期，2023-02-24。',
  );
});
