import type { Edit } from '#lib/site/message.ts';
import { shownTitle, shownUrl, writtenTitle, writtenUrl } from './link-words.ts';
import { escapedTags, shownTags } from './own-tags.ts';

// How the words of a slot are written in the text, by the key of its field.

/** A field's value as it is written. */
export function written(key: string, value: string): string {
  if (key === 'title') return writtenTitle(value);
  if (key === 'url') return writtenUrl(value);
  return escapedTags(value, key === 'note');
}

/** What makes of written words the field's value, in the order of their places. */
export function shown(key: string, words: string): Edit[] {
  if (key === 'title') return shownTitle(words);
  if (key === 'url') return shownUrl(words);
  return shownTags(words, key === 'note');
}
