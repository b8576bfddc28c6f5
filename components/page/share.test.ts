import { beforeEach, expect, test, vi } from 'vitest';
import { offerSharing, watchShareButtons } from './share.ts';
import { find, openPage, pretend, said, site } from './test-support/page.ts';

const body = `
  <article>
    <div class="actions" data-title="怎么开启链路？" data-source="SOFA Weekly，2023-02-24，第 1 问。">
      <a data-permalink href="/base/questions/2023-02-24-1/">单独打开</a>
      <button data-share hidden><b>分享</b></button>
    </div>
  </article>
  <div class="actions" data-title="一期" data-source="SOFA Weekly，2023-02-24。">
    <a data-permalink href="/base/weekly/2023-02-24/">本期</a>
    <button data-share hidden>分享</button>
  </div>
  <p id="beside"></p>`;

const question = {
  title: '怎么开启链路？',
  text: '「怎么开启链路？」——SOFA Weekly，2023-02-24，第 1 问。',
  url: `${site}/base/questions/2023-02-24-1/`,
};
const weekly = {
  title: '一期',
  text: '「一期」——SOFA Weekly，2023-02-24。',
  url: `${site}/base/weekly/2023-02-24/`,
};

const share = vi.fn<(data: ShareData) => Promise<void>>();
const write = vi.fn<(text: string) => Promise<void>>();
const canShare = vi.fn<(data: ShareData) => boolean>();

beforeEach(() => {
  share.mockReset().mockResolvedValue(undefined);
  write.mockReset().mockResolvedValue(undefined);
  canShare.mockReset().mockReturnValue(true);
  openPage(body, '/base/weekly/latest/#x');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  pretend(navigator, { share, canShare, clipboard: { writeText: write } });
  watchShareButtons();
});

const hidden = (): HTMLElement['hidden'][] =>
  [...document.querySelectorAll<HTMLElement>('[data-share]')].map((button) => button.hidden);

async function click(selector: string): Promise<void> {
  find(selector).click();
  await vi.advanceTimersByTimeAsync(0);
}

const failure = (name: string): Error => Object.assign(new Error('not shared'), { name });

test('where there is a share sheet that takes title, quotation and address, it is offered', () => {
  offerSharing();
  expect(hidden()).toEqual([false, false]);
  expect(canShare.mock.calls).toEqual([[question]]);
});

test.each([
  ['there is none', { share: undefined, canShare: undefined }],
  ['it cannot be asked what it takes', { canShare: undefined }],
  ['it does not take this', { canShare: () => false }],
])('it is not offered where %s', (_, properties) => {
  pretend(navigator, properties);
  offerSharing();
  expect(hidden()).toEqual([true, true]);
});

test.each([
  ['article b', question],
  ['body > .actions button', weekly],
])('%s shares what it stands under, at its lasting address', async (selector, data) => {
  await click(selector);
  expect(share.mock.calls).toEqual([[data]]);
  expect([write.mock.calls, said()]).toEqual([[], '']);
});

test('a reader who shuts the sheet hears nothing of it', async () => {
  share.mockRejectedValue(failure('AbortError'));
  await click('article b');
  expect([write.mock.calls, said(), find('article button').dataset['said']]).toEqual([
    [],
    '',
    undefined,
  ]);
});

test('a sheet that fails leaves the quotation on the clipboard, and that is said', async () => {
  share.mockRejectedValue(failure('NotAllowedError'));
  await click('article b');
  expect(write.mock.calls).toEqual([[question.text + question.url]]);
  expect(said()).toBe('没能打开分享，引用已复制，粘贴给对方即可');
  expect(find('article button').dataset['said']).toBe('已复制');
});

test('where that fails too, what to do is said', async () => {
  share.mockRejectedValue(failure('DataError'));
  write.mockRejectedValue(failure('NotAllowedError'));
  await click('article b');
  expect(said()).toBe('没能打开分享，也没能复制，请复制地址栏里的链接');
  expect(find('article button').dataset['said']).toBe('复制失败');
});

test('a click beside the buttons shares nothing', async () => {
  await click('#beside');
  expect(share).not.toHaveBeenCalled();
});
