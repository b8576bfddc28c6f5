// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { changesOf } from '#lib/editor/send/changes.ts';
import type { Sending } from '#lib/editor/send/address.ts';
import type { Writing } from '#lib/editor/types.ts';
import {
  all,
  click,
  dispatch,
  fakeClipboard,
  find,
  mount,
  named,
  settle,
  type,
} from '../test-support/mount.ts';
import { SendView } from './send-view.tsx';

const text = '<Question asker="LinhuiG">\n\n怎么限流？\n\n</Question>\n';
const filled: Sending = {
  ...{ open: 'https://github.com/a/b/new/main?filename=x', copies: false },
  ...{ why: 'filled', survivesSignIn: true },
};
const tooLong: Sending = { ...filled, copies: true, why: 'too-long' };
const exists: Sending = { ...filled, copies: true, why: 'exists' };

const view = {
  ...{ writing: 'question' as Writing, path: 'content/next/question-x.mdx', text, isNew: true },
  ...{ changes: changesOf('', text), counts: { errors: 0, warnings: 0, hints: 0 } },
  isChecked: true,
  ...{ sending: filled, date: '2023-02-24', isKept: true, reason: '' },
  ...{ onReason: vi.fn(), onBack: vi.fn(), onCopied: vi.fn() },
};
const link = () => find<HTMLAnchorElement>('.edit-send-actions > a');
/** Clicks, and keeps the test's window from going there. */
function follow(button: HTMLElement): void {
  addEventListener('click', (event) => event.preventDefault(), { once: true });
  click(button);
}

test('takes the focus, and leads to GitHub with what is filled in', async () => {
  const written = fakeClipboard();
  mount(<SendView {...view} />);
  expect(document.activeElement?.getAttribute('aria-labelledby')).toBe('edit-send-head');
  expect([link().getAttribute('href'), link().target, link().rel]).toEqual([
    filled.open,
    '_blank',
    'noopener',
  ]);
  expect(link().textContent).toBe('去 GitHub 提交（在新标签页打开）');
  expect(find('.edit-counted').textContent).toBe('检查通过');
  follow(link());
  await settle();
  expect(written).toEqual([]);
  click(named('复制内容'));
  await settle();
  expect(written).toEqual([text]);
  expect(view.onCopied).toHaveBeenCalledTimes(1);
  click(named('回去再改'));
  expect(view.onBack).toHaveBeenCalledTimes(1);
});

test('a text that could not be checked is not called correct, and can be sent', () => {
  mount(<SendView {...view} isChecked={false} />);
  expect(find('.edit-counted').textContent).toBe('没有检查');
  expect(find('.note-warn').textContent).toContain('检查没有启动');
  expect(link().getAttribute('href')).toBe(filled.open);
});

test.each([
  [tooLong, '内容太长', '内容粘贴进去'],
  [exists, '打开的页面里还是旧的全文', '全选后粘贴'],
])('what the address does not carry is copied in the press: $why', async (sending, hint, step) => {
  const written = fakeClipboard();
  const onCopied = vi.fn();
  mount(<SendView {...view} {...{ sending, onCopied }} />);
  expect(link().textContent).toContain('复制并打开 GitHub');
  expect(find('.edit-send-hint').textContent).toContain(hint);
  expect(all('.edit-steps > li')[0]?.textContent).toContain(step);
  follow(link());
  // In the press itself: later the other page has the focus.
  expect(written).toEqual([text]);
  await settle();
  expect(onCopied).toHaveBeenCalledTimes(1);
  dispatch(link(), new MouseEvent('auxclick', { bubbles: true, button: 1 }));
  dispatch(link(), new MouseEvent('auxclick', { bubbles: true, button: 2 }));
  expect(written).toHaveLength(2);
  await settle();
});

test('says when copying failed', async () => {
  fakeClipboard(true);
  const onCopied = vi.fn();
  mount(<SendView {...view} {...{ sending: exists, onCopied }} />);
  follow(link());
  await settle();
  expect(find('[role=alert]').textContent).toContain('没能复制');
  expect(onCopied).not.toHaveBeenCalled();
});

