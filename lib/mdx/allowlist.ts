// Adds the MDX nodes (tags, expressions, ESM) to mdast's unions.
import type {} from 'mdast-util-mdx';
import type { LinkReference, Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { type Edit, report } from '#lib/site/message.ts';
import { actingIn, actingShown, withoutActing } from '#lib/text/printable.ts';
import { addressDoubt, isInvisible, linkDoubt, linkWords } from './address/address.ts';
import { type MdxElement, checkAttributes } from './attributes.ts';
import { MAX_DEPTH, literalTree, treeDepth } from './nesting.ts';
import { checkPlace } from './place.ts';
import { authorComponents } from './spec.ts';
import { describeUnknownTag } from './unknown-tag.ts';
import { unravel } from './unravel.ts';
import { isSafeUrl, unsafeUrlKind } from './address/url.ts';

/** Markdown nodes that are words only. What is neither here nor a known tag becomes text. */
const MARKDOWN = new Set<string>([
  ...['root', 'yaml', 'paragraph', 'heading', 'thematicBreak', 'blockquote', 'list', 'listItem'],
  ...['code', 'definition', 'table', 'tableRow', 'tableCell', 'footnoteDefinition', 'text'],
  ...['emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image', 'linkReference'],
  ...['imageReference', 'footnoteReference'],
]);

/**
 * Makes an MDX tree inert, in place: expressions, ESM, raw HTML and tags outside the list turn
 * back into visible text, attributes into checked strings, dangerous addresses into text. Each
 * change is reported on the file as an error. Afterwards nothing in the tree can be evaluated.
 *
 * @param tree as parsed by remark-mdx (or plain Markdown), positions kept.
 * @param file its source; receives the messages.
 * @returns the same tree, or a literal block of the source when it is nested beyond reason.
 */
export function allowlist(tree: Root, file: VFile): Root {
  const depth = treeDepth(tree);
  if (depth > MAX_DEPTH) {
    report(file, {
      rule: 'nesting',
      problem: `嵌套了 ${depth} 层，超过 ${MAX_DEPTH} 层`,
      remedy: '减少引用、列表或标签的嵌套',
    });
    return literalTree(String(file));
  }
  cleanChildren(tree, [], file);
  checkReferences(tree, file);
  return tree;
}

/** A link whose address stands elsewhere in the file may claim another one, too. */
function checkReferences(tree: Root, file: VFile): void {
  const urls = new Map<string, string>();
  const links: LinkReference[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'definition' && !urls.has(node.identifier))
      urls.set(node.identifier, node.url);
    if (node.type === 'linkReference') links.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  for (const link of links) {
    const found = linkDoubt(linkWords(link), urls.get(link.identifier) ?? '');
    if (found) report(file, { rule: 'address', severity: 'warning', place: link, ...found });
  }
}

function cleanChildren(parent: Parents, ancestors: Parents[], file: VFile): void {
  unravel(parent);
  const path = [...ancestors, parent];
  // The content model of each parent is mdast's own; text() keeps to it by flow or phrasing.
  parent.children = parent.children.flatMap((child) =>
    cleanNode(child, path, file),
  ) as Parents['children'];
}

function cleanNode(node: Nodes, path: Parents[], file: VFile): Nodes[] {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    return cleanElement(node, path, file);
  }
  if (!MARKDOWN.has(node.type)) {
    reportForbidden(node, file);
    return [visible(node, path, file)];
  }
  if (isAddressed(node) && !isSafeUrl(node.url) && node.url !== '') {
    report(file, {
      rule: 'safe-url',
      place: node,
      problem: `不能用 ${unsafeUrlKind(node.url)}`,
      remedy: '写 https:// 开头的完整地址，或去掉链接只留文字',
    });
    return [visible(node, path, file)];
  }
  if (isAddressed(node) && actingIn(node.url).length > 0) {
    report(file, {
      rule: 'safe-url',
      place: node,
      problem: `地址里有换行或看不见的控制字符：${node.url}`,
      remedy: `去掉它们：${withoutActing(node.url)}`,
    });
    return [visible(node, path, file)];
  }
  if ('children' in node) cleanChildren(node, path, file);
  return isAddressed(node) ? withAddress(node, path, file) : [node];
}

