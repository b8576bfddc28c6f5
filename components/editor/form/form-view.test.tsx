import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { FIELDS } from '#lib/contribute/fields.ts';
import { valueOf, withValue } from '#lib/editor/form/slots.ts';
import { keysOf, specOf } from './specs.ts';
import {
  button,
  control,
  filledForm,
  helpOf,
  key,
  leave,
  messageAt,
  openForm,
  press,
  send,
  typeInto,
} from './test-support/open-form.tsx';

const long = (label: string): HTMLTextAreaElement => control<HTMLTextAreaElement>(label);

describe('fields', () => {
  test.each(['question', 'release', 'reading', 'event', 'task'] as const)(
    'of %s are those that the command asks for, and demand the same',
    (kind) => {
      const plain = (name: string): string => name.replace(/:.*/, '');
      const asked = FIELDS[kind].map(({ name }) => name).sort();
      const keys = keysOf(kind, 1);
      expect([...new Set(keys.map(plain))].sort()).toEqual(asked);
      const demanded = keys.filter((one) => specOf(kind, one).required).map(plain);
      expect(demanded.sort()).toEqual(
        FIELDS[kind].flatMap(({ name, required }) => (required ? [name] : [])).sort(),
      );
    },
  );

  test('have a label and a help line of their own', () => {
    openForm(filledForm('event'));
    for (const one of keysOf('event', 0)) {
      const { label, help } = specOf('event', one);
      expect(helpOf(control(label))).toBe(help);
    }
  });

  test('speak English on English pages', () => {
    openForm(filledForm('reading'), {}, 'en');
    expect(helpOf(control('Title'))).toBe('As the article has it');
  });

  test('write what is typed into the text, and show what the text has', () => {
    const { form, give } = openForm(filledForm('release', { version: '5.4.2' }));
    expect(control('版本').value).toBe('5.4.2');
    typeInto(control('版本'), '5.4.3');
    expect(form().text).toContain('version="5.4.3"');
    give({ form: filledForm('release', { version: '6.0.0' }) });
    expect(control('版本').value).toBe('6.0.0');
  });

  test('of one line send nothing on Enter', () => {
    openForm(filledForm('reading'));
    key(control('标题'), 'Enter');
    expect(send(document.querySelector('form')!, 'submit').defaultPrevented).toBe(true);
  });

  test('keep a value that nobody may choose until another is chosen', () => {
    const { form } = openForm(filledForm('task', { level: 'simple' }));
    const level = control<HTMLSelectElement>('难度');
    expect(level.value).toBe('simple');
    level.value = 'hard';
    send(level, 'change');
    expect(valueOf(form(), 'level')).toBe('hard');
  });

  test('about the review of an answer are folded', () => {
    openForm(filledForm('correction', { 'question:0': '为什么超时？' }));
    expect(document.querySelector('details')!.open).toBe(false);
  });

  test('about the review of an answer are there where something is said in them', () => {
    openForm(filledForm('correction', { status: 'outdated', see: '2023-02-24-2' }));
    expect(document.querySelector('details')!.open).toBe(true);
    expect(control('现在看哪里').value).toBe('2023-02-24-2');
  });
});

