import { expect, test, vi } from 'vitest';
import { watchCopyButtons } from './copy.ts';
import { watchMarks } from './marks.ts';
import { watchOver } from './over.ts';
import { openDialog } from './search/dialog.ts';
import { find, openPage, pretend, said } from './test-support/page.ts';
import { watchTheme } from './theme.ts';

/** Opens a page that speaks English. */
function openEnglish(body: string, path = '/en/'): void {
  openPage(body, path);
  document.documentElement.lang = 'en';
  // What is told ends after a while, when the test may have ended.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
}

test('the theme is named', () => {
  openEnglish('<button data-theme-toggle></button>');
  watchTheme();
  const told = [1, 2, 3].map(() => {
    find('button').click();
    return said();
  });
  expect(told).toEqual(['Theme: light', 'Theme: dark', 'Theme: as the system']);
});

test('what has become of a copy is told', async () => {
  openEnglish('<button data-copy="text" data-text="a">Copy</button>');
  pretend(navigator, { clipboard: { writeText: () => Promise.reject(new Error('no')) } });
  watchCopyButtons();
  find('button').click();
  await vi.waitFor(() => expect(find('button').dataset['said']).toBe('Copy failed'));
  expect(said()).toBe('Copying failed: select the text by hand');
});

test('marks are named as they stand in the text', () => {
  openEnglish('<main><p>链路和快照</p></main>', '/en/#mark=链路&mark=快照');
  pretend(HTMLElement.prototype, { scrollIntoView: vi.fn() });
  watchMarks();
  expect(find('.marked-words span').textContent).toBe('Marked: "链路", "快照"');
  expect(find('.marked-words button').textContent).toBe('Clear marks');
});

test('an event that is over says so', () => {
  openEnglish('<li data-over="2020-01-01T00:00:00Z"><p class="event-meta"></p></li>');
  watchOver();
  expect(find('.event-meta').textContent).toBe('Ended');
});

test('the search dialog has English names', () => {
  openEnglish('');
  openDialog('', () => undefined);
  expect(find('dialog').getAttribute('aria-label')).toBe('Search');
  expect(find('dialog input').getAttribute('aria-label')).toBe('Search');
  expect(find('dialog').outerHTML).not.toMatch(/\p{Script=Han}/u);
});
