import type { Nodes, Parents, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { allowlist } from '#lib/mdx/allowlist.ts';
import { MAX_DEPTH, literalTree, treeDepth } from '#lib/mdx/nesting.ts';
import { showUnseen } from '#lib/mdx/unseen.ts';
import { type Edit, report } from '#lib/site/message.ts';
import { checkText } from '../rules/text/check-text.ts';
import { cutBareLinks } from '../tree/bare-links.ts';
import { definitionsLast } from '../tree/footnotes.ts';
import { keepWords } from '../tree/kept-words.ts';
import { joinLines } from '../tree/line-ends.ts';
import { bareAddresses } from './bare-address.ts';
import { OverBudget, beginBudget, parseBudget } from './budget.ts';
import { flood } from './flood.ts';
import { readGfm, readMdx } from './syntax/read-only.ts';
import { parseRecovering } from './syntax/recover.ts';
import { hidePipes, showPipes } from './table-pipes.ts';
import { repairTags } from './tags.ts';

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(readGfm)
  .use(bareAddresses)
  .use(remarkCjkFriendly)
  .use(parseBudget)
  .freeze();
const mdx = markdown().use(readMdx).freeze();

/**
 * Parses one content file into an inert mdast: what MDX cannot read is reported at its position and read
 * as words, the rest as it was meant, so that every other message of the file still comes.
 *
 * @param file decoded text; receives the messages.
 * @returns a tree of Markdown nodes and our components only (see {@link allowlist}).
 */
export function parse(file: VFile): Root {
  beginBudget();
  const raw = parseRaw(hidePipes(repairTags(file)), file);
  reportPipes(showPipes(raw), file);
  if (treeDepth(raw) <= MAX_DEPTH) checkText(raw, file);
  const tree = allowlist(raw, file);
  showUnseen(tree, file);
  keepWords(tree, String(file));
  cutBareLinks(tree);
  joinLines(tree, String(file));
  definitionsLast(tree);
  return tree;
}

/**
 * Parses words that are no content file, such as what somebody typed into a form: Markdown, never MDX.
 * HTML and whatever looks like a tag or an expression is text.
 *
 * @throws OverBudget and RangeError as parsers do, where the words are made to keep one busy.
 */
export function parseWords(words: string): Root {
  beginBudget();
  return textInsteadOfHtml(markdown.parse(words));
}

/** Reads a document of our own, such as the guide: Markdown as {@link parseWords} reads it, its lines joined. */
export function parseDocument(text: string): Root {
  const tree = parseWords(text);
  joinLines(tree, text);
  return tree;
}

function reportPipes(codes: readonly Nodes[], file: VFile): void {
  for (const code of codes) {
    report(file, {
      rule: 'table-cells',
      severity: 'warning',
      place: code,
      problem: '表格这一行比表头多一格：代码里的 | 会把格子切开，这里按一格显示',
      remedy: '把代码里的 | 写成 \\|',
      edits: pipeEdits(code, String(file)),
    });
  }
}

/** A backslash before each pipe of a code. */
function pipeEdits({ position }: Nodes, source: string): Edit[] {
  const from = position?.start.offset ?? 0;
  const typed = source.slice(from, position?.end.offset ?? from);
  return [...typed.matchAll(/(?<!\\)\|/g)].map(({ index }) => {
    return { from: from + index, to: from + index, text: '\\' };
  });
}

function parseRaw(source: string, file: VFile): Root {
  try {
    const tree = parseRecovering(source, file, (text) => mdx.parse(text));
    if (tree) return tree;
    // The attempts have cost much of what one file may cost.
    beginBudget();
  } catch (cause) {
    reportFailure(cause, file);
    if (cause instanceof OverBudget) return literalTree(source);
  }
  try {
    return textInsteadOfHtml(markdown.parse(source));
  } catch {
    // Whatever it was, it was reported above; the words are shown as they were typed.
    return literalTree(source);
  }
}

function reportFailure(cause: unknown, file: VFile): void {
  if (cause instanceof OverBudget) {
    report(file, { ...flood('这里的标记太多太密，解析到这里停下了'), place: cause.place });
  } else if (cause instanceof RangeError) {
    report(file, {
      rule: 'nesting',
      problem: '嵌套太深，无法解析',
      remedy: '减少引用、列表或标签的嵌套',
    });
  } else {
    // The parser itself gave up, as on a setext underline behind a tag (`<Answer>---`).
    report(file, {
      rule: 'tag-syntax',
      problem: '这个文件里有解析器读不懂的写法',
      remedy: '检查标签是否各占一行、前后空一行，标签后面不要紧跟 --- 或 ===',
    });
  }
}

/** After a syntax message, tags are shown as they were typed; one message for them is enough. */
function textInsteadOfHtml(tree: Root): Root {
  const walk = (parent: Parents, depth: number): void => {
    if (depth > 1000) throw new RangeError('nesting');
    for (const child of parent.children) if ('children' in child) walk(child, depth + 1);
    parent.children = parent.children.map((child): Nodes => {
      if (child.type !== 'html') return child;
      const text = { type: 'text', value: child.value } as const;
      const inline = parent.type === 'paragraph' || parent.type === 'heading';
      return inline ? text : { type: 'paragraph', children: [text] };
      // Flow stays flow and phrasing stays phrasing; mdast cannot say so for a union of parents.
    }) as never;
  };
  walk(tree, 0);
  return tree;
}
