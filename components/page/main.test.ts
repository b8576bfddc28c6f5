import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { find, openPage, pretend, send } from './test-support/page.ts';

const body = `
  <nav class="toc"><a href="#v1">一</a></nav>
  <button data-theme-toggle></button>
  <form data-opens-search><input></form>
  <main><p id="v1">链路</p><figure data-picture="waiting"><img src="/a.png"></figure></main>`;

const reported = vi.fn();

beforeEach(() => {
  openPage(body, '/#mark=链路');
  reported.mockReset();
  vi.stubGlobal('reportError', reported);
  // Names of files that the bundler writes in; none is loaded here.
  vi.stubGlobal('ASSETS', {});
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = vi.fn();
    },
  );
  pretend(HTMLElement.prototype, { scrollIntoView: vi.fn() });
  // It runs once in each page.
  vi.resetModules();
});
afterAll(() => void vi.resetModules());

const themeAfterClick = (): string | undefined => {
  find('[data-theme-toggle]').click();
  return document.documentElement.dataset['theme'];
};
const marks = (): number => document.querySelectorAll('mark').length;

test('on a page that is there, everything begins', async () => {
  await import('./main.ts');
  expect(themeAfterClick()).toBe('light');
  expect(find('form input').getAttribute('aria-haspopup')).toBe('dialog');
  expect(find('figure').dataset['picture']).toBe('missing');
  expect(marks()).toBe(1);
  expect(reported).not.toHaveBeenCalled();
});

test('while the page is on its way clicks are heard; what it holds is looked at when all is there', async () => {
  pretend(document, { readyState: 'loading' });
  await import('./main.ts');
  expect([themeAfterClick(), marks()]).toEqual(['light', 0]);
  send(document, 'DOMContentLoaded');
  expect(marks()).toBe(1);
});

test('a behaviour that fails takes no other along, and is reported', async () => {
  const fault = new Error('no observers');
  vi.stubGlobal('IntersectionObserver', function () {
    throw fault;
  });
  await import('./main.ts');
  expect(reported.mock.calls).toEqual([[fault]]);
  expect([themeAfterClick(), marks()]).toEqual(['light', 1]);
});

test('without a server that announces saves nothing waits for them', async () => {
  const opened = vi.fn();
  vi.stubGlobal('EventSource', opened);
  await import('./main.ts');
  expect(opened).not.toHaveBeenCalled();
});

test('in development the page waits for saves', async () => {
  const opened: string[] = [];
  vi.stubGlobal(
    'EventSource',
    class {
      constructor(url: string) {
        opened.push(url);
      }
    },
  );
  vi.stubEnv('NEXT_PUBLIC_CONTENT_EVENTS', '/saves');
  await import('./main.ts').finally(() => vi.unstubAllEnvs());
  expect(opened).toEqual(['/saves']);
});
