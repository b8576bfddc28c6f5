import { slimFlight } from './flight.ts';

/** A script of Next's that hands React a piece of the page's data. */
const PUSH = /<script(?: [^>]*)?>self\.__next_f\.push\((\[1,"(?:[^"\\]|\\.)*"\])\)<\/script>/g;
/** What a piece of any other kind would look like: binary data, form state. */
const OTHER = /self\.__next_f\.push\(\[(?!1,)\d/;

/** As Next escapes: nothing in a string can end the script or begin a comment. */
const escapes: Record<string, string> = {
  '&': '\\u0026',
  '>': '\\u003e',
  '<': '\\u003c',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};
const escapeScript = (json: string): string =>
  json.replace(/[&><\u2028\u2029]/g, (letter) => escapes[letter] ?? letter);

/** A slimmed page. */
interface SlimPage {
  html: string;
  /** How many still parts lost their data. */
  emptied: number;
  /** How many hold none now. */
  empty: number;
  /** Length of the data that is left, in UTF-16 units. */
  data: number;
}

/**
 * A built page without the second copy of its still parts: all pieces of its data in one, where the
 * last one stood.
 * @returns the page as it was when it has no such part, or data of a kind this does not know.
 */
export function slimHtml(html: string): SlimPage {
  const pieces = [...html.matchAll(PUSH)];
  if (pieces.length === 0 || OTHER.test(html)) return { html, emptied: 0, empty: 0, data: 0 };
  // A piece is `[1, text]`: the expression above says so.
  const whole = pieces.map(([, piece = '']) => (JSON.parse(piece) as [1, string])[1]).join('');
  const { text, emptied, empty } = slimFlight(whole);
  const data = text.length;
  if (emptied === 0) return { html, emptied, empty, data };
  let seen = 0;
  const slim = html.replace(PUSH, () => {
    seen += 1;
    if (seen < pieces.length) return '';
    return `<script>self.__next_f.push(${escapeScript(JSON.stringify([1, text]))})</script>`;
  });
  return { html: slim, emptied, empty, data };
}
