import { updateWords } from '#lib/words/areas/script/update.ts';
import { words } from '#lib/words/dictionary.ts';

/** As a sheet of its own: no page loads looks of what it may never show. */
const looks = `
.version-bar {
  position: fixed;
  inset: auto 0 max(16px, env(safe-area-inset-bottom)) 0;
  z-index: 40;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 12px;
  width: fit-content;
  max-width: calc(100vw - 2 * var(--gutter));
  margin: 0 auto;
  padding: 8px 8px 8px 16px;
  border-radius: var(--radius-3);
  background: var(--color-surface);
  box-shadow: var(--shadow-pop);
  font-size: 15px;
  line-height: 24px;
}
.version-bar .later {
  padding: 4px 8px;
  border-radius: 6px;
  color: var(--color-ink-2);
  font-size: 14px;
}
.version-bar .later:hover {
  background: var(--color-sunken);
  color: var(--color-ink);
}
@media print {
  .version-bar {
    display: none;
  }
}`;

let bar: HTMLElement | null = null;

function button(className: string, text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
}

/** A quiet line at the foot of the window, with one thing to do, or to leave. There is one at a time. */
export function showBar(text: string, label: string, press: () => void): void {
  if (bar === null) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(looks);
    document.adoptedStyleSheets.push(sheet);
  }
  bar?.remove();
  const say = words(updateWords);
  const made = document.createElement('aside');
  made.className = 'version-bar';
  made.setAttribute('aria-label', say.label);
  const message = document.createElement('span');
  message.setAttribute('role', 'status');
  made.append(
    message,
    button('button button-primary button-small', label, press),
    button('later', say.later, () => made.remove()),
  );
  document.body.append(made);
  // Said aloud because it changes after it is there.
  message.textContent = text;
  bar = made;
}
