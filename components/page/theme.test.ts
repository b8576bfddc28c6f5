import { expect, test, vi } from 'vitest';
import { find, openPage, said, send, pretend } from './test-support/page.ts';
import { watchTheme } from './theme.ts';

const button = '<button data-theme-toggle="true"><svg></svg></button>';

const shown = (): string | undefined => document.documentElement.dataset['theme'];

test('the button goes from the system to light, dark and back, says so and keeps it', () => {
  openPage(button);
  watchTheme();
  const steps = [1, 2, 3, 4].map(() => {
    // What readers hit is the picture in the button.
    send(find('[data-theme-toggle] svg'), 'click');
    return [shown(), localStorage.getItem('theme'), said()];
  });
  expect(steps).toEqual([
    ['light', 'light', '主题：浅色'],
    ['dark', 'dark', '主题：深色'],
    [undefined, null, '主题：跟随系统'],
    ['light', 'light', '主题：浅色'],
  ]);
});

test('a click beside the button changes nothing', () => {
  openPage(`${button}<p></p>`);
  watchTheme();
  find('p').click();
  expect([shown(), localStorage.getItem('theme'), said()]).toEqual([undefined, null, '']);
});

test('the first click goes on from what the script in the head has set', () => {
  openPage(button);
  document.documentElement.dataset['theme'] = 'light';
  watchTheme();
  find('[data-theme-toggle]').click();
  expect(shown()).toBe('dark');
});

test('where storage is forbidden the choice still holds on this page', () => {
  openPage(button);
  vi.stubGlobal('localStorage', forbidden());
  watchTheme();
  find('[data-theme-toggle]').click();
  expect([shown(), said()]).toEqual(['light', '主题：浅色']);
  comeBack(true);
  expect(shown()).toBe('light');
});

test.each(['light', 'dark'])(
  'a page that comes back takes the theme chosen meanwhile: %s',
  (theme) => {
    openPage(button);
    watchTheme();
    localStorage.setItem('theme', theme);
    comeBack(false);
    expect(shown()).toBe(undefined);
    comeBack(true);
    expect(shown()).toBe(theme);
  },
);

test('a page that comes back follows the system again if that was chosen meanwhile', () => {
  openPage(button);
  watchTheme();
  find('[data-theme-toggle]').click();
  localStorage.removeItem('theme');
  comeBack(true);
  expect(shown()).toBe(undefined);
});

test('what is no theme is none', () => {
  openPage(button);
  watchTheme();
  localStorage.setItem('theme', 'sepia');
  comeBack(true);
  expect([shown(), localStorage.getItem('theme')]).toEqual([undefined, null]);
});

function comeBack(persisted: boolean): void {
  send(window, 'pageshow', { on: { persisted } });
}

function forbidden(): object {
  const refuse = (): never => {
    throw new Error('forbidden');
  };
  const storage = {};
  pretend(storage, { getItem: refuse, setItem: refuse, removeItem: refuse });
  return storage;
}
