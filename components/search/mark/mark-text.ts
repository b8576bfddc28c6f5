const name = 'search-hit';

/**
 * Marks every occurrence of some words in an element's visible text, ignoring case: with the CSS
 * Custom Highlight API, which leaves the document alone, or with `<mark>` elements where it is missing.
 * @returns the elements that hold a mark, in order, and what takes the marks away.
 */
export function markText(root: Element, words: readonly string[]): MarkedElements {
  const ranges = [...textNodes(root)].flatMap((node) => rangesIn(node, words));
  const elements = ranges.flatMap(({ startContainer }) => startContainer.parentElement ?? []);
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) {
    return { elements, clear: wrap(ranges) };
  }
  CSS.highlights.set(name, new Highlight(...ranges));
  return { elements, clear: () => CSS.highlights.delete(name) };
}

/** What {@link markText} has done. */
export interface MarkedElements {
  elements: Element[];
  clear: () => void;
}

function* textNodes(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(
      'script, style, button, nav, aside, [hidden], .sr-only, .marked-words',
    )
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) yield node;
  }
}

function rangesIn(node: Text, words: readonly string[]): Range[] {
  const text = node.data.toLowerCase();
  // A letter whose lower case is longer would shift everything behind it.
  if (text.length !== node.data.length) return [];
  const spans: { start: number; end: number }[] = [];
  for (const word of words.map((one) => one.toLowerCase())) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (!spans.some((span) => at < span.end && end > span.start)) spans.push({ start: at, end });
    }
  }
  return spans.map(({ start, end }) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range;
  });
}

/** Puts `<mark>` around ranges, the last first so that the earlier ones stay valid. */
function wrap(ranges: readonly Range[]): () => void {
  const marks = ranges.toReversed().map((range) => {
    const mark = document.createElement('mark');
    range.surroundContents(mark);
    return mark;
  });
  return () => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent?.normalize();
    }
  };
}
