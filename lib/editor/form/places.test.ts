import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#lib/test-support/fixed-seed.ts';
import { emptyForm } from './new-form.ts';
import { fieldAt, rangeOf, withEdits } from './places.ts';
import { readForm } from './read-form.ts';
import { valueOf, withValue } from './slots.ts';
import { keysOf, typedFor, withoutUntypeable } from './test-support/fields.ts';
import type { FormText } from './types.ts';

function formOf(kind: 'question' | 'reading', text: string): FormText {
  const form = readForm(kind, text);
  if ('why' in form) throw new Error(form.why);
  return form;
}

const question = formOf(
  'question',
  '<Question asker="甲&quot;乙" was="1">\n\n问 \\<Answer> 问\n\n<Answer>\n\n答\n\n</Answer>\n\n</Question>\n',
);
const reading = formOf(
  'reading',
  '<Readings>\n\n- [一 \\[二\\]](https://a.b/?utm_source=x)：好\n\n</Readings>\n',
);

const at = (form: FormText, words: string): number => form.text.indexOf(words);

test.each([
  [question, '<Question', { key: 'question:0', offset: 0 }],
  [question, 'asker=', { key: 'asker', offset: 0 }],
  [question, '乙', { key: 'asker', offset: 2 }],
  [question, 'was=', null],
  [question, 'Answer> 问', { key: 'question:0', offset: 3 }],
  [question, '<Answer>\n', { key: 'answer:0', offset: 0 }],
  [question, '答', { key: 'answer:0', offset: 0 }],
  [question, '</Question>', null],
  [reading, '- [', { key: 'title', offset: 0 }],
  [reading, '二', { key: 'title', offset: 3 }],
  [reading, 'utm', { key: 'url', offset: 13 }],
  [reading, '好', { key: 'note', offset: 0 }],
])('%# what is said of %s', (form, words, place) => {
  expect(fieldAt(form, at(form, words))).toEqual(place);
});

test('every place of a value is found in its field', () => {
  fc.assert(
    fc.property(fc.constantFrom(...keysOf(question)), typedFor, (key, typed) => {
      const value = withoutUntypeable(key, typed);
      const form = withValue(question, key, value);
      const range = rangeOf(form, key);
      if (value === '') return;
      expect(range && fieldAt(form, range.from)).toEqual({ key, offset: 0 });
      expect(range && fieldAt(form, range.to)).toEqual({ key, offset: value.length });
    }),
  );
});

test('a field that the text does not have stands nowhere', () => {
  expect(rangeOf(question, 'issue')).toBeNull();
  expect(rangeOf(question, 'was')).toBeNull();
  expect(rangeOf(emptyForm('question'), 'answer:0')).toBeNull();
});

test('edits within fields change these', () => {
  const [asker, answer] = [at(question, '甲'), at(question, '答')];
  const edits = [
    { from: answer, to: answer + 1, text: '`答`' },
    { from: asker, to: asker + 1, text: '丙丁' },
  ];
  const form = withEdits(question, edits);
  if (!form) throw new Error('no form');
  expect(valueOf(form, 'asker')).toBe('丙丁"乙');
  expect(valueOf(form, 'answer:0')).toBe('`答`');
  expect(readForm('question', form.text)).toEqual(form);
});

test('edits of attributes and of links are taken where the form stays what it is', () => {
  const from = at(question, ' was="1"');
  expect(withEdits(question, [{ from, to: from + 8, text: '' }])?.text).not.toContain('was');
  const query = at(reading, '?utm_source=x');
  const form = withEdits(reading, [{ from: query, to: query + 13, text: '' }]);
  expect(form && valueOf(form, 'url')).toBe('https://a.b/');
});

test.each([
  ['a tag in a field', question, '答', 1, '</Answer>'],
  ['a tag that is unescaped', question, '\\<Answer> 问', 1, ''],
  ['a tag', question, '</Answer>', 9, ''],
  ['over the border of a field', question, '答\n', 3, ''],
  ['a tag that ends earlier', question, '乙"', 2, '乙" >'],
  ['a link that ends earlier', reading, '\\]', 1, ''],
])('the text is read again after an edit of %s', (_, form, words, length, text) => {
  const from = at(form, words);
  expect(withEdits(form, [{ from, to: from + length, text }])).toBeNull();
});
