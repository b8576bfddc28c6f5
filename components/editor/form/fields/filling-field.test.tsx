// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { valueOf } from '#lib/editor/form/slots.ts';
import type { FormText } from '#lib/editor/form/types.ts';
import { control, filledForm, leave, openForm, typeInto } from '../test-support/open-form.tsx';

const address = 'https://a.b/c';
const link = `[一文读懂](${address})`;

function opened(values: Record<string, string> = {}) {
  const { form } = openForm(filledForm('reading', values));
  const field = control('标题');
  return { field, values: () => ['title', 'url', 'note'].map((key) => valueOf(form(), key)) };
}

const pasted = { inputType: 'insertFromPaste' };

test('a link pasted into the title fills in title and address at once', () => {
  const { field, values } = opened();
  typeInto(field, link, pasted);
  expect(values()).toEqual(['一文读懂', address, '']);
  expect([field.value, control('链接').value]).toEqual(['一文读懂', address]);
});

test('one that is typed does so when the field is left', () => {
  const { field, values } = opened();
  typeInto(field, `一文读懂 ${address}`);
  expect(values()).toEqual([`一文读懂 ${address}`, '', '']);
  leave();
  expect(values()).toEqual(['一文读懂', address, '']);
  expect(field.value).toBe('一文读懂');
});

test('the editor takes it back', () => {
  const replaced: FormText[] = [];
  const { give } = openForm(filledForm('reading'), { onReplace: (form) => replaced.push(form) });
  typeInto(control('标题'), link, pasted);
  expect(replaced.map((form) => [valueOf(form, 'title'), valueOf(form, 'url')])).toEqual([
    ['一文读懂', address],
  ]);
  give({ form: replaced[0]! });
  give({ form: filledForm('reading') });
  expect([control('标题').value, control('链接').value]).toEqual(['', '']);
});

test.each([
  ['a bare address', address, {}, ['', address, '']],
  ['the same address', link, { url: address }, ['一文读懂', address, '']],
  ['another address stays', link, { url: 'https://a.b/d' }, [link, 'https://a.b/d', '']],
  ['a line of a weekly', `- ${link}：给新手`, {}, ['一文读懂', address, '给新手']],
  [
    'another note stays',
    `- ${link}：给新手`,
    { note: '有例子' },
    [`- ${link}：给新手`, '', '有例子'],
  ],
])('%s', (_, typed, before, after) => {
  const { field, values } = opened(before);
  typeInto(field, typed, pasted);
  expect(values()).toEqual(after);
});

test('titles of others may hold addresses', () => {
  const { form } = openForm(filledForm('event'));
  typeInto(control('活动名称'), link, pasted);
  expect(valueOf(form(), 'title')).toBe(link);
});

const page = 'https://github.com/mosn/mosn/releases/tag/v1.6.1';
const release = (values: Record<string, string> = {}) => {
  const projects = [
    { slug: 'mosn', name: 'MOSN', aliases: [], repository: 'https://github.com/mosn/mosn' },
  ];
  const { form } = openForm(filledForm('release', values), { projects });
  return () => ['project', 'version', 'url'].map((key) => valueOf(form(), key));
};

test('the address of a release fills in project and version', () => {
  const values = release();
  typeInto(control('发布说明的地址'), page, pasted);
  expect(values()).toEqual(['mosn', '1.6.1', page]);
});

test.each([
  [{ version: '1.6.1' }, ['mosn', '1.6.1', page]],
  [{ version: '1.6.0' }, ['', '1.6.0', page]],
  [{ project: 'layotto' }, ['layotto', '', page]],
])('which changes nothing that is there: %j', (before, after) => {
  const values = release(before);
  typeInto(control('发布说明的地址'), page, pasted);
  expect(values()).toEqual(after);
});
