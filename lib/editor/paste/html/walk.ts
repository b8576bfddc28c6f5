import type { Element, ElementContent, Root } from 'hast';
import { actingTaken } from '#lib/text/printable.ts';
import { addressOf } from './words/addresses.ts';
import { attribute } from './attributes.ts';
import { bare } from './blocks.ts';
import { isEditorCode } from './code.ts';
import { type Context, OUTERMOST, headCellIn, headingIn, inside } from './context.ts';
import { Flow, type WordItem } from './flow.ts';
import { grouped } from './group.ts';
import { itemOf, putCode, takeTask } from './parts.ts';
import { emojiOf, pictureOf } from './words/pictures.ts';
import { isNoise } from './noise.ts';
import { linked } from './words/linked.ts';
import { raised } from './words/raised.ts';
import { PLAIN } from './words/runs.ts';
import { putTable } from './table.ts';
import { markerOf, wordItemOf } from './word.ts';

/** What came away on the way. */
export interface Dropped {
  /** Pictures that are no address: inside the clipboard, or files of the computer they were copied on. */
  pictures: number;
  /** Links whose address leads nowhere from here, or acts; their words stayed. */
  addresses: number;
}

/** Deepest nesting of quotes and lists that is kept; what is deeper stands on the last level. */
const MAX_CONTAINERS = 8;

const BLOCKS = new Set(
  `address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form header
  hgroup html legend li main nav p section summary td th tr`.split(/\s+/),
);
const HEADINGS = /^h[1-6]$/;

/**
 * Makes of HTML that was read the little that Markdown can say, as HTML again: `p`, `ul`, `ol`, `li`, `blockquote`,
 * `pre`, `table`, `hr` and in lines `a`, `strong`, `em`, `del`, `code`, `img`, `br`. A heading is a bold paragraph:
 * inside a question it would begin a section of the weekly.
 */
export class Walk {
  readonly dropped: Dropped = { pictures: 0, addresses: 0 };

  /** @param base address of the page, for addresses that are relative to it. */
  constructor(private readonly base: string | null) {}

  /** All blocks of a tree. */
  tree(root: Root): Root {
    const flow = new Flow(false);
    this.#children(root.children as ElementContent[], OUTERMOST, flow);
    flow.flush();
    return { type: 'root', children: grouped(flow.blocks, flow.notes) };
  }

