// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { EditorMessage } from '#lib/editor/types.ts';
import { all, click, find, mount, named, pass } from '../test-support/mount.ts';
import { MessageList } from './message-list.tsx';
import { useAnnounced } from './use-announced.ts';

const none = () => undefined;

function message(problem: string, more: Partial<EditorMessage> = {}): EditorMessage {
  return {
    ...{ rule: 'punctuation', severity: 'warning', problem, remedy: `把${problem}改掉` },
    ...{ from: 0, to: 1, line: 3, column: 7, edits: [{ from: 0, to: 1, text: '，' }] },
    ...more,
  };
}

const list = {
  ...{
    id: 'messages',
    isChecking: false,
    isUnchecked: false,
    isWaiting: false,
    placeOf: () => null,
  },
  ...{ onGo: none, onMend: none, onMendAll: none },
};
const state = () => find('.edit-messages-state').textContent;

test('a message has its degree, sentence, place, remedy and rule', () => {
  const onGo = vi.fn();
  const one = message('半角逗号', { severity: 'error', edits: null });
  const view = mount(<MessageList {...list} messages={[one]} onGo={onGo} />);
  const row = find('li');
  expect(row.querySelector('.edit-message-go')?.textContent).toBe('错误，半角逗号');
  expect(row.textContent).toContain('3:7');
  expect(row.textContent).toContain('把半角逗号改掉');
  expect(row.querySelector('a')?.getAttribute('href')).toBe('/guide/rules/punctuation/');
  expect(row.querySelector('a')?.target).toBe('_blank');
  expect(all('.edit-mend')).toEqual([]);
  click(find('.edit-message-go'));
  expect(onGo).toHaveBeenCalledExactlyOnceWith(one);
  view.render(<MessageList {...list} messages={[one]} placeOf={() => '回答，第 1 行'} />);
  expect(find('.edit-message-place').textContent).toBe('回答，第 1 行');
});

test('the head counts by degrees, and offers to mend all from two on', () => {
  const onMendAll = vi.fn();
  const messages = [
    message('一', { severity: 'error', edits: null }),
    message('二'),
    message('三', { severity: 'hint', edits: null }),
  ];
  const view = mount(<MessageList {...list} messages={messages} onMendAll={onMendAll} />);
  expect(find('.edit-counted').textContent).toBe('1 个错误1 个提醒1 个说明');
  expect(all('.edit-mend-all')).toEqual([]);
  view.render(
    <MessageList {...list} messages={[...messages, message('四')]} onMendAll={onMendAll} />,
  );
  click(named('全部改好 2 处'));
  expect(onMendAll).toHaveBeenCalledTimes(1);
});

test('after a mend the next message has the focus, at the end the last one, then the list', () => {
  const [a, b, c] = [message('甲'), message('乙'), message('丙', { edits: null })] as const;
  const onMend = vi.fn();
  const view = mount(<MessageList {...list} messages={[a, b, c]} onMend={onMend} />);
  named('改好：乙').focus();
  click(named('改好：乙'));
  expect(onMend).toHaveBeenCalledExactlyOnceWith(b);
  // While it is checked the list stays.
  view.render(<MessageList {...list} messages={[a, b, c].slice()} isChecking onMend={onMend} />);
  view.render(<MessageList {...list} messages={[a, c]} onMend={onMend} />);
  expect(document.activeElement?.textContent).toBe('提醒，丙');
  named('改好：甲').focus();
  click(named('改好：甲'));
  view.render(<MessageList {...list} messages={[]} onMend={onMend} />);
  expect(document.activeElement).toBe(find('#messages'));
});

test('the focus is left alone where the reader has gone on', () => {
  const [a, b] = [message('甲'), message('乙')] as const;
  const view = mount(
    <>
      <textarea />
      <MessageList {...list} messages={[a, b]} />
    </>,
  );
  click(named('改好：甲'));
  find('textarea').focus();
  view.render(
    <>
      <textarea />
      <MessageList {...list} messages={[b]} />
    </>,
  );
  expect(document.activeElement).toBe(find('textarea'));
});

test('a long list begins with fifty', () => {
  const messages = Array.from({ length: 120 }, (_, index) => message(`第 ${index} 处`));
  mount(<MessageList {...list} messages={messages} />);
  expect(all('li')).toHaveLength(50);
  named('再看 70 条').focus();
  click(named('再看 70 条'));
  expect(all('li')).toHaveLength(100);
  expect(document.activeElement?.textContent).toBe('提醒，第 50 处');
  click(named('再看 20 条'));
  expect(all('li')).toHaveLength(120);
  expect(all('.edit-more')).toEqual([]);
});

test('says when there is nothing, when it is checked, and what waits', () => {
  const view = mount(<MessageList {...list} messages={[]} />);
  expect(state()).toBe('没有意见');
  view.render(<MessageList {...list} messages={[]} isChecking />);
  expect(state()).toBe('还在检查');
  view.render(<MessageList {...list} messages={[]} isUnchecked />);
  expect(state()).toBe('没有检查');
  view.render(<MessageList {...list} messages={[]} isWaiting />);
  expect(state()).toBe('与往期内容和中文排版有关的检查还在载入');
  view.render(<MessageList {...list} messages={[message('一')]} />);
  expect(state()).toBe('');
});

function Status({ errors, warnings = 0 }: { errors: number; warnings?: number }) {
  return <output>{useAnnounced({ errors, warnings, hints: 0 })}</output>;
}

test('counts are spoken two seconds after they have changed, and not again', async () => {
  vi.useFakeTimers();
  const said = () => find('output').textContent;
  const view = mount(<Status errors={0} />);
  await pass(5000);
  expect(said()).toBe('');
  view.render(<Status errors={1} />);
  await pass(1500);
  view.render(<Status errors={2} warnings={1} />);
  await pass(1900);
  expect(said()).toBe('');
  await pass(100);
  expect(said()).toBe('2 个错误，1 个提醒');
  view.render(<Status errors={0} />);
  await pass(2000);
  expect(said()).toBe('没有意见');
});
