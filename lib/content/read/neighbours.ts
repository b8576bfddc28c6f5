import type { SourceFile } from './source.ts';

/** Days that a text names, as weeklies are called. */
const DAY = /\b20\d\d-\d\d-\d\d\b/g;
/** Ids that a text gives or refers to: attributes, and addresses of questions. */
const ID = /\b(?:id|see)=["']([\w-]{1,80})["']|\/questions\/([\w-]{1,80})/g;
const NUMBER = /^number[ \t]*[:：][ \t]*(\d{1,9})/m;

/**
 * Which weeklies must be parsed so that some of them can be judged: those themselves, and whichever others
 * they may refer to, or share an id or a number with. Told by words alone, rather too many than too few.
 *
 * @param wanted the files that are judged.
 * @param all in the order in which they are read.
 */
export function withNeighbours(
  wanted: readonly SourceFile[],
  all: readonly SourceFile[],
): SourceFile[] {
  const days = new Set<string>();
  const ids = new Set<string>();
  const numbers = new Set<string>();
  for (const { name, file } of wanted) {
    const text = String(file);
    days.add(name);
    for (const [day] of text.matchAll(DAY)) days.add(day);
    for (const [, given = '', seen = ''] of text.matchAll(ID))
      ids.add((given || seen).toLowerCase());
    const number = NUMBER.exec(text)?.[1];
    if (number !== undefined) numbers.add(number);
  }
  const own = new Set(wanted.map(({ name }) => name));
  return all.filter(({ name, file }) => {
    if (days.has(name)) return true;
    const text = String(file);
    const number = NUMBER.exec(text)?.[1];
    if (number !== undefined && numbers.has(number)) return true;
    // An id that is given there may be the automatic one of a question here.
    const given = [...text.matchAll(ID)].map(([, id = '', seen = '']) =>
      (id || seen).toLowerCase(),
    );
    return given.some((id) => ids.has(id) || own.has(id.replace(/-\d+$/, '')));
  });
}
