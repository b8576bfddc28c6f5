import { expect, test } from 'vitest';
import { wordsIn } from '../dictionary.ts';
import { countWords } from './counts.ts';

const weeklies = ['2023-03-03', '2023-02-24', '2022-12-30'].map((date) => ({ date }));

test('span of the archive', () => {
  const [zh, en] = [wordsIn(countWords, 'zh'), wordsIn(countWords, 'en')];
  expect(zh.archiveSpan(weeklies)).toBe('2022-12-30 至 2023-03-03，共 3 期');
  expect(en.archiveSpan(weeklies)).toBe('2022-12-30 to 2023-03-03, 3 weeklies');
  expect([zh.archiveSpan([]), en.archiveSpan([])]).toEqual(['', '']);
});
