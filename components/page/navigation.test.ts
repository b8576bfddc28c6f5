import { beforeEach, expect, test, vi } from 'vitest';
import { watchNavigation } from './navigation.ts';
import { find, openPage, pretend } from './test-support/page.ts';

const hide = vi.fn();
let isOpen = true;

beforeEach(() => {
  openPage(
    '<nav id="site-nav" popover="auto"><a href="#contribute"><b>投稿</b></a></nav><a id="out" href="#x"></a>',
  );
  hide.mockReset();
  isOpen = true;
  // A document that nobody draws has no panels to open.
  pretend(find('#site-nav'), {
    hidePopover: hide,
    matches: (selector: string) => selector === ':popover-open' && isOpen,
  });
  watchNavigation();
});

test('a link in the open panel closes it', () => {
  find('#site-nav b').click();
  expect(hide).toHaveBeenCalledOnce();
});

test('where the links stand in a row, or a click hits something else, nothing is closed', () => {
  find('#out').click();
  find('#site-nav').click();
  isOpen = false;
  find('#site-nav a').click();
  expect(hide).not.toHaveBeenCalled();
});
