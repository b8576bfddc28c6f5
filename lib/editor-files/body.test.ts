import { expect, test } from 'vitest';
import { TabStops, plain } from './body.ts';
import { expand } from './test-support/expand.ts';

test.each(['a', '${x}', 'C:\\dir', '}', '$1', '\\}', '甲，乙', 'a|b,c'])(
  '%s is what it was, as text, in a stop and among choices',
  (text) => {
    const stops = new TabStops();
    const body = [plain(text), stops.text(text), stops.choice([text, 'other']), '$0'];
    expect(expand(body, {})).toBe([text, text, text, ''].join('\n'));
  },
);

test('stops are numbered as they are written', () => {
  const stops = new TabStops();
  expect([stops.text('甲'), stops.choice(['a', 'b']), stops.variable('TM_FILENAME_BASE')]).toEqual([
    '${1:甲}',
    '${2|a,b|}',
    '${3:${TM_FILENAME_BASE}}',
  ]);
});

test('what would mean something has a backslash before it', () => {
  const stops = new TabStops();
  expect(plain('$a \\ }')).toBe('\\$a \\\\ }');
  expect(stops.text('$a \\ }')).toBe('${1:\\$a \\\\ \\}}');
  expect(stops.choice(['a,b', 'c|d'])).toBe('${2|a\\,b,c\\|d|}');
});
