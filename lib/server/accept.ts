/** What an `Accept` header says of one media type. */
interface Wish {
  /** From 0 to 1; 0 refuses it. */
  weight: number;
  /** 2 for the type itself, 1 for a whole family, 0 for anything, -1 where nothing covers it. */
  closeness: number;
  /** Place in the header: who likes two types alike has written the better one first. */
  at: number;
}

/** A range of a header: `text/markdown;q=0.9`. */
interface Range extends Omit<Wish, 'closeness'> {
  type: string;
}

/** Longer headers are read to here. */
const MOST = 1000;

const WEIGHT = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/**
 * Whether an `Accept` header (RFC 9110, 12.5.1) wants a page as Markdown rather than as HTML. Between two with
 * the same weight, who names Markdown is no browser: then the one that stands first. Browsers, who takes
 * anything and who takes neither get HTML. Reads anything; what is no range is passed over.
 */
export function wantsMarkdown(header: string | undefined): boolean {
  if (header === undefined) return false;
  const ranges = rangesOf(header);
  const [markdown, html] = [wishFor('text/markdown', ranges), wishFor('text/html', ranges)];
  if (markdown.weight !== html.weight) return markdown.weight > html.weight;
  if (markdown.weight === 0 || markdown.closeness < 2) return false;
  return html.closeness < 2 || markdown.at < html.at;
}

function rangesOf(header: string): Range[] {
  // Values in quotes may hold commas, and none of them matters here.
  const bare = header.slice(0, MOST).replace(/"(?:[^"\\]|\\.)*"/g, '""');
  return bare.split(',').flatMap((one, at): Range[] => {
    const [type = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    const given = parameters.find((part) => part.startsWith('q='))?.slice(2) ?? '1';
    return WEIGHT.test(given) ? [{ type, weight: Number(given), at }] : [];
  });
}

/** The closest range decides; of several alike, the one with the greatest weight. */
function wishFor(type: string, ranges: readonly Range[]): Wish {
  const names = ['*/*', `${type.slice(0, type.indexOf('/'))}/*`, type];
  const none: Wish = { weight: 0, closeness: -1, at: -1 };
  return ranges.reduce((best, range): Wish => {
    const closeness = names.indexOf(range.type);
    const isCloser = closeness > best.closeness;
    const isMore = closeness === best.closeness && closeness >= 0 && range.weight > best.weight;
    return isCloser || isMore ? { weight: range.weight, closeness, at: range.at } : best;
  }, none);
}
