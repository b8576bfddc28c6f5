import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A page of an EPUB as a reader of XML has it. */
interface ReadPage {
  ids: string[];
  hrefs: string[];
  /** Values of `epub:type`. */
  types: string[];
  /** Words without numbers of notes. */
  text: string;
}

/** A page as XML. @throws Error where it is none. */
export function readPage(xml: string): ReadPage {
  const page: ReadPage = { ids: [], hrefs: [], types: [], text: '' };
  let raised = 0;
  const parser = new SaxesParser();
  parser.on('error', (cause) => {
    throw cause;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'sup') raised += 1;
    const at = (key: string): string[] => (key in attributes ? [String(attributes[key])] : []);
    page.ids.push(...at('id'));
    page.hrefs.push(...at('href'));
    page.types.push(...at('epub:type'));
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'sup') raised -= 1;
  });
  parser.on('text', (text) => {
    if (raised === 0) page.text += text;
  });
  parser.write(xml).close();
  return page;
}

/** Files of an EPUB in the order of its archive, and its pages by name. */
export function readEpub(bytes: Uint8Array): {
  names: string[];
  files: Record<string, Uint8Array>;
  pages: Map<string, ReadPage>;
} {
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  const pages = names.flatMap((name): [string, ReadPage][] =>
    name.endsWith('.xhtml')
      ? [[name.replace('EPUB/', ''), readPage(new TextDecoder().decode(files[name]))]]
      : [],
  );
  return { names, files, pages: new Map(pages) };
}

/** Links of an EPUB that lead to nothing in it, as `from → to`. */
export function brokenLinks(bytes: Uint8Array): string[] {
  const { names, pages } = readEpub(bytes);
  return [...pages].flatMap(([from, { hrefs }]) =>
    hrefs
      .filter((href) => !/^[a-z]+:/.test(href))
      .filter((href) => {
        const [file = '', id] = decodeURI(href).split('#', 2);
        if (!file.endsWith('.xhtml') && file !== '') return !names.includes(`EPUB/${file}`);
        const ids = pages.get(file || from)?.ids;
        return !ids || (id !== undefined && !ids.includes(id));
      })
      .map((href) => `${from} → ${href}`),
  );
}
