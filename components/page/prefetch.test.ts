import { expect, test, vi } from 'vitest';
import { prefetchOnIntent } from './prefetch.ts';
import { find, openPage, pretend, send } from './test-support/page.ts';

const body = `
  <a id="page" href="/questions/2023-02-24-2/?mark=x#v1"><b>问</b></a>
  <a id="again" href="/questions/2023-02-24-2/?mark=x"></a>
  <a id="second" href="/about/"></a>
  <a id="own" href="/weekly/#part"></a>
  <a id="other" href="https://elsewhere.example/page/"></a>
  <a id="file" href="/calendar/meetings.ics"></a>
  <a id="window" href="/about/" target="_blank"></a>
  <a id="download" href="/about/" download></a>
  <a id="nowhere"></a>
  <p></p>`;

function open(connection?: { saveData?: boolean }): void {
  openPage(body, '/weekly/');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  if (connection) pretend(navigator, { connection });
  prefetchOnIntent();
}

const hints = (): (string | null)[] =>
  [...document.head.querySelectorAll('link[rel=prefetch]')].map((link) =>
    link.getAttribute('href'),
  );

const question = '/questions/2023-02-24-2/?mark=x';

test.each([
  ['pointerover', 65],
  ['focusin', 300],
])('on %s the page behind a link is fetched after %i ms', (type, delay) => {
  open();
  send(find('#page b'), type);
  vi.advanceTimersByTime(delay - 1);
  expect(hints()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(hints()).toEqual([question]);
});

test('a finger means the link at once', () => {
  open({ saveData: false });
  send(find('#page'), 'touchstart');
  vi.advanceTimersByTime(0);
  expect(hints()).toEqual([question]);
});

test('each page is fetched once', () => {
  open();
  for (const id of ['#page', '#again', '#page', '#second']) {
    send(find(id), 'pointerover');
    vi.runAllTimers();
  }
  expect(hints()).toEqual([question, '/about/']);
});

test('a pointer that moves on has not meant the link', () => {
  open();
  send(find('#page'), 'pointerover');
  vi.advanceTimersByTime(60);
  send(find('#second'), 'pointerover');
  vi.advanceTimersByTime(60);
  send(find('p'), 'pointerover');
  vi.runAllTimers();
  expect(hints()).toEqual([]);
});

test.each(['own', 'other', 'file', 'window', 'download', 'nowhere'])(
  'nothing is fetched for the link %s',
  (id) => {
    open();
    send(find(`#${id}`), 'pointerover');
    vi.runAllTimers();
    expect(hints()).toEqual([]);
  },
);

test('nothing is fetched for readers who save data', () => {
  open({ saveData: true });
  send(find('#page'), 'touchstart');
  vi.runAllTimers();
  expect(hints()).toEqual([]);
});
