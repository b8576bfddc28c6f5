import { expect, test } from 'vitest';
import { NameBook, nameFinder, namesFinder } from './book.ts';

const named = (name: string, ...aliases: string[]) => ({
  slug: name.toLowerCase().replaceAll(' ', '-'),
  name,
  aliases,
});
const kite = named('Red Kite', '风筝');
const lamp = named('Lamp', 'Red');

test('a whole name is looked up in any case and however its words are parted', () => {
  const book = new NameBook();
  book.add(kite);
  for (const name of ['red kite', 'RedKite', 'red_kite', 'Red.Kite', 'red/kite', '风筝']) {
    expect(book.get(name), name).toBe(kite);
  }
  for (const name of ['red', 'kite', '', '@redkite', '风 筝 线']) {
    expect(book.get(name), name).toBeUndefined();
  }
});

test('a spelling that two things share stays with the first', () => {
  const book = new NameBook();
  for (const one of [lamp, named('Red')]) book.add(one);
  expect(book.get('red')).toBe(lamp);
});

test('in running text the first name counts, and there the longest', () => {
  const find = nameFinder([lamp, kite]);
  expect(find('how red kite flies, and a lamp')).toBe(kite);
  expect(find('a Lamp, and how red kite flies')).toBe(lamp);
  expect(find('neither')).toBeUndefined();
});

test('a Latin name is no piece of a longer word, a Chinese one needs no space', () => {
  const find = nameFinder([lamp, kite]);
  expect(find('lamps, redo and 2lamp')).toBeUndefined();
  expect(find('怎么用lamp呢')).toBe(lamp);
  expect(find('放风筝v2')).toBe(kite);
});

test('marks that join words make longer words', () => {
  expect(nameFinder([lamp])('my-lamp')).toBe(lamp);
  expect(nameFinder([lamp], { joiners: '-' })('my-lamp')).toBeUndefined();
  expect(nameFinder([kite], { joiners: '-' })('a red-kite.')).toBe(kite);
});

test('text and spellings are made even alike', () => {
  const evened = (text: string) => text.normalize('NFKC');
  expect(nameFinder([named('Ｌamp')], { evened })('ｌａｍｐ')?.name).toBe('Ｌamp');
});

test('marks in a name are only marks', () => {
  expect(nameFinder([named('a.b')])('axb')).toBeUndefined();
  expect(nameFinder([named('c++')])('use c++ here')?.name).toBe('c++');
});

test('without names nothing is found', () => {
  expect(nameFinder([])('')).toBeUndefined();
  expect(nameFinder([{ slug: '', name: '', aliases: [''] }])('a')).toBeUndefined();
});

test('every place where something is named is found, in order', () => {
  const find = namesFinder([lamp, kite]);
  expect(find('lamp, 风筝, lamps and lamp')).toEqual([
    { thing: lamp, index: 0 },
    { thing: kite, index: 6 },
    { thing: lamp, index: 20 },
  ]);
  expect(namesFinder([])('lamp')).toEqual([]);
});
