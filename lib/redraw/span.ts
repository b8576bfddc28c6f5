/** Where the line of the archive stands in a page: once, in its footer (components/layout/site-footer.tsx). */
const PLACE = /(<div class="footer-end"><span>)([^<]*)(?=<\/span>)/g;

/**
 * A page with another line of the archive in its footer, which changes with every weekly. A page without a footer
 * stays as it is.
 * @param line as text. @throws Error where a page has more than one such place: then it is not known which is the footer's.
 */
export function withFooterLine(html: string, line: string): string {
  const places = [...html.matchAll(PLACE)];
  const [place] = places;
  if (places.length > 1) throw new Error('页脚不止一处');
  if (!place) return html;
  const [all, before = ''] = place;
  const at = place.index;
  return html.slice(0, at) + before + escaped(line) + html.slice(at + all.length);
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ...([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ["'", '&#x27;'],
  ] as const),
]);

/** As React writes text. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => ESCAPES.get(one) ?? one);
}
