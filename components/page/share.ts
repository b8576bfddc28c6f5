import { quotationOf } from '#components/question/copy-source.ts';
import { pageWords } from '#lib/words/areas/script/page.ts';
import { words } from '#lib/words/dictionary.ts';
import { type Told, tell } from './say.ts';

/** What goes to the device's share sheet. */
function shareData(button: Element): Required<Omit<ShareData, 'files'>> {
  const { title, words, address } = quotationOf(button);
  return { title, text: words, url: address };
}

/**
 * Opens the share sheet; where that fails, what would have been shared is copied.
 * @returns null where nothing is to be told: the reader sees the sheet, and whether to share is theirs.
 */
async function share({ title, text, url }: ReturnType<typeof shareData>): Promise<Told | null> {
  const wording = words(pageWords);
  try {
    await navigator.share({ title, text, url });
    return null;
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') return null;
  }
  try {
    await navigator.clipboard.writeText(text + url);
    return { label: wording.copied, words: wording.copiedToShare };
  } catch {
    return { label: wording.copyFailed, words: wording.notShared };
  }
}

/** Share buttons (`data-share`). */
export function watchShareButtons(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-share]') : null;
    if (!button) return;
    void share(shareData(button)).then((told) => told && tell(button, told));
  });
}

/** Shows the share buttons where the device has a share sheet that takes what they give. */
export function offerSharing(): void {
  const buttons = document.querySelectorAll<HTMLElement>('[data-share]');
  const [first] = buttons;
  // Not in every browser, whatever TypeScript's list says.
  const { canShare } = navigator as Partial<Navigator>;
  if (!first || !canShare?.call(navigator, shareData(first))) return;
  for (const button of buttons) button.hidden = false;
}