type Addressed = Extract<Nodes, { url: string }>;

/** Says what is doubtful about an address; what has none is text, so that its words stay. */
function withAddress(node: Addressed, path: Parents[], file: VFile): Nodes[] {
  const doubt = (rule: string, problem: string, remedy: string): void => {
    report(file, { rule, severity: 'warning', place: node, problem, remedy });
  };
  if (node.url.trim() === '' && node.type !== 'definition') {
    const kind = node.type === 'link' ? '链接' : '图片';
    doubt('address-empty', `${kind}没有地址`, '补上 https:// 开头的完整地址，或只留文字');
    return node.type === 'link' ? node.children : [visible(node, path, file)];
  }
  if (node.type === 'link' && isInvisible(node)) {
    doubt('link-empty', '链接没有文字，读者看不见', '写成 [文字](地址)');
  }
  const words = node.type === 'link' ? linkWords(node) : '';
  const found = addressDoubt(node.url) ?? linkDoubt(words, node.url);
  if (found) doubt('address', found.problem, found.remedy);
  return [node];
}

function cleanElement(element: MdxElement, path: Parents[], file: VFile): Nodes[] {
  const spec = element.name ? authorComponents.get(element.name) : undefined;
  if (!spec || !checkPlace(element, spec, path, file)) {
    if (!spec) report(file, { place: element, ...describeUnknownTag(element) });
    return [visible(element, path, file)];
  }
  const complete = checkAttributes(element, spec, file);
  if (spec.empty && element.children.length > 0) {
    report(file, {
      rule: 'component-content',
      place: element,
      problem: `<${element.name}> 里不放内容`,
      remedy: `写成 <${element.name} … />，文字放到它后面`,
    });
    return [visible(element, path, file)];
  }
  cleanChildren(element, path, file);
  // Without what it cannot do without, a component would not be drawn, nor the page it is on.
  return complete ? [element] : [visible(element, path, file)];
}

function reportForbidden(node: Nodes, file: VFile): void {
  if (node.type === 'mdxjsEsm') {
    report(file, {
      rule: 'no-esm',
      place: node,
      problem: '内容里不能写 import / export',
      remedy: '段首的这个词放进反引号：`import`；组件不用引入，直接写标签',
    });
  } else if (node.type === 'html') {
    report(file, {
      rule: 'no-html',
      place: node,
      problem: '不能写原始 HTML',
      remedy: '改用 Markdown，或把它放进反引号',
    });
  } else {
    report(file, {
      rule: 'no-expression',
      place: node,
      problem: '花括号会被当成代码，不能写 {…}',
      remedy: '放进反引号，或写成 \\{ 和 \\}',
      edits: shownAsTyped(node),
    });
  }
}

/** A backslash before an expression makes words of it. A comment was not meant to be seen. */
function shownAsTyped(node: Nodes): Edit[] | undefined {
  const at = node.position?.start.offset;
  const isComment = 'value' in node && /^\s*\/\*/.test(node.value);
  return at === undefined || isComment ? undefined : [{ from: at, to: at, text: '\\' }];
}

function isAddressed(node: Nodes): node is Addressed {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition';
}

/** The node's own source as text: readers see what was written, nothing acts on it. */
function visible(node: Nodes, path: Parents[], file: VFile): RootContent {
  const { start, end } = node.position ?? {};
  const value = String(file).slice(start?.offset ?? 0, end?.offset ?? 0);
  const text: PhrasingContent = { type: 'text', value: actingShown(value) };
  return holdsPhrasing(path.at(-1)) ? text : { type: 'paragraph', children: [text] };
}

const PHRASING_PARENTS = new Set<string>([
  ...['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link'],
  ...['linkReference', 'mdxJsxTextElement'],
]);

function holdsPhrasing(parent: Parents | undefined): boolean {
  return parent !== undefined && PHRASING_PARENTS.has(parent.type);
}
