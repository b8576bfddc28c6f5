/**
 * Closes the panel of the main navigation behind a link: a new page does that by itself, a link to a part
 * of the open page would not.
 */
export function watchNavigation(): void {
  document.addEventListener('click', ({ target }) => {
    const panel =
      target instanceof Element ? target.closest<HTMLElement>('#site-nav a')?.parentElement : null;
    if (panel?.matches(':popover-open')) panel.hidePopover();
  });
}
