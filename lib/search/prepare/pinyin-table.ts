import { pinyin } from 'pinyin-pro';
import { fold } from '../terms/fold.ts';
import type { SearchDocument } from '../types.ts';

// A character that fewer documents hold is left out, and so is its third reading.
const leastDocuments = 2;
const mostReadings = 2;

/**
 * Han characters of the documents by syllable, in the form that `lib/search/pinyin/table.ts` reads:
 * `zhu主注住 ce册测`. Tones are left out, ü is `v`. Readings come from pinyin-pro, which stays at home.
 */
export function pinyinTableOf(documents: readonly SearchDocument[]): string {
  const syllables = new Map<string, string[]>();
  for (const character of charactersOf(documents)) {
    const readings: string[] = pinyin(character, {
      multiple: true,
      toneType: 'none',
      type: 'array',
      v: true,
    });
    for (const reading of [...new Set(readings)].slice(0, mostReadings)) {
      const syllable = reading.replaceAll('ü', 'v');
      // Interjections (n, o, ng) would make pinyin of too many Latin words.
      if (!/^(?:[ae]|[a-z]{2,6})$/.test(syllable) || !/[aeiouv]/.test(syllable)) continue;
      const characters = syllables.get(syllable);
      if (characters) characters.push(character);
      else syllables.set(syllable, [character]);
    }
  }
  return [...syllables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, characters]) => syllable + characters.join(''))
    .join(' ');
}

/** Characters that enough documents hold, by code point: neighbours compress well. */
function charactersOf(documents: readonly SearchDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { title, question, answer, extra } of documents) {
    const { text } = fold([title, question, answer, extra].join('\n'));
    for (const character of new Set(text.match(/\p{Script=Han}/gu))) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= leastDocuments)
    .map(([character]) => character)
    .sort();
}
