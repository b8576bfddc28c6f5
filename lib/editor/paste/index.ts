import { authorComponents } from '#lib/mdx/spec.ts';
import { readHtml } from './html/read.ts';
import { sourceOf, told } from './html/source.ts';
import { type Dropped, Walk } from './html/walk.ts';
import { markdownOf } from './markdown.ts';

/** What a clipboard offers, as `clipboardData` has it. */
export interface Clipboard {
  /** `getData('text/html')` */
  html: string;
  /** `getData('text/plain')` */
  text: string;
  types: readonly string[];
}

/** What is put into the text instead of what was on the clipboard. */
export interface Pasted {
  /** Blocks of MDX without a line end behind them; empty where there were only pictures. */
  markdown: string;
  /** Address of the page that it came from, where the HTML tells (see `sourceOf`): the caller writes the link. */
  source: string | null;
  dropped: Dropped;
}

/** Most characters of HTML that are read; Word writes some 3 KB for a paragraph. */
const MAX_HTML = 2_000_000;

/**
 * Makes clean MDX of what was copied from Word, GitHub, WeChat, Google Docs, Feishu, Yuque, editors and pages. The
 * result reads back to the same words with nothing in it that acts: `<Foo>`, `{x}` and `import …` among the words
 * are written as words. Headings become bold paragraphs, since within a question they would begin a section.
 *
 * Works without a DOM, in a worker as well. It is for a caret among words: inside of code, or where somebody asks for
 * text without format (Ctrl Shift V), the caller pastes the text as it is.
 *
 * @returns null where the text is to be pasted as it is: there is no HTML (Markdown that was copied as text, HTML in it
 *   included, is not touched), there is more than a file may hold, or an editor gives the source of a file of ours.
 */
export function pasted({ html, text, types }: Clipboard): Pasted | null {
  if (html.trim() === '') return text.trim() === '' ? picturesOnly(types) : null;
  if (html.length > MAX_HTML || isOurs(text)) return null;
  const clip = readHtml(html);
  if (!clip) return null;
  const walk = new Walk(told(clip.telling));
  const markdown = markdownOf(walk.tree(clip.root));
  const { dropped } = walk;
  if (markdown === null || (markdown === '' && dropped.pictures === 0)) return null;
  return { markdown, source: markdown === '' ? null : sourceOf(clip), dropped };
}

/** A picture of the screen, or files: browsers say only that there are some. */
function picturesOnly(types: readonly string[]): Pasted | null {
  const named = types.filter((type) => type.startsWith('image/')).length;
  const pictures = named > 0 ? named : types.includes('Files') ? 1 : 0;
  return pictures === 0
    ? null
    : { markdown: '', source: null, dropped: { pictures, addresses: 0 } };
}

const OURS = new RegExp(`^\\s*</?(?:${[...authorComponents.keys()].join('|')})[\\s/>]`, 'm');

/** Source of a file of ours, such as VS Code copies it in colours: it is meant as it is. */
function isOurs(text: string): boolean {
  return OURS.test(text);
}
