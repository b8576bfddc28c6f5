import { withoutEnd } from '#lib/text/edges.ts';
import { itemAt } from './item.ts';
import { edited } from './written/edits.ts';
import { shown } from './written/written.ts';

/** A reading as one line says it; empty what it does not say. */
type TypedLink = Record<'title' | 'url' | 'note', string>;

/**
 * A link that somebody has put where a title is asked for: as Markdown (`[title](https://…)`, a whole line of a
 * weekly with its note as well), as words with an address behind them, or as an address alone.
 *
 * @returns null for what is a title.
 */
export function typedLink(typed: string): TypedLink | null {
  const line = typed.trim();
  return inMarkdown(line) ?? inWords(line);
}

function inMarkdown(line: string): TypedLink | null {
  const item = `- ${line.replace(/^[-*+][ \t]+/, '')}`;
  const slots = item.startsWith('- [') ? itemAt(item, 0, item.length) : null;
  if (!slots) return null;
  const [title = '', url = '', note = ''] = slots.map(({ key, from, to }) => {
    const words = item.slice(from, to);
    return edited(words, shown(key, words));
  });
  // What goes on behind the link without a colon is no note: the title is a sentence with links in it.
  const isNote =
    note === '' || /[:：·,，–—-][ \t]*$/.test(item.slice(slots[2]?.start, slots[2]?.from));
  return isNote && /^https?:\/\/\S/i.test(url) ? { title, url, note } : null;
}

function inWords(line: string): TypedLink | null {
  const last = line.split(/\s/).at(-1) ?? '';
  const at = last.search(/https?:\/\//i);
  const url = last.slice(at);
  if (at < 0 || !/^https?:\/\/[^\s/]/i.test(url)) return null;
  const before = line.slice(0, line.length - url.length);
  const isApart = before === '' || /[\s:：》」】”]/.test(before.charAt(before.length - 1));
  return isApart ? { title: withoutEnd(before, /[\s:：]/), url, note: '' } : null;
}