test('tells to sign in first where the sign-in would lose the text', () => {
  mount(<SendView {...view} sending={{ ...filled, survivesSignIn: false }} />);
  expect(find('.edit-send-hint').textContent).toContain('先登录再按');
});

test('a new file is shown whole, a change with what stands around it', () => {
  const shown = mount(<SendView {...view} />);
  expect(all('.edit-line-added')).toHaveLength(5);
  expect(find('.edit-changes-head').textContent).toBe(
    '新增content/next/question-x.mdx+5加 5 行，减 0 行',
  );
  // Nothing is read out line by line that is true of all of them.
  expect(all('.edit-line-text .sr-only')).toEqual([]);
  const changes = changesOf(text, text.replace('怎么限流？', '怎样限流？'));
  shown.render(<SendView {...view} isNew={false} changes={changes} />);
  expect(all('.edit-line-removed, .edit-line-added').map((line) => line.textContent)).toEqual([
    '3−删去：怎么限流？',
    '3+新增：怎样限流？',
  ]);
  expect(find('.edit-changes-head').textContent).toContain('修改');
  expect(find('.edit-send-lead').textContent).toContain('修改一个已有的文件');
});

test('thousands of lines come in parts', () => {
  const lines = Array.from({ length: 1000 }, (_, index) => `第 ${index} 行\n`).join('');
  mount(<SendView {...view} changes={changesOf('', lines)} />);
  expect(all('.edit-line-added')).toHaveLength(400);
  click(named('再看 600 行'));
  click(named('再看 200 行'));
  expect(all('.edit-line-added')).toHaveLength(1000);
  expect(all('.edit-changes-more')).toEqual([]);
});

test('what is the same as published is not sent', () => {
  mount(<SendView {...view} isNew={false} sending={exists} changes={changesOf(text, text)} />);
  expect(all('.edit-send-actions')).toEqual([]);
  expect(document.body.textContent).toContain('没有要提交的改动');
});

test('a correction asks why, and has no Friday to wait for', async () => {
  const written = fakeClipboard();
  const onReason = vi.fn();
  const correction = { ...view, writing: 'correction' as Writing, sending: exists, isNew: false };
  const shown = mount(<SendView {...correction} onReason={onReason} />);
  const area = find<HTMLTextAreaElement>('textarea');
  expect(area.labels?.[0]?.textContent).toBe('为什么改');
  type(area, '参数改名了');
  expect(onReason).toHaveBeenCalledExactlyOnceWith('参数改名了');
  expect(() => named('复制理由')).toThrow();
  shown.render(<SendView {...correction} reason=" 参数改名了 " />);
  click(named('复制理由'));
  await settle();
  expect(written).toEqual(['参数改名了']);
  expect(all('.edit-steps > li')[2]?.textContent).toContain('编辑合入');
  expect(find('.edit-send-other a').getAttribute('href')).toContain('template=wrong-answer.yml');
});

test.each([
  ['question', 'question.yml', '随 2023-02-24 这一期发布，问答得到固定链接'],
  ['release', 'release.yml', '随 2023-02-24 这一期发布。'],
  ['task', null, '随 2023-02-24 这一期发布。'],
] as const)('other ways and the last step of %s', (writing, form, step) => {
  mount(<SendView {...view} writing={writing} />);
  const [link] = all('.edit-send-other a');
  expect(link?.getAttribute('href')?.endsWith(form ?? '') ?? null).toBe(
    form === null ? null : true,
  );
  expect(find('.edit-send-other').textContent).toContain('没有 GitHub 账号');
  expect(all('.edit-steps > li')[2]?.textContent).toContain(step);
  expect(all('textarea')).toEqual([]);
});

test('what is left of the checks and of the draft is said as it is', () => {
  const counts = { errors: 0, warnings: 2, hints: 0 };
  mount(<SendView {...view} {...{ counts, isKept: false }} />);
  expect(find('.edit-counted').textContent).toBe('2 个提醒');
  expect(find('.note').textContent).toContain('不保存草稿');
});
