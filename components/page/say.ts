/** Milliseconds for which is shown what has become of a press. */
const shownFor = 2400;

let timer: ReturnType<typeof setTimeout> | undefined;
let last: HTMLElement | null = null;

/** What to tell the reader: in the button's own place, and aloud. */
export interface Told {
  label: string;
  words: string;
}

/**
 * Tells what has become of a press, where the button's label stands (`data-said`): it covers nothing and
 * moves nothing. Only the last button that was pressed says it.
 */
export function tell(button: HTMLElement | null, { label, words }: Told): void {
  clearTimeout(timer);
  if (last !== button) delete last?.dataset['said'];
  if (button) button.dataset['said'] = label;
  last = button;
  say(words);
  timer = setTimeout(() => {
    delete button?.dataset['said'];
    say('');
  }, shownFor);
}

/** What is said aloud for people who do not see the page; an empty text ends it. */
export function say(words: string): void {
  const place = document.getElementById('said');
  if (place) place.textContent = words;
}
