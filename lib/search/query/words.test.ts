import { expect, it } from 'vitest';
import { createEngine } from '../complete.ts';
import { questionsWith } from '../test-support/documents.ts';

function words(texts: string[], query: string) {
  const engine = createEngine({ projects: [], synonyms: [] });
  engine.add(questionsWith(...texts));
  return engine.search(query).words;
}

it('a word that stands inside an earlier one is counted for itself', () => {
  expect(words(['pen 断了', 'pen 丢了', 'openpen'], 'openpen pen qqqzzz')).toMatchObject([
    { word: 'openpen', count: 1 },
    { word: 'pen', count: 2 },
    { word: 'qqqzzz', count: 0 },
  ]);
  expect(words(['风筝', '风筝线'], '风筝线 风筝')).toMatchObject([{ count: 1 }, { count: 2 }]);
});

it('a word asked twice is offered once', () => {
  expect(words(['风筝'], '风筝 风筝')).toHaveLength(1);
});
