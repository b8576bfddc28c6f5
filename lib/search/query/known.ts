import { nameKey } from '#lib/text/names/book.ts';
import type { Store } from '../index/store.ts';
import { encode } from '../terms/encode.ts';
import type { ProjectName } from '../types.ts';
import type { Known } from './language.ts';
import { nearestField } from './near-fields.ts';
import { optionReader } from './options.ts';

/** What the documents and the projects' names say of what may be a part of the language, or a word. */
export function knownBy(store: Store, names: readonly ProjectName[]): Known {
  return {
    isOption: optionReader(store, names),
    asAsker: (name) => hasAsked(name, store),
    asPhrases: true,
    nearField: nearestField,
  };
}

/** Whether somebody of a name, without `@`, has asked a question. */
function hasAsked(name: string, store: Store): boolean {
  const [asker] = encode(`@${name}`);
  const holders = asker ? store.holders(asker.term) : [];
  return holders.some((number) => {
    const known = store.entries[number]?.document.asker;
    return known !== undefined && known !== null && nameKey(known) === nameKey(name);
  });
}
