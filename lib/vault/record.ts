import type { PictureRecord } from '#lib/content/types.ts';
import type { Outcome } from './outcome.ts';
import type { KeptPicture } from './picture.ts';

/** What a record was, and what is left of its files. */
export interface Before {
  record: PictureRecord | undefined;
  /** Its picture as far as files of it are whole; null where the original is not. */
  left: KeptPicture | null;
}

type Failure = Exclude<Outcome, { bytes: Uint8Array }>;

interface Asked {
  address: string;
  alt: string;
  today: string;
  from: string | null;
}

/** The record of a picture that is kept now. What editors wrote into the old one stays. */
export function keptRecord(
  { record }: Before,
  picture: KeptPicture,
  { address, alt, today, from }: Asked,
): PictureRecord {
  const isSame = record?.status === 'kept' && isSameOne(record.picture, picture);
  return {
    address,
    date: isSame ? record.date : today,
    status: 'kept',
    why: '',
    from: isSame ? record.from : from,
    licence: record?.licence ?? '',
    alt: record?.alt ?? alt,
    picture,
  };
}

/**
 * The record of a picture that did not come. A copy that is there stays, and says that its picture is gone
 * only where somebody said so.
 */
export function failedRecord(
  { record, left }: Before,
  { status, why }: Failure,
  { address, alt, today, from }: Asked,
): PictureRecord {
  if (record && left) {
    const isTold = status === 'gone' || status === 'refused';
    if (!isTold || record.status === status) return { ...record, picture: left };
    return { ...record, date: today, status, why, picture: left };
  }
  const { licence, alt: known } = record ?? { licence: '', alt };
  return { address, date: today, status, why, from, licence, alt: known, picture: null };
}

/** Whether two pictures have the same bytes and the same files. */
function isSameOne(one: KeptPicture | null, other: KeptPicture): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
