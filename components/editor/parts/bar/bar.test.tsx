// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import {
  all,
  click,
  fakeClipboard,
  find,
  mount,
  named,
  pass,
  press,
  settle,
  type,
} from '../test-support/mount.ts';
import { DraftState } from './draft-state.tsx';
import { KindBar } from './kind-bar.tsx';
import { Kinds } from './kinds.tsx';
import { PhoneTabs } from './phone-tabs.tsx';

const radios = () => all('[role=radio]');

test('kinds are one stop of Tab, and arrows choose', () => {
  const onWriting = vi.fn();
  const view = mount(<Kinds writing="question" onWriting={onWriting} />);
  expect(radios().map((radio) => radio.tabIndex)).toEqual([0, -1, -1, -1, -1, -1, -1]);
  expect(radios().map((radio) => radio.textContent)).toEqual([
    '问答',
    '阅读',
    '发布',
    '活动',
    '任务',
    '整期',
    '更正',
  ]);
  radios()[0]?.focus();
  expect(press(radios()[0]!, 'ArrowRight')).toBe(false);
  expect(onWriting).toHaveBeenLastCalledWith('reading');
  expect(document.activeElement).toBe(radios()[1]);
  press(radios()[0]!, 'ArrowLeft');
  expect(onWriting).toHaveBeenLastCalledWith('correction');
  press(radios()[0]!, 'End');
  expect(onWriting).toHaveBeenLastCalledWith('correction');
  view.render(<Kinds writing="task" onWriting={onWriting} />);
  expect(radios().findIndex((radio) => radio.getAttribute('aria-checked') === 'true')).toBe(4);
  press(radios()[4]!, 'Home');
  expect(onWriting).toHaveBeenLastCalledWith('question');
  expect(press(radios()[4]!, 'a')).toBe(true);
});

test('no key chooses while something is composed, or with a modifier', () => {
  const onWriting = vi.fn();
  mount(<Kinds writing="question" onWriting={onWriting} />);
  press(radios()[0]!, 'ArrowRight', { isComposing: true });
  press(radios()[0]!, 'ArrowRight', { altKey: true });
  expect(onWriting).not.toHaveBeenCalled();
});

test('the menu of phones chooses the same', () => {
  const onWriting = vi.fn();
  mount(<Kinds writing="question" onWriting={onWriting} />);
  type(find<HTMLSelectElement>('select'), 'weekly');
  expect(onWriting).toHaveBeenCalledExactlyOnceWith('weekly');
});

const none = () => undefined;

test('a saved draft says how long ago, counted anew every ten seconds', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const saving = { state: 'saved', when: 1_000_000 } as const;
  const view = mount(<DraftState saving={saving} text={() => ''} />);
  const said = () => find('.edit-draft').textContent;
  expect(said()).toBe('已存在本机 · 刚刚');
  await pass(9_000);
  expect(said()).toBe('已存在本机 · 刚刚');
  await pass(1_000);
  expect(said()).toBe('已存在本机 · 10 秒前');
  await pass(60_000);
  expect(said()).toBe('已存在本机 · 1 分钟前');
  view.render(<DraftState saving={{ state: 'saving' }} text={() => ''} />);
  expect(said()).toBe('正在保存');
  expect(all('[role=status]')).toEqual([]);
});

test('a draft that could not be kept is copied in one press', async () => {
  const written = fakeClipboard();
  mount(<DraftState saving={{ state: 'refused', why: 'full' }} text={() => '全文'} />);
  expect(find('.edit-draft').textContent).toContain('没能存到本机，先复制一份');
  click(named('复制'));
  await settle();
  expect(written).toEqual(['全文']);
  expect(find('button').dataset['said']).toBe('已复制');
});

const bar = {
  ...({
    writing: 'question',
    saving: { state: 'unsaved' },
    view: 'form',
    isSending: false,
  } as const),
  ...{
    onWriting: none,
    onView: none,
    onSend: none,
    text: () => '',
    listId: 'list',
  },
};
const clean = { errors: 0, warnings: 0, hints: 0 };

test('with errors the button stays in reach, says why, and leads to them', () => {
  const onSend = vi.fn();
  const view = mount(
    <KindBar {...bar} onSend={onSend} counts={{ errors: 2, warnings: 1, hints: 0 }} />,
  );
  const button = named('提交 PR') as HTMLButtonElement;
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.disabled).toBe(false);
  const why = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toBe('还有 2 个错误，改完才能提交');
  click(button);
  expect(onSend).toHaveBeenCalledTimes(1);
  const counts = named('2 个错误，1 个提醒');
  expect(counts.getAttribute('href')).toBe('#list');
  view.render(<KindBar {...bar} onSend={onSend} counts={clean} />);
  expect(button.getAttribute('aria-disabled')).toBe('false');
  click(button);
  expect(onSend).toHaveBeenCalledTimes(2);
  expect(all('.edit-counts')).toEqual([]);
});

test('form and text are pressed or not, and are not offered where there is one', () => {
  const onView = vi.fn();
  const view = mount(<KindBar {...bar} onView={onView} counts={clean} />);
  expect(named('表单').getAttribute('aria-pressed')).toBe('true');
  expect(named('文本').getAttribute('aria-pressed')).toBe('false');
  click(named('文本'));
  expect(onView).toHaveBeenCalledExactlyOnceWith('text');
  view.render(<KindBar {...bar} view={null} counts={clean} />);
  expect(all('[aria-pressed]')).toEqual([]);
  view.render(<KindBar {...bar} isSending counts={clean} />);
  expect(() => named('提交 PR')).toThrow();
});

const panels = { write: 'w', preview: 'p', messages: 'm' };

test('tabs of a phone name their panels, and arrows choose', () => {
  const onTab = vi.fn();
  mount(<PhoneTabs tab="write" onTab={onTab} panels={panels} count={2} />);
  const tabs = all('[role=tab]');
  expect(tabs.map((tab) => tab.textContent)).toEqual(['写', '预览', '意见(2)']);
  expect(tabs.map((tab) => tab.getAttribute('aria-controls'))).toEqual(['w', 'p', 'm']);
  expect(tabs.map((tab) => tab.id)).toEqual(['w-tab', 'p-tab', 'm-tab']);
  expect(tabs.map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
  press(tabs[0]!, 'ArrowLeft');
  expect(onTab).toHaveBeenLastCalledWith('messages');
  expect(document.activeElement).toBe(tabs[2]);
  // The page scrolls.
  expect(press(tabs[0]!, 'ArrowDown')).toBe(true);
  press(tabs[0]!, 'ArrowRight', { isComposing: true });
  expect(onTab).toHaveBeenCalledTimes(1);
  click(tabs[1]!);
  expect(onTab).toHaveBeenLastCalledWith('preview');
});

test('speaks English on English pages', () => {
  document.documentElement.lang = 'en';
  mount(<KindBar {...bar} counts={{ errors: 1, warnings: 0, hints: 2 }} />);
  expect(radios().map((radio) => radio.textContent)[6]).toBe('Correction');
  expect(named('1 error, 2 hints')).toBeTruthy();
});
