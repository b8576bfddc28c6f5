import { expect, test } from 'vitest';
import { searchTypes, typeNames } from '#lib/search/types.ts';
import { speaking } from '#lib/words/spoken/document.ts';
import { typeName } from './type-name.ts';

test('types are called on pages as the API, MCP and the command line call them', () => {
  expect(searchTypes.map(typeName)).toEqual(searchTypes.map((type) => typeNames[type]));
});

test('in English they have English names', () => {
  expect(speaking('en', () => searchTypes.map(typeName))).toEqual([
    'Questions',
    'Weeklies',
    'Releases',
    'Reading',
    'Projects',
  ]);
});
