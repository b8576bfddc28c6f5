import { beforeEach, expect, test, vi } from 'vitest';
import { watchCopyButtons } from './copy.ts';
import { find, openPage, pretend, said, site } from './test-support/page.ts';

const body = `
  <article id="first">
    <a data-permalink href="/questions/2023-02-24-2/">单独打开</a>
    <div class="ask"><div class="prose"><p>怎么开启<strong>链路</strong>？</p></div></div>
    <div class="answer-sheet"><div class="prose"><p>加上 <code>enable</code>。</p></div></div>
    <button data-copy="link"><b>复制链接</b></button>
    <button data-copy="question">复制问答</button>
    <div class="code"><pre><code>a = 1\n</code></pre><button data-copy="code">复制代码</button></div>
  </article>
  <article id="whole"><button data-copy="link">复制链接</button></article>
  <button data-copy="citation" data-text="《周刊》，2023">复制引用</button>
  <button data-copy="command" data-text="npm test">复制命令</button>
  <p id="beside"></p>`;

const write = vi.fn<(text: string) => Promise<void>>();

beforeEach(() => {
  write.mockReset();
  write.mockResolvedValue(undefined);
  openPage(body, '/weekly/2023-02-24/#q2');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  pretend(navigator, { clipboard: { writeText: write } });
  watchCopyButtons();
});

/** Clicks, and waits until it is known what has become of it. */
async function click(selector: string): Promise<void> {
  find(selector).click();
  await vi.advanceTimersByTimeAsync(0);
}

const label = (selector: string): string | undefined => find(selector).dataset['said'];

test.each([
  ['#first [data-copy=link] b', `${site}/questions/2023-02-24-2/`, '链接已复制'],
  ['#whole [data-copy=link]', `${site}/weekly/2023-02-24/#q2`, '链接已复制'],
  ['[data-copy=code]', 'a = 1\n', '代码已复制'],
  ['[data-copy=citation]', '《周刊》，2023', '引用已复制'],
  ['[data-copy=command]', 'npm test', '命令已复制'],
  [
    '[data-copy=question]',
    `**问：** 怎么开启**链路**？\n\n**答：** 加上 \`enable\`。\n\n来源：${site}/questions/2023-02-24-2/\n`,
    '已复制为 Markdown',
  ],
])('%s is copied and this is said', async (selector, text, words) => {
  await click(selector);
  expect(write.mock.calls).toEqual([[text]]);
  expect(said()).toBe(words);
});

test('the button says it in its own place, for 2.4 seconds', async () => {
  // The button, also where the click hits what stands in it.
  await click('#first [data-copy=link] b');
  const button = '#first [data-copy=link]';
  expect(label(button)).toBe('已复制');
  await vi.advanceTimersByTimeAsync(2399);
  expect([label(button), said()]).toEqual(['已复制', '链接已复制']);
  await vi.advanceTimersByTimeAsync(1);
  expect([label(button), said()]).toEqual([undefined, '']);
});

test('a failure is told, and what to do', async () => {
  write.mockRejectedValue(new Error('NotAllowedError'));
  await click('[data-copy=code]');
  expect([label('[data-copy=code]'), said()]).toEqual(['复制失败', '复制失败，请手动选择']);
});

test('a browser without a clipboard is a failure, no fault', async () => {
  pretend(navigator, { clipboard: undefined });
  await click('[data-copy=code]');
  expect(label('[data-copy=code]')).toBe('复制失败');
});

test('only the last of two buttons shows what has become of it, for its whole time', async () => {
  await click('[data-copy=code]');
  await vi.advanceTimersByTimeAsync(2000);
  await click('[data-copy=citation]');
  expect([label('[data-copy=code]'), label('[data-copy=citation]')]).toEqual([undefined, '已复制']);
  await vi.advanceTimersByTimeAsync(2399);
  expect([label('[data-copy=citation]'), said()]).toEqual(['已复制', '引用已复制']);
  await vi.advanceTimersByTimeAsync(1);
  expect([label('[data-copy=citation]'), said()]).toEqual([undefined, '']);
});

test('the same button again shows it for its whole time again', async () => {
  await click('[data-copy=code]');
  await vi.advanceTimersByTimeAsync(2000);
  await click('[data-copy=code]');
  await vi.advanceTimersByTimeAsync(2000);
  expect(label('[data-copy=code]')).toBe('已复制');
});

test('a click beside the buttons copies nothing', async () => {
  await click('#beside');
  expect([write.mock.calls, said()]).toEqual([[], '']);
});
