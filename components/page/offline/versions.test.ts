import { expect, test, vi } from 'vitest';
import { find, openPage, pretend } from '../test-support/page.ts';
import { fillWhenIdle } from './fill.ts';
import { watchVersions } from './versions.ts';

/** A browser's workers: one that is in place, and one that may wait. */
function workers({ inPlace = true } = {}) {
  class Sheet {
    replaceSync = (): void => undefined;
  }
  vi.stubGlobal('CSSStyleSheet', Sheet);
  pretend(document, { adoptedStyleSheets: [] });
  vi.stubGlobal('sessionStorage', window.sessionStorage);
  const container = new EventTarget();
  const active = { postMessage: vi.fn() };
  Object.assign(container, {
    controller: inPlace ? {} : null,
    ready: Promise.resolve({ active }),
  });
  pretend(navigator, { serviceWorker: container });
  const installing = new EventTarget();
  const registration = Object.assign(new EventTarget(), {
    ...{ waiting: null as null | { postMessage: (data: unknown) => void }, installing },
  });
  const waiting = { postMessage: vi.fn() };
  const reload = vi.fn();
  pretend(location, { reload });
  return {
    ...{ active, waiting, reload, registration },
    watch: () => watchVersions(registration as unknown as ServiceWorkerRegistration),
    arrive: () => {
      registration.dispatchEvent(new Event('updatefound'));
      registration.waiting = waiting;
      installing.dispatchEvent(new Event('statechange'));
    },
    replaced: () => container.dispatchEvent(new MessageEvent('message', { data: 'replaced' })),
  };
}

const bar = (): string => document.querySelector('.version-bar')?.textContent ?? '';
const press = (text: string): void => {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('.version-bar button')];
  buttons.find(({ textContent }) => textContent === text)?.click();
};

test('a new version is offered, and asked for when a reader takes it', () => {
  openPage();
  const { watch, arrive, waiting, reload, replaced } = workers();
  watch();
  expect(bar()).toBe('');
  arrive();
  expect(bar()).toContain('有新版本');
  expect(waiting.postMessage).not.toHaveBeenCalled();
  press('换上');
  expect(waiting.postMessage).toHaveBeenCalledWith({ type: 'replace' });
  expect(reload).not.toHaveBeenCalled();
  replaced();
  expect(reload).toHaveBeenCalledTimes(1);
});

test('it can be left for later', () => {
  openPage();
  const { watch, arrive, waiting } = workers();
  watch();
  arrive();
  press('以后再说');
  expect(bar()).toBe('');
  expect(waiting.postMessage).not.toHaveBeenCalled();
});

test('the first worker is no new version', () => {
  openPage();
  const { watch, arrive } = workers({ inPlace: false });
  watch();
  arrive();
  expect(bar()).toBe('');
});

test.each([
  ['in the editor', '<div data-editor></div>'],
  ['in a field', '<input value="领导者">'],
])('nothing is opened anew where somebody writes %s', (_, body) => {
  openPage(body);
  document.querySelector('input')?.focus();
  const { watch, reload, replaced } = workers();
  watch();
  replaced();
  expect(reload).not.toHaveBeenCalled();
  expect(bar()).toContain('写完后重新打开这一页');
  press('重新打开');
  expect(reload).toHaveBeenCalledTimes(1);
});

test('what is kept without being asked for is asked for once in a tab’s life, and not where data is saved', async () => {
  openPage('', '/en/about/');
  const { active } = workers();
  fillWhenIdle();
  fillWhenIdle();
  await Promise.resolve();
  await Promise.resolve();
  const asked = { type: 'fill', language: '/en', page: '/en/about/' };
  expect(active.postMessage.mock.calls).toEqual([[asked]]);
  window.sessionStorage.clear();
  pretend(navigator, { connection: { saveData: true } });
  fillWhenIdle();
  await Promise.resolve();
  expect(active.postMessage).toHaveBeenCalledTimes(1);
  expect(find('#said').textContent).toBe('');
});
