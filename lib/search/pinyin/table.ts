/** Which Han characters a piece of pinyin may stand for. */
export interface PinyinTable {
  /** By whole syllable: `zhong`. */
  syllables: ReadonlyMap<string, ReadonlySet<string>>;
  /** By initial (`z`, `zh`, or the vowel a syllable begins with). */
  initials: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads `zhu主注住 ce册测`: syllables with the characters read so. What has another form is skipped. */
export function parsePinyinTable(source: string): PinyinTable {
  const syllables = new Map<string, Set<string>>();
  const initials = new Map<string, Set<string>>();
  for (const group of source.split(' ')) {
    const [, syllable, characters] = /^([a-z]+)(\P{ASCII}+)$/u.exec(group) ?? [];
    if (!syllable || !characters) continue;
    addTo(syllables, syllable, characters);
    addTo(initials, syllable.slice(0, 1), characters);
    const [double] = /^[zcs]h/.exec(syllable) ?? [];
    if (double) addTo(initials, double, characters);
  }
  return { syllables, initials };
}

function addTo(map: Map<string, Set<string>>, key: string, characters: string): void {
  const set = map.get(key) ?? new Set<string>();
  for (const character of characters) set.add(character);
  map.set(key, set);
}
