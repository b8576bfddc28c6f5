import { styleTags, tags } from '@lezer/highlight';
import {
  Autolink,
  type BlockContext,
  type LeafBlock,
  type Line,
  type MarkdownConfig,
  Strikethrough,
  Table,
  TaskList,
  parser as commonMark,
} from '@lezer/markdown';
import { beginsTag, parseTagBlock, parseTagInline } from './tag.ts';

/**
 * What is longer is shown without marks: the parser of inline text takes a whole paragraph at once, and a
 * pasted megabyte in one line must not stop the page.
 */
const LONGEST_LINE = 10_000;
const LONGEST_PARAGRAPH = 20_000;
/** Quotations and lists in each other; content may go as deep (lib/mdx/nesting.ts). */
const DEEPEST = 64;

function takeLine(context: BlockContext, line: Line): true {
  context.addElement(
    context.elt('Plain', context.lineStart + line.pos, context.lineStart + line.text.length),
  );
  context.nextLine();
  return true;
}

/** Lines and nesting beyond measure are plain text. */
function parsePlain(context: BlockContext, line: Line): boolean {
  const isTooMuch = line.text.length > LONGEST_LINE || context.depth > DEEPEST;
  return isTooMuch && takeLine(context, line);
}

/** A paragraph of too many lines ends where it is, as plain text. */
function observeParagraph() {
  return {
    nextLine(context: BlockContext, line: Line, leaf: LeafBlock): boolean {
      if (leaf.content.length + line.text.length <= LONGEST_PARAGRAPH) return false;
      const end = context.prevLineEnd();
      context.addLeafElement(leaf, context.elt('Plain', leaf.start, end));
      return true;
    },
    finish: () => false,
  };
}

const HEAD_LINE = /^([A-Za-z][\w-]*)(:)(?=\s|$)/;
/** The head ends at the latest here, when its last line is still missing. */
const BODY_BEGINS = /^(?:<|## )/;

/** The head of the file: `---`, lines with keys, `---`. */
function parseHead(context: BlockContext, line: Line): boolean {
  if (context.lineStart !== 0 || context.depth !== 1 || !/^---[ \t]*$/.test(line.text))
    return false;
  const parts = [context.elt('HeadMark', 0, 3)];
  let end = line.text.length;
  let isClosed = false;
  while (!isClosed && context.nextLine()) {
    const { text } = line;
    const from = context.lineStart;
    if (BODY_BEGINS.test(text)) break;
    end = from + text.length;
    isClosed = /^---[ \t]*$/.test(text);
    const key = HEAD_LINE.exec(text)?.[1];
    if (isClosed) parts.push(context.elt('HeadMark', from, from + 3));
    else if (/^\s*#/.test(text)) parts.push(context.elt('HeadComment', from, end));
    else if (key) {
      parts.push(context.elt('HeadKey', from, from + key.length));
      parts.push(context.elt('HeadMark', from + key.length, from + key.length + 1));
      if (end > from + key.length + 1) {
        parts.push(context.elt('HeadValue', from + key.length + 1, end));
      }
    } else if (text !== '') parts.push(context.elt('HeadValue', from, end));
  }
  context.addElement(context.elt('Head', 0, end, parts));
  if (isClosed) context.nextLine();
  return true;
}

/** MDX as the portal reads it: no HTML, no indented code, no `<https://…>`; a head, and tags. */
const portal: MarkdownConfig = {
  defineNodes: [
    ...['Head', 'OpenTag', 'CloseTag', 'EmptyTag', 'Plain'].map((name) => ({ name, block: true })),
    ...['HeadMark', 'HeadKey', 'HeadValue', 'HeadComment'],
    ...['TagMark', 'TagName', 'AttributeName', 'AttributeValue', 'UnknownName'],
  ],
  props: [
    styleTags({
      'HeadMark TagMark': tags.punctuation,
      'HeadKey AttributeName': tags.attributeName,
      'HeadValue AttributeValue': tags.attributeValue,
      HeadComment: tags.comment,
      TagName: tags.tagName,
      UnknownName: tags.invalid,
    }),
  ],
  remove: ['HTMLBlock', 'IndentedCode', 'HTMLTag'],
  parseBlock: [
    { name: 'Plain', parse: parsePlain, leaf: observeParagraph, before: 'LinkReference' },
    { name: 'Head', parse: parseHead, before: 'LinkReference' },
    {
      ...{ name: 'Tag', parse: parseTagBlock, before: 'LinkReference' },
      endLeaf: (_, line) => beginsTag(line),
    },
  ],
  parseInline: [{ name: 'Tag', parse: parseTagInline, before: 'Emphasis' }],
};

/** The portal's MDX for the editor: marks up what authors see, and judges nothing. */
export const grammar = commonMark.configure([Table, TaskList, Strikethrough, Autolink, portal]);
