import { type CopySource, copySource } from '#components/question/copy-source.ts';
import { pageWords } from '#lib/words/areas/script/page.ts';
import { words } from '#lib/words/dictionary.ts';
import { type Told, tell } from './say.ts';

/** Puts the text on the clipboard. */
async function write({ text, done, remedy }: CopySource): Promise<Told> {
  const wording = words(pageWords);
  try {
    await (typeof text === 'string' ? navigator.clipboard.writeText(text) : put(text()));
    return { label: wording.copied, words: done };
  } catch {
    return { label: wording.copyFailed, words: remedy ?? wording.copyByHand };
  }
}

/**
 * Puts a text on the clipboard that is still on its way. Handed over as a promise within the reader's click:
 * Safari forgets the click while it waits. Where the clipboard takes no promise, it gets the text.
 */
async function put(coming: Promise<string>): Promise<void> {
  try {
    const type = 'text/plain';
    const part = coming.then((text) => new Blob([text], { type }));
    // Told below, also where nobody has taken it.
    part.catch(() => undefined);
    await navigator.clipboard.write([new ClipboardItem({ [type]: part })]);
  } catch {
    await navigator.clipboard.writeText(await coming);
  }
}

/**
 * Copy buttons (`data-copy`): what is copied is read from the page, or from its Markdown twin, so no text is
 * sent twice.
 */
export function watchCopyButtons(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
    if (button) void write(copySource(button)).then((told) => tell(button, told));
  });
}
