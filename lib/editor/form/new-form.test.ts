import { expect, test } from 'vitest';
import { carriedOver, emptyForm } from './new-form.ts';
import { readForm } from './read-form.ts';
import { valueOf, withValue } from './slots.ts';

test('another kind takes what both have, and the head', () => {
  const text =
    '---\nby: 甲\n---\n\n<Event title="茶会" status="cancelled" url="https://a.b/" project="mosn">\n\n来吧\n\n</Event>\n';
  const event = readForm('event', text);
  if ('why' in event) throw new Error(event.why);
  expect(carriedOver(event, 'task').text).toBe(
    '---\nby: 甲\n---\n\n<Task title="茶会" project="mosn" url="https://a.b/">\n\n来吧\n\n</Task>\n',
  );
  expect(carriedOver(event, 'question').text).toBe(
    '---\nby: 甲\n---\n\n<Question project="mosn">\n\n来吧\n\n</Question>\n',
  );
  expect(carriedOver(event, 'reading').text).toContain('\n- [茶会](https://a.b/)\n');
});

test('words go from kind to kind', () => {
  const question = withValue(emptyForm('question'), 'question:0', '怎么换主？');
  const release = carriedOver(question, 'release');
  expect(valueOf(release, 'changes')).toBe('怎么换主？');
  expect(carriedOver(release, 'question')).toEqual(question);
  expect(carriedOver(question, 'question')).toBe(question);
  expect(readForm('release', release.text)).toEqual(release);
});
