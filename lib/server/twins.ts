import { withoutLanguage } from '#lib/words/language.ts';
import { twinPath } from '#lib/site/paths.ts';
import type { BuiltFile, BuiltFiles } from './built-files.ts';

/** A page as Markdown. */
export interface Twin {
  file: BuiltFile;
  /** Its own address, as {@link BuiltFiles} names it. */
  address: string;
}

/**
 * The twin of a page: its own, or that of the same page in the language of the content, where its language has
 * none. @param page address with its slash, decoded, without the base path. @returns null for a page without.
 */
export function twinOf({ files }: BuiltFiles, page: string): Twin | null {
  for (const address of [page, withoutLanguage(page)].map(twinPath)) {
    const file = files.get(address);
    if (file?.type.startsWith('text/markdown')) return { file, address };
  }
  return null;
}
