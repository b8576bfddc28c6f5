import { expect, it } from 'vitest';
import { ArrivingVocabulary, withinOneEdit } from './vocabulary.ts';

function vocabularyOf(...words: string[]): ArrivingVocabulary {
  const vocabulary = new ArrivingVocabulary();
  for (const word of words) vocabulary.add(word, 'word');
  return vocabulary;
}

const terms = (vocabulary: ArrivingVocabulary, word: string): string[] =>
  vocabulary.expand(word, 'word').map(({ term }) => term);

it.each([
  ['kitten', 'kiten'],
  ['kitten', 'kittten'],
  ['kitten', 'kitter'],
  ['kitten', 'kittne'],
])('%s and %s are one edit apart', (a, b) => {
  expect(withinOneEdit(a, b)).toBe(true);
});

it.each([
  ['kitten', 'kitten'],
  ['kitten', 'kttien'],
  ['kitten', 'ktten1'],
])('%s and %s are not', (a, b) => {
  expect(withinOneEdit(a, b)).toBe(false);
});

it('finds a word by its beginning, its middle and with one typo', () => {
  const vocabulary = vocabularyOf('dbstatelogstore', 'statelogger', 'other');
  expect(terms(vocabulary, 'statelog')).toEqual(['statelogger', 'dbstatelogstore']);
  expect(terms(vocabulary, 'statelgoger')).toEqual(['statelogger']);
  expect(terms(vocabulary, 'statelogger')).toEqual(['statelogger']);
});

it('puts the word itself first', () => {
  expect(terms(vocabularyOf('retries', 'retry', 'retrying'), 'retry')[0]).toBe('retry');
});

it('never bends numbers', () => {
  expect(terms(vocabularyOf('8451', '845'), '845')).toEqual(['845']);
  expect(terms(vocabularyOf('8451'), '845')).toEqual([]);
});

it('takes a short version for the beginning of longer ones, at a dot only', () => {
  const vocabulary = new ArrivingVocabulary();
  for (const version of ['2.4.13', '2.40.1', '2.4']) vocabulary.add(version, 'version');
  expect(vocabulary.expand('2.4', 'version').map(({ term }) => term)).toEqual(['2.4', '2.4.13']);
});

it('finds the pairs that hold a lone character', () => {
  const vocabulary = new ArrivingVocabulary();
  for (const pair of ['行锁', '锁表', '升级']) vocabulary.add(pair, 'han');
  expect(vocabulary.expand('锁', 'han').map(({ term }) => term)).toEqual(['行锁', '锁表']);
});

it('notices words that arrive later', () => {
  const vocabulary = vocabularyOf('alpha');
  expect(terms(vocabulary, 'alph')).toEqual(['alpha']);
  vocabulary.add('alphabet', 'word');
  expect(terms(vocabulary, 'alph')).toEqual(['alpha', 'alphabet']);
});
