import type { LinkRecord } from '#lib/content/types.ts';
import type { Answer } from './ask.ts';

/** Changes of one address that are kept, the newest. */
const MOST_CHANGES = 24;

/**
 * The record of an address after it was asked for once more. A success ends a row of failures; who refuses
 * to answer says nothing about them.
 *
 * @param before what is known so far. @param day `YYYY-MM-DD`.
 */
export function nextRecord(
  address: string,
  before: LinkRecord | undefined,
  { state, why, movedTo }: Answer,
  day: string,
): LinkRecord {
  const history = (before?.history ?? []).filter(({ date }) => date <= day);
  const isNew = history.at(-1)?.state !== state;
  return {
    ...{ address, date: day, state, why, movedTo },
    history: isNew ? [...history, { date: day, state }].slice(-MOST_CHANGES) : history,
    failing: failingAfter(before?.failing ?? null, state, day),
  };
}

function failingAfter(
  before: LinkRecord['failing'],
  state: LinkRecord['state'],
  day: string,
): LinkRecord['failing'] {
  if (state === 'ok' || state === 'moved') return null;
  if (state !== 'gone') return before;
  // A day to come, written by a wrong clock, says no more than today.
  return { first: before && before.first < day ? before.first : day, last: day };
}

/** Two ledgers as one: of each address what was found out later. @param first counts where both are of a day. */
export function mergedLinks(
  first: ReadonlyMap<string, LinkRecord>,
  second: ReadonlyMap<string, LinkRecord>,
): Map<string, LinkRecord> {
  const merged = new Map(first);
  for (const [address, record] of second) {
    const known = merged.get(address);
    if (!known || known.date < record.date) merged.set(address, record);
  }
  return merged;
}

/** Records in the order of a ledger. */
export function inOrder(records: Iterable<LinkRecord>): LinkRecord[] {
  return [...records].sort((a, b) => (a.address < b.address ? -1 : 1));
}
