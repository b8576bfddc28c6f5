import { type CopySource, copySource } from '#components/question/copy-source.ts';
import { say } from './say.ts';

/** Milliseconds for which is shown what has become of it. */
const shownFor = 2400;

/** What to tell the reader: in the button's own place, and aloud. */
interface Said {
  label: string;
  words: string;
}

/** Puts the text on the clipboard. */
async function write({ text, done }: CopySource): Promise<Said> {
  try {
    await navigator.clipboard.writeText(text);
    return { label: '已复制', words: done };
  } catch {
    return { label: '复制失败', words: '复制失败，请手动选择' };
  }
}

/**
 * Copy buttons (`data-copy`): what is copied is read from the page, so no text is sent twice. What has
 * become of it is said where the button's label stands (`data-said`): it covers nothing and moves nothing.
 */
export function watchCopyButtons(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: HTMLElement | null = null;
  const show = (button: HTMLElement | null, { label, words }: Said): void => {
    clearTimeout(timer);
    if (last !== button) delete last?.dataset['said'];
    if (button) button.dataset['said'] = label;
    last = button;
    say(words);
    timer = setTimeout(() => {
      delete button?.dataset['said'];
      say('');
    }, shownFor);
  };
  document.addEventListener('click', ({ target }) => {
    const source = copySource(target);
    if (!source) return;
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    void write(source).then((said) => show(button, said));
  });
}
