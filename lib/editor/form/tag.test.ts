import { expect, test } from 'vitest';
import { emptyForm } from './new-form.ts';
import { readForm } from './read-form.ts';
import { valueOf, withValue } from './slots.ts';
import type { FormText } from './types.ts';

const body = '\n\n问\n\n</Question>\n';

function formOf(tag: string): FormText {
  const form = readForm('question', tag + body);
  if ('why' in form) throw new Error(form.why);
  return form;
}

const tagOf = ({ text, tag }: FormText): string => text.slice(tag.from, tag.to);

test('attributes are put in where the guide has them', () => {
  const form = ['verified', 'issue', 'asker', 'project'].reduce(
    (now, key) => withValue(now, key, '1'),
    emptyForm('question'),
  );
  expect(tagOf(form)).toBe('<Question asker="1" project="1" issue="1" verified="1">');
});

test('an attribute that is cleared goes with its space', () => {
  const form = withValue(formOf('<Question asker="甲" issue="7">'), 'asker', '');
  expect(tagOf(form)).toBe('<Question issue="7">');
  expect(tagOf(withValue(form, 'issue', ''))).toBe('<Question>');
});

test('a tag of several lines stays one, and unknown attributes stay', () => {
  const form = formOf('<Question\n  asker="甲"\n  was="乙"\n  issue="7"\n>');
  expect(tagOf(withValue(form, 'project', 'mosn'))).toBe(
    '<Question\n  asker="甲"\n  project="mosn"\n  was="乙"\n  issue="7"\n>',
  );
  expect(tagOf(withValue(form, 'asker', ''))).toBe('<Question\n  was="乙"\n  issue="7"\n>');
});

test('quotes stay as they are, and what would end a value is written otherwise', () => {
  const form = formOf(`<Question asker='甲' issue = "7">`);
  const changed = withValue(withValue(form, 'asker', `'"&amp;`), 'issue', `"'\n{<>`);
  expect(tagOf(changed)).toBe(`<Question asker='&apos;"&amp;amp;' issue = "&quot;' {<>">`);
  const again = formOf(tagOf(changed));
  expect(valueOf(again, 'asker')).toBe(`'"&amp;`);
  expect(valueOf(again, 'issue')).toBe(`"' {<>`);
});

test('an attribute without a value is given one', () => {
  const form = formOf('<Question asker>');
  expect(valueOf(form, 'asker')).toBe('');
  expect(tagOf(withValue(form, 'asker', '甲'))).toBe('<Question asker="甲">');
});
