/** Bounds of what assistants ask and get: whatever stands in the content, an answer costs no more. */
export const bounds = {
  /** Letters of a query that may be sent; the search reads fewer and says so. */
  query: 500,
  /** Results of one search, at most and where `limit` is not given. */
  results: 20,
  defaultResults: 8,
  /** Releases of one answer, at most and where `limit` is not given. */
  releases: 100,
  defaultReleases: 20,
  /** Things of one kind in a weekly's lists. */
  listed: 100,
  /** UTF-16 units of an answer's text, and of the texts in its structured form. */
  text: 24_000,
} as const;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * A Markdown text within the bound, cut at a line end, with a note that says so and where the rest is.
 * Code that is open at the cut is closed.
 * @param address of the whole text.
 */
export function cutMarkdown(text: string, address: string, most: number = bounds.text): string {
  if (text.length <= most) return text;
  const whole = text.lastIndexOf('\n', most);
  const head = text.slice(0, whole > most / 2 ? whole : most).toWellFormed();
  const fence = openFence(head);
  const rest = text.length - head.length;
  return [
    head.trimEnd(),
    ...(fence ? [fence] : []),
    '',
    `（太长，只给到这里，还有 ${rest} 个字符在下面的地址。Cut here: ${rest} more characters at the address below.）`,
    '',
    `来源：${address}`,
  ].join('\n');
}

/** The fence that is still open at the end of a text; '' where none is. */
function openFence(text: string): string {
  let open = '';
  for (const line of text.split('\n')) {
    const [, fence = ''] = FENCE.exec(line) ?? [];
    if (open === '') open = fence;
    else if (fence.startsWith(open)) open = '';
  }
  return open;
}

/** Texts within a bound for all of them together; what does not fit is cut, the rest is empty. */
export function cutTexts(most: number = bounds.text): (text: string) => string {
  let left: number = most;
  return (text) => {
    const kept = text.length <= left ? text : `${text.slice(0, left).toWellFormed()}…`;
    left = Math.max(0, left - text.length);
    return kept;
  };
}