describe('typing', () => {
  test('with an input method is noted, and never taken from the hands', () => {
    const { form, give } = openForm(filledForm('question', { 'question:0': '连接' }));
    const ask = long('提问');
    act(() => ask.focus());
    send(ask, 'compositionstart');
    ask.value = '连接ch';
    send(ask, 'input', { isComposing: true });
    expect(valueOf(form(), 'question:0')).toBe('连接ch');
    // Something else changes the text meanwhile.
    give({ form: withValue(form(), 'question:0', '别的话') });
    expect(ask.value).toBe('连接ch');
    ask.value = '连接超时';
    send(ask, 'input', { isComposing: true });
    send(ask, 'compositionend');
    expect(ask.value).toBe('连接超时');
    expect(valueOf(form(), 'question:0')).toBe('连接超时');
  });

  test('leaves the caret among the words around it when the text changes elsewhere', () => {
    const { form, give } = openForm(filledForm('question', { 'question:0': '一，二, 三' }));
    const ask = long('提问');
    act(() => ask.focus());
    ask.setSelectionRange(7, 7);
    give({ form: withValue(form(), 'question:0', '一，二，三') });
    expect([ask.value, ask.selectionStart]).toEqual(['一，二，三', 5]);
    ask.setSelectionRange(1, 1);
    give({ form: withValue(form(), 'question:0', '一，二，三，四') });
    expect(ask.selectionStart).toBe(1);
  });

  test('in two fields before the next rendering loses neither', () => {
    const { form } = openForm(filledForm('reading'));
    const [title, note] = [control('标题'), control('一句话说明')];
    act(() => {
      title.value = '一篇文章';
      title.dispatchEvent(new Event('input', { bubbles: true }));
      note.value = '讲得清楚';
      note.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect([valueOf(form(), 'title'), valueOf(form(), 'note')]).toEqual(['一篇文章', '讲得清楚']);
  });
});

describe('what the check says', () => {
  const first = filledForm('question', {
    asker: 'LinhuiG',
    'question:0': '第一行\n第二行, 有逗号',
  });
  const comma = messageAt(first.text, '行, ');
  const given = { messages: [comma], messagesOf: first.text };

  test('stands at its field, with the line in it; only an error marks the field', () => {
    const { give } = openForm(first, given);
    expect(helpOf(long('提问'))).toContain('第 2 行：行,  不对');
    expect(long('提问').hasAttribute('aria-invalid')).toBe(false);
    give({ messages: [{ ...comma, severity: 'error' }] });
    expect(long('提问').getAttribute('aria-invalid')).toBe('true');
  });

  test('about a field is said once the field was left, and then while it is written', () => {
    const empty = filledForm('question');
    const { form, give } = openForm(empty);
    typeInto(control('提问人'), '@LinhuiG');
    const check = (): void => {
      const found = messageAt(form().text, '@', { severity: 'error' });
      give({ messages: [found], messagesOf: form().text });
    };
    check();
    expect(helpOf(control('提问人'))).toBe('GitHub 账号或昵称，不带 @');
    leave();
    expect(helpOf(control('提问人'))).toContain('@ 不对');
    expect(control('提问人').getAttribute('aria-invalid')).toBe('true');
    typeInto(control('提问人'), '@Linhui');
    check();
    expect(helpOf(control('提问人'))).toContain('@ 不对');
  });

  test('is the worst first, and how many more there are', () => {
    const worst = messageAt(first.text, '第一行', { severity: 'error', problem: '更糟' });
    openForm(first, { ...given, messages: [comma, worst] });
    expect(helpOf(long('提问'))).toMatch(/第 1 行：更糟.*还有 1 条/);
  });

  test('is underlined where it stands', () => {
    openForm(first, given);
    const marked = [...document.querySelectorAll('u')].map(({ textContent }) => textContent);
    expect(marked).toEqual(['行, ']);
    expect(document.querySelector('.edit-mirror')!.textContent).toBe('第一行\n第二行, 有逗号 ');
  });

  test('about a whole entry is said without a line, and underlines nothing', () => {
    const whole = messageAt(first.text, '<Question', { problem: '整条不对' });
    openForm(first, { ...given, messages: [{ ...whole, to: first.text.length }] });
    expect(helpOf(long('提问'))).toMatch(/^提醒，整条不对/);
    expect(document.querySelector('u')).toBeNull();
  });

  test('is mended by the button beside it, and the next message has the focus', () => {
    const values = { asker: 'LinhuiG ', 'question:0': '第二行, 有逗号' };
    const form = filledForm('question', values);
    const edits = [{ from: 0, to: 0, text: '' }];
    const name = messageAt(form.text, 'LinhuiG ', { edits });
    const mark = messageAt(form.text, '行, ', { edits });
    const onFix = vi.fn();
    const opened = openForm(form, { messages: [name, mark], messagesOf: form.text, onFix });
    press(button('改好'));
    expect(onFix.mock.calls).toEqual([[name]]);
    opened.give({ form: withValue(form, 'asker', 'LinhuiG') });
    expect(helpOf(control('提问人'))).toBe('GitHub 账号或昵称，不带 @');
    expect(document.activeElement).toBe(button('改好'));
    press(button('改好'));
    const [, [second]] = onFix.mock.calls as [unknown, [typeof mark]];
    // The text has become one character shorter before it.
    expect([second.problem, second.from]).toEqual([mark.problem, mark.from - 1]);
  });

  test('waits for the next check once its passage has changed', () => {
    const form = filledForm('reading', { title: 'Two  spaces' });
    const edits = [{ from: 0, to: 0, text: '' }];
    const onFix = vi.fn();
    const found = messageAt(form.text, '  ', { edits });
    openForm(form, { messages: [found], messagesOf: form.text, onFix });
    typeInto(control('标题'), 'Two   spaces');
    press(button('改好'));
    expect(onFix).not.toHaveBeenCalled();
    expect(button('改好').getAttribute('aria-disabled')).toBe('true');
  });

  test('about what must be filled in is said when sending was tried', () => {
    const { give } = openForm(filledForm('reading'));
    act(() => control('标题').focus());
    leave();
    expect(helpOf(control('标题'))).toBe('照原文的标题写');
    give({ isJudged: true });
    expect(helpOf(control('标题'))).toContain('还没有填');
    expect(control('标题').getAttribute('aria-invalid')).toBe('true');
    expect(helpOf(control('一句话说明'))).not.toContain('还没有填');
  });
});

describe('rounds', () => {
  const two = filledForm('question', {
    ...{ 'question:0': '甲问', 'answer:0': '甲答', 'question:1': '乙问', 'answer:1': '乙答' },
  });
  const asks = (form: typeof two): string[] => [0, 1, 2].map((n) => valueOf(form, `question:${n}`));

  test('are added, and the new one has the focus', () => {
    const { form } = openForm(two);
    press(button('再加一轮'));
    expect(document.activeElement?.id).toBe('edit-field-question-2');
    typeInto(document.activeElement as HTMLTextAreaElement, '丙问');
    expect(asks(form())).toEqual(['甲问', '乙问', '丙问']);
  });

  test('are moved; the focus goes with them', () => {
    const { form } = openForm(filledRounds());
    press(button('上移', 1));
    expect(asks(form())).toEqual(['甲问', '丙问', '乙问']);
    expect(document.activeElement?.id).toBe('edit-round-1-up');
    press(button('下移'));
    expect(asks(form())).toEqual(['甲问', '乙问', '丙问']);
    expect(document.activeElement?.id).toBe('edit-round-2-up');
    press(button('上移', 0));
    expect(asks(form())).toEqual(['乙问', '甲问', '丙问']);
    expect(document.activeElement).toBe(long('提问'));
    expect(long('提问').value).toBe('乙问');
  });

  test('are removed, but for the first', () => {
    const { form } = openForm(two);
    expect(document.querySelectorAll('fieldset')[0]!.querySelector('button')).toBeNull();
    press(button('去掉这一轮'));
    expect(asks(form())).toEqual(['甲问', '', '']);
    expect(document.activeElement).toBe(button('再加一轮'));
  });

  function filledRounds() {
    return filledForm('question', {
      ...{ 'question:0': '甲问', 'answer:0': '甲答', 'question:1': '乙问', 'answer:1': '乙答' },
      ...{ 'question:2': '丙问', 'answer:2': '丙答' },
    });
  }
});
