import { beforeEach, expect, test, vi } from 'vitest';
import { watchCopyButtons } from './copy.ts';
import { find, openPage, pretend, said, site } from './test-support/page.ts';

const body = `
  <article id="first">
    <div class="actions" data-title="怎么开启链路？" data-source="《周刊》，2023。">
      <a data-permalink href="/base/questions/2023-02-24-2/">单独打开</a>
      <button data-copy="link"><b>复制链接</b></button>
      <button data-copy="quotation">复制引用</button>
      <button data-copy="markdown">复制为 Markdown</button>
    </div>
    <div class="code"><pre><code><i>a</i> = 1\n</code></pre><button data-copy="code">复制代码</button></div>
  </article>
  <article id="whole"><button data-copy="link">复制链接</button></article>
  <aside><button data-copy="quotation">复制引用</button></aside>
  <button data-copy="command" data-text="npm test">复制命令</button>
  <p id="beside"></p>`;

const address = `${site}/base/questions/2023-02-24-2/`;
const twin = '**问：** 怎么开启链路？\n';
const write = vi.fn<(text: string) => Promise<void>>();
const fetched = vi.fn<(address: URL) => Promise<Response>>();

beforeEach(() => {
  write.mockReset();
  write.mockResolvedValue(undefined);
  fetched.mockReset();
  fetched.mockImplementation(() => Promise.resolve(new Response(twin)));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('ClipboardItem', undefined);
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
  ['#first [data-copy=link] b', address, '链接已复制'],
  ['#whole [data-copy=link]', `${site}/weekly/2023-02-24/#q2`, '链接已复制'],
  ['[data-copy=code]', 'a = 1\n', '代码已复制'],
  ['#first [data-copy=quotation]', `「怎么开启链路？」——《周刊》，2023。${address}`, '引用已复制'],
  // Beside a question it is that question which is quoted.
  ['aside [data-copy=quotation]', `「怎么开启链路？」——《周刊》，2023。${address}`, '引用已复制'],
  ['[data-copy=command]', 'npm test', '命令已复制'],
  ['[data-copy=markdown]', twin, '已复制为 Markdown'],
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
  await click('[data-copy=command]');
  expect([label('[data-copy=code]'), label('[data-copy=command]')]).toEqual([undefined, '已复制']);
  await vi.advanceTimersByTimeAsync(2399);
  expect([label('[data-copy=command]'), said()]).toEqual(['已复制', '命令已复制']);
  await vi.advanceTimersByTimeAsync(1);
  expect([label('[data-copy=command]'), said()]).toEqual([undefined, '']);
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

test('the Markdown of a question is fetched from beside its page, which may live under a prefix', async () => {
  await click('[data-copy=markdown]');
  expect(fetched.mock.calls.map(([from]) => String(from))).toEqual([`${address}index.html.md`]);
});

test('a clipboard that takes promises gets one within the click, so that the browser knows whose it is', async () => {
  const items: Record<string, Promise<Blob>>[] = [];
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(parts: Record<string, Promise<Blob>>) {
        items.push(parts);
      }
    },
  );
  const writeItems = vi.fn(() => Promise.resolve());
  pretend(navigator, { clipboard: { writeText: write, write: writeItems } });
  find('[data-copy=markdown]').click();
  expect(writeItems).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(0);
  const blob = await items[0]?.['text/plain'];
  expect([await blob?.text(), blob?.type]).toEqual([twin, 'text/plain']);
  expect([write.mock.calls, said()]).toEqual([[], '已复制为 Markdown']);
});

test('a clipboard that takes only texts gets the text', async () => {
  vi.stubGlobal('ClipboardItem', class {});
  const writeItems = vi.fn(() => Promise.reject(new Error('NotAllowedError')));
  pretend(navigator, { clipboard: { writeText: write, write: writeItems } });
  await click('[data-copy=markdown]');
  expect([write.mock.calls, said()]).toEqual([[[twin]], '已复制为 Markdown']);
});

test.each([
  ['offline', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['not there', () => Promise.resolve(new Response('<html>', { status: 404 }))],
])('Markdown that does not come (%s) is a failure, and what to do is said', async (_, answer) => {
  fetched.mockImplementation(answer);
  await click('[data-copy=markdown]');
  expect(write).not.toHaveBeenCalled();
  expect([label('[data-copy=markdown]'), said()]).toEqual([
    '复制失败',
    '复制失败，没取到这一条的 Markdown，联网后再按一次',
  ]);
});
