import type { Nodes, PhrasingContent } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { text, textOf } from '../tree/nodes.ts';
import type { HtmlElement, Piece } from './element-tree.ts';
import { addressOf, isPlayer, playerLink } from './players.ts';
import { scriptText } from './scripts.ts';
import { type Tag, attributesOf, decodeReferences, isBlockTag } from './tags.ts';
import { joinLineEnds } from '#lib/text/edges.ts';

/** HTML tags with a form in Markdown. */
const MARKS: ReadonlyMap<string, 'strong' | 'emphasis' | 'delete'> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['var', 'emphasis'],
  ['cite', 'emphasis'],
  ['dfn', 'emphasis'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
]);
const CODE = new Set(['code', 'kbd', 'samp', 'tt']);

/** Pieces as phrasing; blocks among them become lines. Words of tags without meaning stay. */
export function toPhrasing(pieces: readonly Piece[], file: VFile): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'node') {
      // A block of Markdown inside a line of HTML counts as its words.
      made.push(isPhrasing(piece.node) ? piece.node : text(textOf(piece.node)));
    } else if (piece.kind === 'raw') {
      made.push(...rawPhrasing(piece, file));
    } else if (isBlockTag(piece.tag) && !piece.isWord) {
      const inner = toPhrasing(piece.children, file);
      if (made.length > 0 && inner.length > 0) made.push({ type: 'break' });
      made.push(...inner);
      if (inner.length > 0 && piece !== pieces.at(-1)) made.push({ type: 'break' });
    } else {
      made.push(
        ...elementPhrasing(piece, textOf(made), file).map((node) => placed(piece.tag, node)),
      );
    }
  }
  return made;
}

const PHRASING = new Set(
  'break delete emphasis footnoteReference html image imageReference inlineCode link linkReference strong text'.split(
    ' ',
  ),
);

/** Whether a node may stand in a line. */
export function isPhrasing(node: { type: string }): node is PhrasingContent {
  return PHRASING.has(node.type);
}

function placed(tag: Tag, node: PhrasingContent): PhrasingContent {
  if (!tag.place || node.position || node.type === 'text') return node;
  return { ...node, position: { start: tag.place, end: tag.place } };
}

function rawPhrasing({ tag, value }: { tag: Tag; value: string }, file: VFile): PhrasingContent[] {
  if (tag.name === 'pre') return [{ type: 'inlineCode', value: joinLineEnds(preText(value)) }];
  return scriptElement(tag, value, file);
}

/** A gist that a script shows is a link; other scripts and styles show nothing and are named. */
export function scriptElement(tag: Tag, value: string, file: VFile): PhrasingContent[] {
  const source = addressOf(tag);
  if (/^(?:https?:)?\/\/gist\.github\.com\//.test(source)) {
    const url = source.replace(/^\/\//, 'https://').replace(/\.js(?=$|\?)/, '');
    return [{ type: 'link', url, children: [text(url)] }];
  }
  report(file, {
    rule: 'import-script',
    severity: 'warning',
    place: tag.place,
    problem: `<${tag.name}> 没有导入：${(source || value.trim()).slice(0, 40)}`,
    remedy: '内容里不能有脚本和样式；它显示的东西写成文字或链接',
  });
  return [];
}

function elementPhrasing(element: HtmlElement, before: string, file: VFile): PhrasingContent[] {
  const { tag, children, isWord } = element;
  if (isWord) return [{ type: 'inlineCode', value: tag.raw }];
  const { name } = tag;
  if (name === 'br') return [{ type: 'break' }];
  if (name === 'img') return [pictureOf(tag)];
  const inner = () => toPhrasing(children, file);
  if (isPlayer(tag)) return playerLink(element, file, inner);
  if (name === 'script' || name === 'style') return scriptElement(tag, textOf(inner()), file);
  if (name === 'a') return linkOf(tag, inner());
  if (name === 'sup' || name === 'sub') {
    if (children.length === 0) return tag.kind === 'open' ? [text(name === 'sup' ? '^' : '_')] : [];
    return scriptText(name, before, inner());
  }
  if (CODE.has(name)) return codeOf(children, file);
  if (name === 'q') return [text('“'), ...inner(), text('”')];
  if (name === 'rt') return ruby(inner(), before);
  if (name === 'abbr' || name === 'acronym') return [...inner(), ...titleOf(tag, children)];
  const mark = MARKS.get(name);
  if (!mark) return inner();
  const marked = inner();
  return marked.length > 0 ? [{ type: mark, children: marked }] : [];
}

function pictureOf(tag: Tag): PhrasingContent {
  const attributes = attributesOf(tag);
  const title = attributes.get('title') ?? '';
  const alt = attributes.get('alt') ?? '';
  return {
    type: 'image',
    url: addressOf(tag),
    alt,
    ...(title !== '' && title !== alt && { title }),
  };
}

function linkOf(tag: Tag, inner: PhrasingContent[]): PhrasingContent[] {
  const attributes = attributesOf(tag);
  const url = attributes.get('href') ?? '';
  if (url === '') return inner;
  if (inner.length > 0) return [{ type: 'link', url, children: inner }];
  // A link that shows nothing is only an anchor, unless it says something by its title.
  const title = attributes.get('title') ?? '';
  return title === '' ? [] : [{ type: 'link', url, children: [text(title)] }];
}

/** `<code>` with words only; what cannot stand in code keeps its form. */
function codeOf(children: readonly Piece[], file: VFile): PhrasingContent[] {
  const inner = toPhrasing(children, file);
  const isCode = inner.every(({ type }) => !['image', 'link', 'break'].includes(type));
  if (!isCode) return inner;
  const value = joinLineEnds(textOf(inner));
  return value.trim() === '' ? [] : [{ type: 'inlineCode', value }];
}

/** Reading aid over characters: in brackets behind them, unless the author typed some (`<rp>`). */
function ruby(inner: PhrasingContent[], before: string): PhrasingContent[] {
  if (inner.length === 0 || /[(（]\s*$/.test(before)) return inner;
  return [text('（'), ...inner, text('）')];
}

function titleOf(tag: Tag, children: readonly Piece[]): PhrasingContent[] {
  const title = attributesOf(tag).get('title') ?? '';
  return title === '' || children.length === 0 ? [] : [text(`（${title}）`)];
}

/** Text of a `<pre>`: HTML's own tags in it go, references are decoded, one line end at each edge. */
export function preText(value: string): string {
  const plain = value
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:code|span|b|strong|i|em|font|a|u|p|div|mark)(?:\s[^<>]*)?>/gi, '');
  return decodeReferences(plain)
    .replace(/^\r?\n/, '')
    .replace(/\s+$/, '');
}

/** A node with the place of a tag. */
export function atTag<N extends Nodes>(tag: Tag, node: N): N {
  return tag.place ? { ...node, position: { start: tag.place, end: tag.place } } : node;
}
