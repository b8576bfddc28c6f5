import { ledgerKey } from './ledger-key.ts';

/** A form of a picture that the site serves itself; its size is as it is shown. */
export interface PictureForm {
  /** `<32 hex digits>[-<width>].<ending>` */
  file: string;
  /** Media type. */
  type: string;
  width: number;
  height: number;
  bytes: number;
}

/** What a ledger says of a picture, as far as whoever shows it wants to know. */
interface PictureLine {
  address: string;
  status: string;
  alt: string;
  picture: { color: string; original: PictureForm; copies: readonly PictureForm[] } | null;
}

/** Lines of the ledger of pictures, by address. */
export type PictureLines = ReadonlyMap<string, PictureLine>;

/** A picture of which the site has a copy. */
export interface KeptPicture {
  /** Where it stands on the web, or stood. */
  address: string;
  /** Whether it was there when it was last asked for. */
  isThere: boolean;
  /** What it shows, in the words that the ledger has for it. */
  alt: string;
  /** `#rrggbb`: for its place while it comes. */
  color: string;
  original: PictureForm;
  /** Smaller forms, widest last in each type. */
  copies: readonly PictureForm[];
}

/**
 * The copy of a picture, whatever its address answers today.
 * @param lines without them there are no copies. @param written its address as content has it.
 * @returns null where there is none.
 */
export function keptPicture(lines: PictureLines | undefined, written: string): KeptPicture | null {
  const key = lines && lines.size > 0 ? ledgerKey(written) : null;
  const line = key === null ? undefined : lines?.get(key);
  if (!line?.picture) return null;
  const { address, status, alt, picture } = line;
  return { address, isThere: status === 'kept', alt, ...picture };
}

/** The forms of a picture in one type, widest last. */
export function formsOf({ copies }: KeptPicture, type: string): PictureForm[] {
  return copies.filter((one) => one.type === type).sort((one, other) => one.width - other.width);
}
