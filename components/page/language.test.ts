import { expect, test, vi } from 'vitest';
import { watchLanguage } from './language.ts';
import { find, openPage, pretend, send } from './test-support/page.ts';

const links = `
  <a href="#en" data-language="en"><b>English</b></a>
  <a href="#zh" data-language="zh">中文</a>
  <a href="#x" class="other">x</a>`;

const kept = (): string | null => localStorage.getItem('language');

test('a link to the page in another language is remembered with its click, the last one for good', () => {
  openPage(links);
  watchLanguage();
  expect(kept()).toBe(null);
  send(find('b'), 'click');
  expect(kept()).toBe('en');
  find('[data-language="zh"]').click();
  expect(kept()).toBe('zh');
});

test('what is searched for, and the place on the page, go along', () => {
  openPage('<a href="/en/search/" data-language="en">English</a>', '/search/?q=a#q=b');
  watchLanguage();
  find('a').click();
  expect(find<HTMLAnchorElement>('a').href).toMatch(/\/en\/search\/\?q=a#q=b$/);
});

test('other links, and clicks beside them, change nothing', () => {
  openPage(links);
  watchLanguage();
  find('.other').click();
  document.body.click();
  expect(kept()).toBe(null);
});

test('where storage is forbidden the link still leads to its page', () => {
  openPage(links);
  const setItem = vi.fn(() => {
    throw new Error('forbidden');
  });
  const storage = {};
  pretend(storage, { setItem });
  vi.stubGlobal('localStorage', storage);
  watchLanguage();
  expect(send(find('b'), 'click').defaultPrevented).toBe(false);
  expect(setItem).toHaveBeenCalledOnce();
});
