import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { tags } from '@lezer/highlight';

const bold = { fontWeight: '600' };
const quiet = { color: 'var(--color-ink-3)' };

/** Few colours: names of tags and headings bold, values in accent, marks quiet. */
const style = HighlightStyle.define([
  { tag: tags.heading, ...bold },
  { tag: tags.tagName, ...bold },
  { tag: tags.strong, ...bold },
  { tag: tags.emphasis, fontStyle: 'italic' },
  { tag: tags.strikethrough, textDecoration: 'line-through' },
  { tag: tags.attributeValue, color: 'var(--color-accent)' },
  { tag: [tags.url, tags.labelName], color: 'var(--color-ink-2)' },
  { tag: tags.invalid, color: 'var(--color-err)' },
  { tag: [tags.punctuation, tags.processingInstruction, tags.comment], ...quiet },
  { tag: [tags.contentSeparator, tags.character, tags.escape], ...quiet },
]);

/** Colours of the text, by the portal's grammar. */
export const highlighting = syntaxHighlighting(style);
