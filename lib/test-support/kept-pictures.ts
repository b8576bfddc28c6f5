import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { ledgerPath } from '#lib/content/index.ts';
import type { PictureFile, PictureRecord } from '#lib/content/types.ts';
import { writeJsonLines } from '#lib/site/files/json-lines.ts';
import { pictureTypes } from '#lib/site/picture-types.ts';

/** A picture that a vault is to have. */
export interface Wanted {
  address: string;
  width: number;
  height: number;
  /** Ending of the original; `png` unless it is said. */
  kind?: 'png' | 'jpg' | 'gif' | 'webp';
  /** Widths of its copies, in AVIF and WebP. */
  copies?: readonly number[];
  /** Every pixel another colour: it is large. */
  isNoise?: boolean;
  alt?: string;
  status?: PictureRecord['status'];
}

/**
 * Makes a picture vault in a content folder, as `weekly images` leaves one behind. The pictures are the same each time.
 * @returns its records, in the order of what was wanted.
 */
export async function keepPictures(
  content: string,
  wanted: readonly Wanted[],
): Promise<PictureRecord[]> {
  const records: PictureRecord[] = [];
  for (const one of wanted) records.push(await recordOf(content, one));
  await mkdir(join(content, 'ledger'), { recursive: true });
  await writeJsonLines(
    ledgerPath(content, 'pictures'),
    records.toSorted((a, b) => (a.address < b.address ? -1 : 1)),
  );
  return records;
}

async function recordOf(content: string, wanted: Wanted): Promise<PictureRecord> {
  const { address, width, height, kind = 'png', copies = [], status = 'kept' } = wanted;
  const pixels = wanted.isNoise
    ? sharp(noise(width * height * 3), { raw: { width, height, channels: 3 } })
    : sharp({ create: { width, height, channels: 3, background: colourOf(address) } });
  const bytes = await pixels.toFormat(kind === 'jpg' ? 'jpeg' : kind).toBuffer();
  const hash = createHash('sha256').update(bytes).digest('hex');
  const stem = hash.slice(0, 32);
  const put = async (file: string, body: Buffer, at: number): Promise<PictureFile> => {
    await mkdir(join(content, 'pictures', stem.slice(0, 2)), { recursive: true });
    await writeFile(join(content, 'pictures', stem.slice(0, 2), file), body);
    const type = pictureTypes[`.${file.split('.')[1]}`] as PictureFile['type'];
    const sum = createHash('sha256').update(body).digest('hex').slice(0, 16);
    const size = { width: at, height: Math.round((height * at) / width) };
    return { file, type, ...size, bytes: body.length, sum };
  };
  const original = await put(`${stem}.${kind}`, bytes, width);
  const smaller: PictureFile[] = [];
  for (const type of ['avif', 'webp'] as const) {
    for (const at of copies) {
      const body = await sharp(bytes).resize(at).toFormat(type, { effort: 0 }).toBuffer();
      smaller.push(await put(`${stem}-${at}.${type}`, body, at));
    }
  }
  const known = {
    date: '2031-05-01',
    why: status === 'kept' ? '' : '404',
    from: null,
    licence: '',
  };
  return {
    ...{ address, ...known, status, alt: wanted.alt ?? '' },
    picture: { hash, color: colourOf(address), original, copies: smaller },
  };
}

function colourOf(address: string): string {
  return `#${createHash('sha256').update(address).digest('hex').slice(0, 6)}`;
}

/** Bytes that no format makes small, the same each time. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let at = 0; at < length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[at] = state >> 16;
  }
  return bytes;
}