  #children(nodes: readonly ElementContent[], context: Context, flow: Flow): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#text(node.value, context, flow);
      else if (node.type === 'element') this.#element(node, context, flow);
    }
  }

  #text(given: string, context: Context, flow: Flow): void {
    const typed = actingTaken(given.replace(/\r\n?/g, '\n')).replace(/[\u00AD\u200B\uFEFF]/g, '');
    const lines = context.keepsLines ? typed.split('\n') : [typed];
    for (const [at, line] of lines.entries()) {
      if (at > 0) flow.put({ kind: 'break' });
      // The ideographic space is typed on purpose; every other is one space.
      const isCode = context.keepsLines && context.marks.code !== null;
      const value = isCode ? line.replaceAll('\u00A0', ' ') : line.replace(/[^\S\u3000]+/g, ' ');
      if (value !== '') for (const run of linked(value, context.marks)) flow.put(run);
    }
  }

  #element(element: Element, outer: Context, flow: Flow): void {
    if (isNoise(element)) return;
    const { tagName } = element;
    const context = inside(element, outer);
    if (tagName === 'br') flow.put({ kind: 'break' });
    else if (tagName === 'hr' && !flow.inline) flow.block(bare('hr'));
    else if (tagName === 'img') this.#picture(element, context, flow);
    else if (tagName === 'a') this.#link(element, context, flow);
    else if (tagName === 'input') takeTask(element, flow);
    else if (/^(?:iframe|video|audio)$/.test(tagName)) this.#player(element, context, flow);
    else if (tagName === 'sup' || tagName === 'sub') this.#raised(element, context, flow);
    else if (tagName === 'pre' || isEditorCode(element)) putCode(element, context, flow);
    else if (tagName === 'blockquote') this.#quote(element, context, flow);
    else if (/^(?:ul|ol|menu|dir)$/.test(tagName)) this.#list(element, context, flow);
    else if (tagName === 'table') this.#table(element, context, flow);
    else if (HEADINGS.test(tagName) || tagName === 'dt')
      this.#block(element, headingIn(context), flow);
    else if (BLOCKS.has(tagName)) this.#block(element, context, flow);
    else if (tagName === 'q') this.#quoted(element, context, flow);
    else this.#children(element.children, context, flow);
  }

  #block(element: Element, context: Context, flow: Flow): void {
    const item = wordItemOf(element);
    flow.flush();
    if (!item) {
      this.#children(element.children, context, flow);
      flow.flush();
      return;
    }
    const { marker, rest } = markerOf(element);
    // A heading keeps its number: nothing else says it.
    const isHeading = context.isHead || flow.inline;
    if (isHeading && marker !== '') this.#text(`${marker} `, context, flow);
    this.#children(rest.children, context, flow);
    const known: WordItem | undefined = isHeading ? undefined : { ...item, marker };
    flow.flush(known);
  }

  #quoted(element: Element, context: Context, flow: Flow): void {
    this.#text('“', context, flow);
    this.#children(element.children, context, flow);
    this.#text('”', context, flow);
  }

  #picture(element: Element, context: Context, flow: Flow): void {
    const emoji = emojiOf(element);
    if (emoji !== null) {
      this.#text(emoji, context, flow);
      return;
    }
    const picture = pictureOf(element, this.base);
    if (picture === 'local') this.dropped.pictures += 1;
    else if (picture) {
      // GitHub and blogs link pictures to themselves.
      const isSelf =
        context.marks.href !== null &&
        /\.(?:png|jpe?g|gif|webp|svg)(?:[?#]|$)/i.test(context.marks.href);
      const marks =
        isSelf || context.marks.href === picture.url
          ? { ...context.marks, href: null }
          : context.marks;
      flow.put({ kind: 'picture', ...picture, marks });
    }
  }

  #link(element: Element, context: Context, flow: Flow): void {
    const typed = attribute(element, 'href');
    const href = addressOf(typed, this.base);
    if (href === null && typed !== '' && !/^(?:#|javascript:(?:;|void))/i.test(typed)) {
      this.dropped.addresses += 1;
    }
    this.#children(element.children, { ...context, marks: { ...context.marks, href } }, flow);
  }

  /** A film is a link to where it plays. */
  #player(element: Element, context: Context, flow: Flow): void {
    const source = element.children.find(
      (one) => one.type === 'element' && one.tagName === 'source',
    );
    const own = attribute(element, 'data-src') || attribute(element, 'src');
    const inner = source?.type === 'element' ? attribute(source, 'src') : '';
    const href = addressOf(own || inner, this.base);
    if (href === null) return;
    const marks = { ...PLAIN, href };
    flow.put({ kind: 'text', value: attribute(element, 'title') || href, marks });
    this.#text(' ', context, flow);
  }

  #raised(element: Element, context: Context, flow: Flow): void {
    const inner = new Flow(true);
    this.#children(element.children, context, inner);
    const words = inner.plain();
    const said = words === null ? null : raised(element.tagName === 'sup', flow.before, words);
    if (said === null) this.#children(element.children, context, flow);
    else flow.put({ kind: 'text', value: said, marks: context.marks });
  }

  #quote(element: Element, context: Context, flow: Flow): void {
    if (flow.inline || context.depth >= MAX_CONTAINERS) {
      this.#block(element, context, flow);
      return;
    }
    const inner = new Flow(false);
    this.#children(element.children, { ...context, depth: context.depth + 1 }, inner);
    inner.flush();
    const children = grouped(inner.blocks, inner.notes);
    flow.flush();
    if (children.length > 0) flow.block({ ...bare('blockquote'), children });
  }

  #list(element: Element, context: Context, flow: Flow): void {
    if (flow.inline || context.depth >= MAX_CONTAINERS) {
      this.#block(element, context, flow);
      return;
    }
    const items = this.#items(element, { ...context, depth: context.depth + 1 });
    if (items.length === 0) {
      flow.flush();
      return;
    }
    const start = Number(attribute(element, 'start') || 1);
    const isOrdered = element.tagName === 'ol';
    const hasStart =
      isOrdered && Number.isInteger(start) && start >= 0 && start !== 1 && start < 1e6;
    flow.block({
      ...bare(isOrdered ? 'ol' : 'ul'),
      properties: hasStart ? { start } : {},
      children: items,
    });
  }

  #items(list: Element, context: Context): Element[] {
    const items: { blocks: ElementContent[]; checked: boolean | null }[] = [];
    for (const child of list.children) {
      if (child.type === 'text' && child.value.trim() === '') continue;
      if (child.type === 'element' && isNoise(child)) continue;
      const inner = new Flow(false);
      const isItem = child.type === 'element' && child.tagName === 'li';
      if (isItem) this.#children(child.children, inside(child, context), inner);
      else this.#children([child], context, inner);
      inner.flush();
      const blocks = grouped(inner.blocks, inner.notes);
      const last = items.at(-1);
      // Google Docs puts a list into a list, behind the item that it belongs to.
      if (!isItem && last) last.blocks.push(...blocks);
      else if (blocks.length > 0) items.push({ blocks, checked: inner.checked });
    }
    return items.map(({ blocks, checked }) => itemOf(blocks, checked));
  }

  #table(element: Element, context: Context, flow: Flow): void {
    putTable(element, flow, {
      blocks: (nodes) => {
        flow.flush();
        this.#children(nodes, context, flow);
        flow.flush();
      },
      cell: (cell, isHead) => {
        const inner = new Flow(true);
        const own = inside(cell, context);
        this.#children(cell.children, isHead ? headCellIn(own) : own, inner);
        return inner.words();
      },
    });
  }
}
