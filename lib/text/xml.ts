const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * Text in a CDATA section. It means the same as text by itself; some readers of feeds decode that a second
 * time, so that `&amp;lt;` becomes a tag.
 */
export interface Cdata {
  cdata: string;
}

/** One XML element. Attribute values and text are escaped here and nowhere else. */
export interface XmlElement {
  name: string;
  attributes?: Readonly<Record<string, string>>;
  children?: readonly (XmlElement | Cdata | string)[];
}

/** A whole XML 1.0 document. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement(root)}\n`;
}

function xmlElement({ name, attributes = {}, children = [] }: XmlElement): string {
  const head = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  const inner = children.map((one) => {
    if (typeof one === 'string') return escapeXml(one);
    return 'cdata' in one ? cdataSection(one.cdata) : xmlElement(one);
  });
  return `<${name}${head.join('')}>${inner.join('')}</${name}>`;
}

function cdataSection(text: string): string {
  return `<![CDATA[${holdable(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** What XML 1.0 cannot hold is dropped. */
function holdable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

/** Text that is safe in an element and in a quoted attribute; what XML 1.0 cannot hold is dropped. */
export function escapeXml(text: string): string {
  return holdable(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
