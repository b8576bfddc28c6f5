import { expect, test } from 'vitest';
import { wordsIn } from '../../dictionary.ts';
import { projectWords } from './project.tsx';

test('when a meeting comes round, in English', () => {
  const { meets } = wordsIn(projectWords, 'en');
  expect(meets({ repeat: 'weekly', from: '2031-01-08', time: '19:00' })).toBe(
    'Every Wednesday, 19:00 Beijing time',
  );
  expect(meets({ repeat: 'biweekly', from: '2031-01-05', time: '19:00' })).toBe(
    'Every other Sunday, 19:00 Beijing time',
  );
  expect(meets({ repeat: 'monthly', from: '2031-01-31', time: '19:00' })).toBe(
    'Every last Friday of the month, 19:00 Beijing time',
  );
});
