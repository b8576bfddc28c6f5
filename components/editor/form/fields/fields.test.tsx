import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { valueOf } from '#lib/editor/form/slots.ts';
import { fieldId, focusField } from '../place.ts';
import {
  button,
  control,
  filledForm,
  helpOf,
  leave,
  openForm,
  press,
  send,
  typeInto,
} from '../test-support/open-form.tsx';
import type { FormViewProps } from '../use-fields.ts';

/** Knows the addresses of issues of one project. */
const settleIssue: FormViewProps['settleIssue'] = (typed) => {
  const issue = /^https:\/\/github\.com\/sofastack\/sofa-jraft\/issues\/(\d+)$/.exec(typed)?.[1];
  return issue === undefined ? null : { issue, project: 'sofa-jraft' };
};
const address = 'https://github.com/sofastack/sofa-jraft/issues/845';

describe('the field of an issue', () => {
  const opened = (values = {}) => {
    const { form, made } = openForm(filledForm('question', values), { settleIssue });
    const values_ = () => [valueOf(form(), 'issue'), valueOf(form(), 'project')];
    return { field: control('issue 地址'), values: values_, made };
  };

  test('makes of an address that is pasted its number and its project, in one step', () => {
    const { field, values, made } = opened();
    typeInto(field, address, { inputType: 'insertFromPaste' });
    expect(values()).toEqual(['845', 'sofa-jraft']);
    expect([field.value, control('项目').value, made.length]).toEqual(['845', 'SOFAJRaft', 1]);
  });

  test('shows the number again when the same address is pasted over it', () => {
    const { field, made } = opened({ project: 'sofa-jraft', issue: '845' });
    typeInto(field, address, { inputType: 'insertFromPaste' });
    expect([field.value, made]).toEqual(['845', []]);
  });

  test('leaves an address that is typed alone until the field is left', () => {
    const { field, values } = opened();
    typeInto(field, address);
    expect([field.value, ...values()]).toEqual([address, address, '']);
    leave();
    expect([field.value, ...values()]).toEqual(['845', '845', 'sofa-jraft']);
  });

  test('asks which project is meant when another one is chosen', () => {
    const { field, values } = opened({ project: 'mosn' });
    typeInto(field, address, { inputType: 'insertFromPaste' });
    expect(values()).toEqual([address, 'mosn']);
    expect(helpOf(field)).toContain('这是 SOFAJRaft 的 issue，项目写的是 MOSN');
    press(button('项目改成 SOFAJRaft'));
    expect(values()).toEqual(['845', 'sofa-jraft']);
  });

  test('leaves numbers and other addresses as they are', () => {
    const { field, values } = opened();
    typeInto(field, '#845', { inputType: 'insertFromPaste' });
    expect(values()).toEqual(['#845', '']);
    typeInto(field, 'https://example.com/845', { inputType: 'insertFromPaste' });
    expect(values()).toEqual(['https://example.com/845', '']);
  });
});

describe('pasting into a long field', () => {
  const clipboard = (html: string, text: string, files = 0) => ({
    getData: (type: string) => (type === 'text/html' ? html : text),
    types: ['text/html', 'text/plain'],
    files: { length: files },
  });
  const paste = async (clip: object, onPaste: FormViewProps['onPaste']) => {
    const { form } = openForm(filledForm('question', { 'question:0': '前后' }), { onPaste });
    const ask = control<HTMLTextAreaElement>('提问');
    act(() => ask.focus());
    ask.setSelectionRange(1, 1);
    const event = send(ask, 'paste', { clipboardData: clip });
    await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
    return { event, words: valueOf(form(), 'question:0'), ask };
  };

  test('puts in Markdown where the caret is', async () => {
    const onPaste = vi.fn(() => Promise.resolve('**粗**'));
    const { event, words, ask } = await paste(clipboard('<b>粗</b>', '粗'), onPaste);
    expect(onPaste.mock.calls).toEqual([
      [{ html: '<b>粗</b>', text: '粗', types: ['text/html', 'text/plain'], files: 0 }],
    ]);
    expect([event.defaultPrevented, words, ask.selectionStart]).toEqual([true, '前**粗**后', 6]);
  });

  test.each([
    ['there is nothing better', () => Promise.resolve(null)],
    ['nothing better could be made', () => Promise.reject(new Error('kaputt'))],
  ])('takes the plain text where %s', async (_, onPaste) => {
    expect((await paste(clipboard('<i>粗</i>', '粗'), onPaste)).words).toBe('前粗后');
  });

  test('leaves plain text to the browser', async () => {
    const onPaste = vi.fn(() => Promise.resolve(''));
    expect((await paste(clipboard('', '粗'), onPaste)).event.defaultPrevented).toBe(false);
    expect(onPaste).not.toHaveBeenCalled();
  });

  test('asks about files, which the browser would open', async () => {
    const onPaste = vi.fn(() => Promise.resolve(''));
    const { event, words } = await paste(clipboard('', '', 1), onPaste);
    expect([event.defaultPrevented, words, onPaste.mock.calls.length]).toEqual([true, '前后', 1]);
  });
});

test('a day is chosen in the calendar of the browser', () => {
  const { form } = openForm(filledForm('event', { date: '2024-3-5' }));
  const calendar = document.querySelector<HTMLInputElement>('input[type=date]')!;
  const showPicker = vi.fn();
  Object.assign(calendar, { showPicker });
  press(button('选日期'));
  expect(showPicker).toHaveBeenCalledOnce();
  expect(calendar.value).toBe('');
  calendar.value = '2024-03-06';
  send(calendar, 'input');
  expect([valueOf(form(), 'date'), control('日期').value]).toEqual(['2024-03-06', '2024-03-06']);
});

test('the help line keeps its height while somebody is in the field', () => {
  openForm(filledForm('reading'));
  const title = control('标题');
  const line = document.getElementById(title.getAttribute('aria-describedby')!)!;
  Object.defineProperty(line, 'offsetHeight', { value: 52 });
  act(() => title.focus());
  expect(line.style.height).toBe('52px');
  leave();
  expect(line.style.height).toBe('');
});

test('the focus is taken to a passage of a field, a folded one is opened', () => {
  openForm(filledForm('correction', { 'question:0': '第一，第二' }));
  const focus = (...values: Parameters<typeof focusField>): boolean => {
    let isFound = false;
    act(() => {
      isFound = focusField(...values);
    });
    return isFound;
  };
  expect(focus('question:0', 2, 3)).toBe(true);
  const ask = document.getElementById(fieldId('question:0')) as HTMLTextAreaElement;
  expect([document.activeElement, ask.selectionStart, ask.selectionEnd]).toEqual([ask, 2, 3]);
  expect(focus('see')).toBe(true);
  expect(document.querySelector('details')!.open).toBe(true);
  expect(focus('version')).toBe(false);
});
