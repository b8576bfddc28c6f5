import { expect, test } from 'vitest';
import { meetingWords } from '#lib/calendar/words.ts';
import { addDays } from '#lib/text/dates.ts';
import { REPEATS } from '#lib/text/recurring.ts';
import { projectWords } from '#lib/words/areas/project.tsx';
import { wordsIn } from '#lib/words/dictionary.ts';

const rest = { title: '例会', place: null, url: null, until: null, except: [] };

test('pages tell of a rule in the words of calendars', () => {
  const { meets } = wordsIn(projectWords, 'zh');
  for (const repeat of REPEATS) {
    for (let day = 0; day < 31; day += 1) {
      const from = addDays('2031-01-01', day);
      const meeting = { ...rest, from, repeat, time: '19:00–20:00' };
      expect(meets(repeat, from, meeting.time)).toBe(meetingWords(meeting));
    }
  }
});

test('and in English', () => {
  const { meets } = wordsIn(projectWords, 'en');
  expect(meets('weekly', '2031-01-08', '19:00')).toBe('Every Wednesday, 19:00 Beijing time');
  expect(meets('biweekly', '2031-01-05', '19:00')).toBe('Every other Sunday, 19:00 Beijing time');
  expect(meets('monthly', '2031-01-31', '19:00')).toBe(
    'Every last Friday of the month, 19:00 Beijing time',
  );
});
