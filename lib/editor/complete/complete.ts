import { type CompletionData, type Offer, offersAt } from './offers.ts';
import { placeAt } from './place.ts';

/** What may stand at a point, and the part of the text that it replaces. */
export interface Completions {
  from: number;
  to: number;
  /** What of that part stands before the caret. */
  typed: string;
  offers: readonly Offer[];
}

/**
 * What may be written at a point of a text, by the rules of components, of the head and of sections.
 * @param offset of the caret, in UTF-16 units.
 * @returns null where nothing is offered; later where issues or questions have to be asked for.
 */
export function completionsAt(
  text: string,
  offset: number,
  data: CompletionData,
): Completions | Promise<Completions | null> | null {
  const place = placeAt(text, offset);
  if (!place) return null;
  const { from, to, typed } = place;
  const made = (offers: Offer[]): Completions | null => {
    const isAllThere = offers.length === 1 && offers[0]?.text === text.slice(from, to);
    return offers.length === 0 || isAllThere ? null : { from, to, typed, offers };
  };
  const offers = offersAt(place, text, data);
  return Array.isArray(offers) ? made(offers) : offers.then(made);
}
