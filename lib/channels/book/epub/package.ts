import { site } from '#lib/site/site.ts';
import { withoutEnd } from '#lib/text/edges.ts';
import { type XmlElement, xmlDocument } from '#lib/text/xml.ts';
import type { Book } from '../types.ts';

/** A file of a book, beside its package document. */
export interface BookFile {
  /** Path from the package document. */
  path: string;
  /** Media type. */
  type: string;
  bytes: Uint8Array;
  /** What it is to reading systems: `nav`, `cover-image`. */
  properties?: string;
}

/** `META-INF/container.xml`: where the package document is. */
export const containerXml = xmlDocument({
  name: 'container',
  attributes: { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' },
  children: [
    {
      name: 'rootfiles',
      children: [
        {
          name: 'rootfile',
          attributes: {
            'full-path': 'EPUB/package.opf',
            'media-type': 'application/oebps-package+xml',
          },
        },
      ],
    },
  ],
});

/**
 * `package.opf`: what the book is, its files, and the order in which pages are read. Source: EPUB 3.3, section 5.
 * @param files in that order where they are pages.
 */
export function packageDocument(book: Book, files: readonly BookFile[]): string {
  const named = files.map((file, at) => ({ ...file, id: `f${at + 1}` }));
  const manifest = named.map(({ id, path, type, properties }) => ({
    name: 'item',
    attributes: { id, href: path, 'media-type': type, ...(properties && { properties }) },
  }));
  const spine = named
    .filter(({ type }) => type === 'application/xhtml+xml')
    .map(({ id }) => ({ name: 'itemref', attributes: { idref: id } }));
  return xmlDocument({
    name: 'package',
    attributes: {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'id',
      'xml:lang': site.lang,
    },
    children: [
      metadata(book),
      { name: 'manifest', children: manifest },
      { name: 'spine', children: spine },
    ],
  });
}

function metadata({ id, title, about, first, last, source }: Book): XmlElement {
  const { lang, author, licence, name } = site;
  const dc = (element: string, text: string, attributes = {}): XmlElement => ({
    ...{ name: `dc:${element}`, attributes, children: [text] },
  });
  return {
    name: 'metadata',
    attributes: { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
    children: [
      dc('identifier', id, { id: 'id' }),
      dc('title', title),
      dc('language', lang),
      dc('creator', author),
      dc('publisher', name),
      dc('date', last),
      dc('description', about.map((line) => withoutEnd(line, /。/)).join('。')),
      dc('coverage', `${first}/${last}`),
      dc('rights', `${licence.name}（${licence.url}）`),
      dc('source', source),
      // The weekly's day, not the build's: the same content gives the same bytes.
      {
        name: 'meta',
        attributes: { property: 'dcterms:modified' },
        children: [`${last}T00:00:00Z`],
      },
    ],
  };
}
