import { newFileUrl } from '#lib/site/addresses.ts';
import { site } from '#lib/site/site.ts';
import { wellFormed } from '#lib/text/utf8.ts';

/** How a text gets to GitHub. */
export interface Sending {
  /** Address on GitHub where it goes on. */
  open: string;
  /** Whether the click must put the text on the clipboard, because the address does not carry it. */
  copies: boolean;
  /** `filled`: the address carries it; `too-long`: it would not fit; `exists`: GitHub fills in new files only. */
  why: 'filled' | 'too-long' | 'exists';
  /**
   * False where the address carries the text for those only who are signed in to GitHub: others are led over
   * the sign-in, whose own address would be too long. Tell them to sign in first.
   */
  survivesSignIn: boolean;
}

/**
 * Longest address that is opened, in bytes. GitHub answers 414 to more than 8,191 of them
 * (github.com/github/docs/issues/5136 and pull 4537; measured as 8,192 in sourcegraph/jetbrains#504); its
 * documentation says only that there is a limit, so some is left to spare.
 */
export const LONGEST_ADDRESS = 8000;

/**
 * The page on GitHub from which a text becomes a pull request; who may not write there is led through a
 * fork by GitHub.
 *
 * @param path of the file in the repository. @param isNew false where the file is published already.
 */
export function sending({
  path,
  text,
  isNew,
}: {
  path: string;
  text: string;
  isNew: boolean;
}): Sending {
  if (!isNew) {
    const file = path.split('/').map(encodeURIComponent).join('/');
    const open = `${site.repository}/edit/main/${file}`;
    return { open, copies: true, why: 'exists', survivesSignIn: true };
  }
  // Halves of characters cannot be encoded, and no file can hold one.
  const filled = newFileUrl(path, wellFormed(text));
  if (filled.length > LONGEST_ADDRESS) {
    return { open: newFileUrl(path, ''), copies: true, why: 'too-long', survivesSignIn: true };
  }
  const survivesSignIn = signInUrl(filled).length <= LONGEST_ADDRESS;
  return { open: filled, copies: false, why: 'filled', survivesSignIn };
}

/** Where GitHub leads somebody who is not signed in: the address stands in this one, encoded once more. */
function signInUrl(url: string): string {
  return `https://github.com/login?return_to=${encodeURIComponent(url)}`;
}
