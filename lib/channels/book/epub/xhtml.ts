import type { Root, RootContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { site } from '#lib/site/site.ts';
import { type Cdata, type XmlElement, xmlDocument } from '#lib/text/xml.ts';
import type { Nodes } from 'xast';
import { el, elementsIn } from '../../write/elements.ts';

/** Elements that hold nothing: readers that take the file for HTML would see two of `<br></br>`. */
const HOLLOW = /><\/(?:br|hr|img|input|link|meta)>/g;

/** A page of a book as XHTML. @param title plain text. */
export function xhtmlPage(title: string, children: readonly RootContent[]): string {
  const page = el(
    'html',
    // The second name is what XML reads; epub:type needs the last.
    { xmlns: 'http://www.w3.org/1999/xhtml', lang: site.lang },
    el('head', {}, el('title', {}, title), el('link', { rel: ['stylesheet'], href: 'book.css' })),
    { ...el('body', {}), children: children as never[] },
  );
  const root: Root = { type: 'root', children: [page] };
  const [html] = asXml(toXast(root));
  if (html === undefined || typeof html === 'string' || 'cdata' in html) return '';
  const attributes = {
    ...html.attributes,
    'xml:lang': site.lang,
    'xmlns:epub': 'http://www.idpf.org/2007/ops',
  };
  return xmlDocument({ ...html, attributes }).replace(HOLLOW, '/>');
}

function asXml(node: Nodes): (XmlElement | Cdata | string)[] {
  if (node.type === 'text') return [node.value];
  if (node.type !== 'root' && node.type !== 'element') return [];
  const children = node.children.flatMap(asXml);
  if (node.type === 'root') return children;
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).map(([name, value]) => [name, value ?? '']),
  );
  return [{ name: node.name, attributes, children }];
}

/** Says of notes and of what refers to them what they are, so that readers open them in place. */
export function withNoteTypes(root: Root): Root {
  const made = structuredClone(root);
  for (const { tagName, properties, children } of elementsIn(made.children)) {
    if ('dataFootnoteRef' in properties) properties['epub:type'] = 'noteref';
    if (tagName !== 'section' || !('dataFootnotes' in properties)) continue;
    properties['epub:type'] = 'footnotes';
    const list = children.find((one) => one.type === 'element' && one.tagName === 'ol');
    for (const item of list?.type === 'element' ? list.children : []) {
      if (item.type === 'element') item.properties['epub:type'] = 'footnote';
    }
  }
  return made;
}
