// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import type { DraftHead } from '#lib/editor/drafts/types.ts';
import {
  all,
  click,
  dispatch,
  fakeClipboard,
  find,
  mount,
  named,
  pass,
  press,
  settle,
  type,
} from '../test-support/mount.ts';
import { DraftsPanel } from './drafts-panel.tsx';

function head(id: string, name: string): DraftHead {
  const changed = new Date(2023, 1, 20, 9, 5).getTime();
  return {
    ...{ id, name, named: false, writing: 'question', created: changed, changed },
    ...{ revision: 1, bytes: 2048 },
  };
}

function panel() {
  const did = {
    ...{ onNew: vi.fn(), onOpen: vi.fn(), onRename: vi.fn(), onRemove: vi.fn() },
    ...{ onRestore: vi.fn(), onForget: vi.fn(), onExport: vi.fn(), onImport: vi.fn() },
  };
  return {
    ...{ drafts: [head('a', '限流'), head('b', '选举')], current: 'a', usage: 4096, isKept: true },
    ...{ hasConflict: false, removed: null, importNews: null, ...did },
    makeLink: () => ({ address: 'https://weekly.example/#draft=x', isLong: false }),
  };
}

test('lists drafts with what they are, and which one is open', () => {
  const props = panel();
  mount(<DraftsPanel {...props} />);
  expect(find('summary').textContent).toBe('草稿（2）');
  const [first, second] = all('li');
  expect(first?.querySelector('.edit-draft-facts')?.textContent).toBe(
    '正在写问答2月20日 09:052.0 KB',
  );
  expect(named('打开：限流').getAttribute('aria-current')).toBe('true');
  expect(named('打开：选举').hasAttribute('aria-current')).toBe(false);
  expect(second?.textContent).not.toContain('正在写');
  expect(find('details').textContent).toContain('共 4.0 KB');
  click(named('打开：选举'));
  expect(props.onOpen).toHaveBeenCalledExactlyOnceWith('b');
  click(named('新建一份'));
  expect(props.onNew).toHaveBeenCalledTimes(1);
});

test('a draft is renamed in its place', () => {
  const props = panel();
  mount(<DraftsPanel {...props} />);
  const field = () => find<HTMLInputElement>('.edit-draft-rename input');
  click(named('改名：选举'));
  expect(field().getAttribute('aria-label')).toBe('草稿的名字');
  type(field(), ' 选举超时 ');
  press(field(), 'Enter', { isComposing: true });
  expect(props.onRename).not.toHaveBeenCalled();
  press(field(), 'Enter');
  expect(props.onRename).toHaveBeenCalledExactlyOnceWith('b', '选举超时');
  expect(document.activeElement).toBe(named('改名：选举'));
  click(named('改名：选举'));
  type(field(), '另一个');
  press(field(), 'Escape');
  click(named('改名：选举'));
  type(field(), '  ');
  click(named('好'));
  expect(props.onRename).toHaveBeenCalledTimes(1);
  expect(all('.edit-draft-rename')).toEqual([]);
});

test('a removed draft can be put back for a while', async () => {
  vi.useFakeTimers();
  const props = panel();
  const shown = mount(<DraftsPanel {...props} />);
  click(named('删掉：选举'));
  expect(props.onRemove).toHaveBeenCalledExactlyOnceWith('b');
  shown.render(<DraftsPanel {...props} removed={head('b', '选举')} />);
  expect(find('.edit-toast [role=status]').textContent).toBe('已删掉「选举」');
  await pass(5999);
  expect(props.onForget).not.toHaveBeenCalled();
  await pass(1);
  expect(props.onForget).toHaveBeenCalledTimes(1);
  click(named('撤销'));
  expect(props.onRestore).toHaveBeenCalledTimes(1);
});

test('what is said stays while somebody reaches for it', async () => {
  vi.useFakeTimers();
  const props = panel();
  mount(<DraftsPanel {...props} removed={head('b', '选举')} />);
  act(() => named('撤销').focus());
  await pass(20_000);
  expect(props.onForget).not.toHaveBeenCalled();
  act(() => named('撤销').blur());
  await pass(6000);
  expect(props.onForget).toHaveBeenCalledTimes(1);
  click(named('关掉'));
  expect(props.onForget).toHaveBeenCalledTimes(2);
});

test('drafts leave as files and come back', () => {
  const props = panel();
  const shown = mount(<DraftsPanel {...props} />);
  click(named('导出：选举'));
  click(named('全部导出'));
  expect(props.onExport.mock.calls).toEqual([['b'], [null]]);
  const field = find<HTMLInputElement>('input[type=file]');
  const opened = vi.spyOn(field, 'click').mockImplementation(() => undefined);
  click(named('导入'));
  expect(opened).toHaveBeenCalledTimes(1);
  const file = new File(['x'], 'x.mdx');
  Object.defineProperty(field, 'files', { value: [file], configurable: true });
  dispatch(field, new Event('change', { bubbles: true }));
  expect(props.onImport).toHaveBeenCalledExactlyOnceWith([file]);
  shown.render(<DraftsPanel {...props} importNews={{ drafts: 2, skipped: 1 }} />);
  expect(document.body.textContent).toContain('导入了 2 份草稿，另有 1 份读不出来');
  shown.render(<DraftsPanel {...props} importNews={{ name: 'x.zip', why: 'unknown' }} />);
  expect(document.body.textContent).toContain('没有导入 x.zip：只认 .mdx、.md 和 .json');
  shown.render(<DraftsPanel {...props} drafts={[]} />);
  expect(() => named('全部导出')).toThrow();
  expect(document.body.textContent).toContain('还没有草稿');
});

test('a link is copied, with a warning where it is long', async () => {
  const written = fakeClipboard();
  const props = panel();
  const shown = mount(<DraftsPanel {...props} />);
  click(named('复制分享链接'));
  await settle();
  expect(written).toEqual(['https://weekly.example/#draft=x']);
  expect(find('.edit-drafts-link').textContent).toContain('31 个字符');
  const long = () => ({ address: 'x'.repeat(9000), isLong: true });
  shown.render(<DraftsPanel {...props} makeLink={long} />);
  click(named('复制分享链接'));
  await settle();
  expect(find('.edit-drafts-link').textContent).toContain('9000 个字符，聊天软件可能截断');
});

test('says what happened in another tab, and where nothing is kept', () => {
  mount(<DraftsPanel {...panel()} hasConflict isKept={false} />);
  expect(find('.note').textContent).toContain('两份都在');
  expect(find('details').textContent).toContain('关掉这一页草稿就没了');
});
