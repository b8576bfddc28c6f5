import sharp from 'sharp';
import { readKeptFile } from '#lib/site/files/kept-file.ts';
import { type KeptPicture, type PictureLines, keptPicture } from '#lib/site/kept-picture.ts';
import { elementsIn } from '../write/elements.ts';
import type { Book, Vault, VaultPicture } from './types.ts';

/** Bytes of pictures that a book holds; what comes after them is links. Mail programs and readers take such books. */
const MOST_BYTES = 20_000_000;
/** Pixels across: no page of a reader is wider. */
const WIDEST = 1080;
/** A picture of at most so many bytes stays as it is; an animation may have more, for it would lose itself. */
const SMALL = 200_000;
const SMALL_ANIMATION = 1_000_000;

/** Pictures of one book. */
export interface BookPictures {
  vault: Vault;
  /** How many are in it, and how many had no room any more. */
  held: number;
  left: number;
}

/**
 * Makes what finds the pictures of books: the vault's, as PNG, JPEG or GIF, which every reader of books knows. One
 * that stands in several books is drawn once.
 *
 * @param lines of the ledger of pictures. @param content absolute path of the content folder.
 * @param mostBytes of the pictures of one book.
 */
export function bookPictures(
  lines: PictureLines,
  content: string,
  mostBytes = MOST_BYTES,
): (book: Book) => Promise<BookPictures> {
  const drawn = new Map<string, Promise<VaultPicture | null>>();
  const pictureOf = (kept: KeptPicture): Promise<VaultPicture | null> => {
    const { file } = kept.original;
    const made = drawn.get(file) ?? draw(kept, content);
    drawn.set(file, made);
    return made;
  };
  return async (book) => {
    const held = new Map<string, VaultPicture>();
    const names = new Set<string>();
    let [bytes, left] = [0, 0];
    for (const url of addressesIn(book)) {
      const kept = keptPicture(lines, url);
      const picture = kept && (await pictureOf(kept));
      if (!picture) continue;
      const more = names.has(picture.name) ? 0 : picture.bytes.length;
      if (bytes + more > mostBytes) {
        left += 1;
        continue;
      }
      bytes += more;
      names.add(picture.name);
      held.set(url, picture);
    }
    return { vault: (url) => held.get(url) ?? null, held: held.size, left };
  };
}

/** Addresses of a book's pictures in printed order, each once. */
function addressesIn({ chapters }: Book): Set<string> {
  const sources = chapters.flatMap(({ body }) =>
    [...elementsIn(body.children)].flatMap(({ tagName, properties: { src } }) =>
      tagName === 'img' && typeof src === 'string' ? [src] : [],
    ),
  );
  return new Set(sources);
}

/** @returns null where the vault's file is not there, or is no picture any more. */
async function draw({ original }: KeptPicture, content: string): Promise<VaultPicture | null> {
  const { file, type } = original;
  const bytes = await readKeptFile(content, file);
  if (bytes === null) return null;
  const most = type === 'image/gif' ? SMALL_ANIMATION : SMALL;
  const isCommon = ['image/png', 'image/jpeg', 'image/gif'].includes(type);
  if (isCommon && bytes.length <= most) return { name: file, type, bytes };
  try {
    return await smaller(bytes, file.replace(/\.\w+$/, ''), type === 'image/jpeg');
  } catch {
    return null;
  }
}

/** On white, for night modes leave pictures as they are; words and lines as PNG, photographs as JPEG. */
async function smaller(
  bytes: Uint8Array,
  name: string,
  isPhotograph: boolean,
): Promise<VaultPicture> {
  const { data, info } = await sharp(bytes)
    .rotate()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const pixels = () => sharp(data, { raw: { width, height, channels } });
  const photograph = await pixels().jpeg({ quality: 82 }).toBuffer();
  const asPhotograph = { name: `${name}.jpg`, type: 'image/jpeg', bytes: photograph };
  if (isPhotograph) return asPhotograph;
  const drawing = await pixels().png({ palette: true, colours: 128, effort: 1 }).toBuffer();
  return drawing.length > photograph.length
    ? asPhotograph
    : { name: `${name}.png`, type: 'image/png', bytes: drawing };
}
