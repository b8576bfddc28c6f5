import { fileTypeFromBuffer } from 'file-type';
import { Parser } from 'htmlparser2';
import { UnusableError } from './unusable.ts';

/** What the vault keeps: kinds of pictures that browsers show, and drawings, which it draws. */
export type PictureKind = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif';

const KINDS: ReadonlySet<string> = new Set<PictureKind>([
  ...(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const),
]);

const isKept = (mime: string): mime is PictureKind => KINDS.has(mime);

/** Bytes in which a drawing must have begun. */
const BEGINNING = 16_384;

/**
 * What bytes are, by themselves: what their host says of them does not count.
 * @throws UnusableError for what is no picture that the vault keeps.
 */
export async function kindOf(bytes: Uint8Array): Promise<PictureKind | 'apng' | 'svg'> {
  if (bytes.length === 0) throw new UnusableError('是空的');
  const found = await fileTypeFromBuffer(bytes);
  const mime = found?.mime ?? '';
  if (mime === 'image/apng') return 'apng';
  if (isKept(mime)) return mime;
  const text = new TextDecoder().decode(bytes.subarray(0, BEGINNING));
  if (firstTag(text) === 'svg') return 'svg';
  if (/<!doctype html|<html/i.test(text)) throw new UnusableError('答来的是网页，不是图');
  if (mime.startsWith('image/')) {
    throw new UnusableError(`不是浏览器都能显示的格式（${mime.slice(6)}）`);
  }
  throw new UnusableError('不是图片');
}

/** Name of the first element of a text, if it is XML or HTML at all; without its prefix. */
function firstTag(text: string): string | null {
  if (!/^\s*</.test(text.replace(/^\uFEFF/, ''))) return null;
  let root: string | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        root ??= name.replace(/^\w+:/, '');
      },
    },
    { xmlMode: true },
  );
  parser.end(text.replace(/^\uFEFF/, ''));
  return root;
}
