import { expect, test, vi } from 'vitest';
import type { LastWords } from './last-words.ts';
import { aPage, heard, saving, slowDrafts, withClock } from './test-support/saving.ts';

/** Last words as a test sees them. */
function aBook() {
  const held = new Map<string, string>();
  return {
    texts: () => [...held.values()],
    lastWords: {
      write: ({ draft, content }: LastWords) => {
        held.set(draft.id, content.text);
        return draft.id;
      },
      remove: (name: string) => void held.delete(name),
    },
  };
}

test('what is not saved when the page is left is written at once, and taken out when it is', async () => {
  withClock();
  const { drafts, asked } = slowDrafts();
  const { page, leave, become } = aPage();
  const { texts, lastWords } = aBook();
  const told: string[] = [];
  const { write } = saving(drafts, { page, lastWords, onLastWords: (name) => told.push(name) });
  leave();
  expect(texts()).toEqual([]);
  write('一');
  become('hidden');
  leave();
  expect(texts()).toEqual(['一']);
  expect(new Set(told).size).toBe(1);
  // The id that it has from then on.
  expect(told[0]).toBe(asked[0]?.id);
  asked[0]?.allow();
  await heard();
  expect(texts()).toEqual([]);
});

test('words that find no room leave those that did where they are', () => {
  withClock();
  const { drafts } = slowDrafts();
  const { page, leave } = aPage();
  const { texts, lastWords } = aBook();
  const { remove } = lastWords;
  const short = (words: LastWords) =>
    words.content.text.length > 1 ? null : lastWords.write(words);
  const { write } = saving(drafts, { page, lastWords: { write: short, remove } });
  write('一');
  leave();
  write('一二');
  leave();
  expect(texts()).toEqual(['一']);
});

test('a save that ends does not take out what was written since', async () => {
  withClock();
  const { drafts, asked } = slowDrafts();
  const { page, leave } = aPage();
  const { texts, lastWords } = aBook();
  const { write } = saving(drafts, { page, lastWords });
  write('一');
  vi.advanceTimersByTime(600);
  write('一二');
  leave();
  expect(texts()).toEqual(['一二']);
  asked[0]?.allow();
  await heard();
  expect(texts()).toEqual(['一二']);
  asked[1]?.allow();
  await heard();
  expect(texts()).toEqual([]);
});
