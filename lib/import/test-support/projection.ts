import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LINE_RULES } from '../strip/boilerplate.ts';
import { collect } from '../tree/nodes.ts';

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** A source as plain Markdown: nothing of the importer has touched it. */
export function parseSource(source: string): Root {
  const tree = markdown.parse(source);
  return { ...tree, children: tree.children.filter((node) => node.type !== 'yaml') };
}

const BLOCKS = new Set(['paragraph', 'heading', 'code', 'tableCell', 'listItem', 'blockquote']);

/** Visible text of any tree, a line a block or break. Tags count as typed, but `<br>` breaks. */
export function visible(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'html') return withoutLayout(node.value);
  if (!('children' in node)) return '';
  // `<SOFA:Channel/>` is an autolink for Markdown; the author's brackets are visible words.
  if (node.type === 'link' && /^[A-Z]+:\w+\/$/i.test(node.url)) return `<${node.url}>`;
  const text = node.children.map((child) => visible(child)).join('');
  return BLOCKS.has(node.type) ? `\n${text}\n` : text;
}

/** Tags that only lay out what they hold are no words. */
function withoutLayout(html: string): string {
  return html.replace(/<\/?br\s*\/?>/gi, '\n').replace(/<\/?(?:p|div|span)\s*>/gi, '');
}

/** Lines of a visible text that the named boilerplate rules may drop. */
export function boilerplateLines(text: string): string[] {
  let inIntroduction = false;
  return text.split('\n').filter((line) => {
    const words = line
      .replaceAll('*', '')
      .replace(/[\s\u00A0]+/g, ' ')
      .trim();
    if (words === '') {
      inIntroduction = false;
      return false;
    }
    const rule = LINE_RULES.find(({ matches }) => matches(words));
    // The introduction may be typed over several lines of one paragraph.
    const dropped = rule !== undefined || inIntroduction;
    inIntroduction = (rule?.name === 'introduction' || inIntroduction) && !/[。！]$/.test(words);
    return dropped;
  });
}

/** Text without what Markdown may set differently: white space, literal asterisks, full-width forms. */
export function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u00A0\u200B\u2002-\u200A\uFEFF*]+/g, '');
}

/** Values of all attributes of all components of a weekly, in order; a time also in its parts. */
export function attributeValues(tree: Root): string[] {
  return collect(tree, 'mdxJsxFlowElement').flatMap(({ attributes }) =>
    attributes.flatMap((one) => {
      if (typeof one.value !== 'string') return [];
      const isTime = one.type === 'mdxJsxAttribute' && one.name === 'time';
      return isTime ? [one.value, ...one.value.split(' ')] : [one.value];
    }),
  );
}

/** Link texts of a source that are addresses themselves: what a closing line shows of its link. */
export function shownAddresses(tree: Root): string[] {
  const texts = collect(tree, 'link').map((link) => bare(visible(link)));
  return texts.filter((text) => /^(?:https?:\/|www\.)/.test(text));
}
