const weeks = 53;
const steps: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -weeks,
  ArrowDown: weeks,
};

/** Moves the focus between the links of a grid of weeks (`.heat`); Tab stops at one of them only. */
function onKeyDown(event: KeyboardEvent): void {
  // Alt and an arrow go back in history, ⌘ and an arrow to the end of the page.
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const step = steps[event.key];
  const chart = event.target instanceof Element ? event.target.closest('.heat') : null;
  const cells = [...(chart?.querySelectorAll('.heat-cells > *') ?? [])];
  const from = cells.findIndex((cell) => cell === document.activeElement);
  if (!step || from < 0) return;
  event.preventDefault();
  for (let to = from + step; to >= 0 && to < cells.length; to += Math.sign(step)) {
    const cell = cells[to];
    if (!(cell instanceof HTMLAnchorElement)) continue;
    cells[from]?.setAttribute('tabindex', '-1');
    cell.tabIndex = 0;
    cell.focus();
    return;
  }
}

/** Keyboard of the lists that are plain markup. */
export function watchLists(): void {
  document.addEventListener('keydown', onKeyDown);
}
