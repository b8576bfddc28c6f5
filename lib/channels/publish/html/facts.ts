import { Parser } from 'htmlparser2';

/** What a text of HTML is made of, as a reader finds it. */
export interface HtmlFacts {
  tags: Set<string>;
  /** As `tag name`. */
  attributes: Set<string>;
  /** Addresses of links and pictures, as `tag address`. */
  addresses: string[];
  /** Declarations of all `style` attributes. */
  declarations: Set<string>;
  /** What stands in `<style>`. */
  sheets: string;
  /** Everything a reader sees, but for `<sup>`, where numbers of references stand. */
  text: string;
}

/** Reads HTML for the checks of a channel; it knows nothing of how the HTML was made. */
export function htmlFacts(html: string): HtmlFacts {
  const facts: HtmlFacts = {
    ...{ tags: new Set(), attributes: new Set(), addresses: [], declarations: new Set() },
    ...{ sheets: '', text: '' },
  };
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name);
      facts.tags.add(name);
      for (const [key, value] of Object.entries(attributes)) {
        facts.attributes.add(`${name} ${key}`);
        if (key === 'href' || key === 'src') facts.addresses.push(`${name} ${value}`);
        if (key === 'style') for (const one of value.split(';')) facts.declarations.add(one.trim());
      }
    },
    onclosetag: () => void open.pop(),
    ontext(text) {
      if (open.at(-1) === 'style') facts.sheets += text;
      else if (!open.includes('sup') && !open.includes('title')) facts.text += text;
    },
  });
  parser.end(html);
  return facts;
}
