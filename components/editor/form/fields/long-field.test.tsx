// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { valueOf, withValue } from '#lib/editor/form/slots.ts';
import type { FormText } from '#lib/editor/form/types.ts';
import { control, filledForm, openForm, send, typeInto } from '../test-support/open-form.tsx';

const rowsOf = (control: HTMLElement): number => Number(control.getAttribute('rows'));
const mirrors = (): number => document.querySelectorAll('.edit-mirror').length;
const lines = (count: number): string => '一行字，写到这里为止。\n'.repeat(count);

/** A paste into an empty question, as what the browser itself would do by `execCommand`. */
async function pasted(markdown: string, { isInEditor }: { isInEditor: boolean }) {
  const replaced: FormText[] = [];
  const opened = openForm(filledForm('question', { 'question:0': '前后' }), {
    onPaste: () => Promise.resolve(markdown),
    onReplace: isInEditor
      ? (next) => {
          replaced.push(next);
          opened.give({ form: next });
        }
      : undefined,
  });
  const ask = control<HTMLTextAreaElement>('提问');
  const execCommand = vi.fn((_: string, __: boolean, text: string) => {
    ask.setRangeText(text, ask.selectionStart, ask.selectionEnd, 'end');
    ask.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  });
  Object.assign(document, { execCommand });
  act(() => ask.focus());
  ask.setSelectionRange(1, 1);
  const types = ['text/html', 'text/plain'];
  send(ask, 'paste', { clipboardData: { getData: () => '<p>…</p>', types, files: { length: 0 } } });
  await act(() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
  return { ...opened, ask, execCommand, replaced };
}

test('a few words are put in as a browser does it, whose undo knows them then', async () => {
  const { form, execCommand, replaced } = await pasted('**粗**', { isInEditor: true });
  expect(execCommand).toHaveBeenCalledOnce();
  expect(valueOf(form(), 'question:0')).toBe('前**粗**后');
  expect(replaced).toEqual([]);
});

test('much text is put in at once, as a change that the editor takes back', async () => {
  const long = lines(2000);
  const opened = await pasted(long, { isInEditor: true });
  const { form, made, ask, execCommand, give, replaced } = opened;
  expect(execCommand).not.toHaveBeenCalled();
  expect(replaced.map((one) => valueOf(one, 'question:0'))).toEqual([`前${long}后`]);
  expect(made).toEqual([]);
  expect([valueOf(form(), 'question:0'), ask.value]).toEqual([`前${long}后`, `前${long}后`]);
  expect(ask.selectionStart).toBe(1 + long.length);

  // Taken back from outside, and written on.
  give({ form: withValue(form(), 'question:0', '前后') });
  expect(ask.value).toBe('前后');
  typeInto(ask, '前后！');
  expect(made).toHaveLength(1);
});

test('without an editor around it, much text is a change like others', async () => {
  const { form, made } = await pasted(lines(2000), { isInEditor: false });
  expect(made).toHaveLength(1);
  expect(valueOf(form(), 'question:0')).toBe(`前${lines(2000)}后`);
});

test('a field that holds very much has a height of its own: nothing is measured at each key', () => {
  openForm(filledForm('question', { 'question:0': '短' }));
  const ask = control<HTMLTextAreaElement>('提问');
  const usual = { mirrors: mirrors(), rows: rowsOf(ask) };
  const measured = vi.fn(() => 0);
  Object.defineProperty(ask, 'scrollHeight', { get: measured });

  const huge = lines(10_000);
  typeInto(ask, huge);
  measured.mockClear();
  typeInto(ask, `${huge}字`);
  expect(measured).not.toHaveBeenCalled();
  expect([mirrors(), rowsOf(ask) > usual.rows]).toEqual([usual.mirrors - 1, true]);

  typeInto(ask, '又短了');
  expect([mirrors(), rowsOf(ask)]).toEqual([usual.mirrors, usual.rows]);
});
