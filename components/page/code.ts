/** Where the reader's choice is kept for this visit. */
const key = 'wrap-code';

const isPressed = (button: Element): boolean => button.getAttribute('aria-pressed') === 'true';

/** Storage may be refused: the choice then holds for this page. */
function keptChoice(): boolean {
  try {
    return sessionStorage.getItem(key) === 'true';
  } catch {
    return false;
  }
}

function keepChoice(choice: boolean): void {
  try {
    sessionStorage.setItem(key, String(choice));
  } catch {
    // Refused, or full.
  }
}

/** Offers to wrap where a line is too long to fit, and wraps where the reader wants it. */
function settle(button: HTMLElement): void {
  const code = button.closest('.code');
  const text = code?.querySelector('pre');
  if (!code || !text) return;
  // Wrapped lines always fit.
  code.classList.remove('code-wrapped');
  const isLong = text.scrollWidth > text.clientWidth;
  button.hidden = !isLong;
  code.classList.toggle('code-wrapped', isLong && isPressed(button));
}

/**
 * Buttons that wrap the lines of a code block (`data-wrap`), each its own block. The last choice of a visit
 * is how blocks of the next page begin.
 */
export function watchCode(): void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-wrap]');
  if (buttons.length === 0) return;
  const kept = String(keptChoice());
  const watched = new Map<Element, HTMLElement>();
  // The head, not the text: it is as wide, and wrapping does not change its size. It also tells when a
  // block is shown that was folded away.
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const button = watched.get(target);
      if (button) settle(button);
    }
  });
  for (const button of buttons) {
    const head = button.parentElement;
    if (!head) continue;
    button.setAttribute('aria-pressed', kept);
    button.addEventListener('click', () => {
      const choice = !isPressed(button);
      button.setAttribute('aria-pressed', String(choice));
      keepChoice(choice);
      settle(button);
    });
    watched.set(head, button);
    observer.observe(head);
  }
}
