import { type Zippable, zipSync } from 'fflate';
import { contentsList, frontPage } from '../front.ts';
import { el } from '../../write/elements.ts';
import { hrefOf } from '../make/places.ts';
import { withPictures } from '../make/pictures.ts';
import type { Book, Vault, VaultPicture } from '../types.ts';
import { type BookFile, containerXml, packageDocument } from './package.ts';
import { bookStyle } from './style.ts';
import { withNoteTypes, xhtmlPage } from './xhtml.ts';

/** What a book does not hold itself. */
export interface EpubParts {
  /** A PNG file. */
  cover: Uint8Array;
  /** Pictures to put in; without it all of them are links. */
  vault?: Vault;
}

/** Day of all files in the archive. Zip files have local times: this is the same one everywhere. */
const MADE = new Date(2019, 0, 1, 12);

/** A book as an EPUB 3 file. The same bytes each time. */
export function epubOf(book: Book, { cover, vault = () => null }: EpubParts): Uint8Array {
  const pictures = new Map<string, VaultPicture>();
  const shownAt = (url: string): string | null => {
    const picture = vault(url);
    if (picture === null) return null;
    pictures.set(picture.name, picture);
    return imagePath(picture);
  };
  const chapters = book.chapters.map(({ name, title, body }) =>
    page(`${name}.xhtml`, title, withNoteTypes(withPictures(body, shownAt)).children),
  );
  const files: BookFile[] = [
    page('cover.xhtml', book.title, [coverImage(book)]),
    page('front.xhtml', book.title, frontPage(book)),
    { ...page('nav.xhtml', '目录', navigation(book)), properties: 'nav' },
    ...chapters,
    { path: 'book.css', type: 'text/css', bytes: utf8(bookStyle) },
    { path: 'cover.png', type: 'image/png', bytes: cover, properties: 'cover-image' },
    ...[...pictures.values()].map((one) => ({ ...one, path: imagePath(one) })),
  ];
  return zipped(book, files);
}

function zipped(book: Book, files: readonly BookFile[]): Uint8Array {
  const entries: Zippable = {
    // First and stored, so that its words stand at a fixed place: EPUB 3.3, OCF, section 4.3.
    mimetype: [utf8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': utf8(containerXml),
    'EPUB/package.opf': utf8(packageDocument(book, files)),
  };
  for (const { path, type, bytes } of files) {
    // Pictures are compressed already.
    entries[`EPUB/${path}`] = [bytes, { level: type.startsWith('image/') ? 0 : 9 }];
  }
  return zipSync(entries, { mtime: MADE });
}

function imagePath({ name }: VaultPicture): string {
  return `images/${name}`;
}

function page(path: string, title: string, children: Parameters<typeof xhtmlPage>[1]): BookFile {
  return { path, type: 'application/xhtml+xml', bytes: utf8(xhtmlPage(title, children)) };
}

function coverImage({ title }: Book) {
  return el('div', { className: ['cover'] }, el('img', { src: 'cover.png', alt: title }));
}

function navigation(book: Book) {
  const contents = contentsList(book, (chapter, id = '') => hrefOf({ chapter, id: id || null }));
  return [el('nav', { 'epub:type': 'toc', id: 'toc' }, el('h1', {}, '目录'), contents)];
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
