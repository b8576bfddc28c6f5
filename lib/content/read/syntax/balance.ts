import { authorComponents } from '#lib/mdx/spec.ts';
import type { Edit, Finding } from '#lib/site/message.ts';
import { placesIn } from '../places.ts';
import { proseOf } from '../prose.ts';

/** A finding about our own tags, with what makes the rest of the file readable as it was meant. */
export interface Unbalanced {
  finding: Finding;
  patches: readonly Edit[];
}

interface Tag {
  name: string;
  /** Offsets of its first character and behind its last. */
  from: number;
  to: number;
  isClosing: boolean;
  /** What stands before and behind it on its line. */
  before: string;
  behind: string;
}

interface Open extends Tag {
  line: number;
}

const BLOCKS = [...authorComponents].filter(([, { empty }]) => !empty).map(([name]) => name);
const EMPTY = [...authorComponents].filter(([, { empty }]) => empty).map(([name]) => name);
const REST = String.raw`(?:[^<>"']|"[^"\n]*"|'[^'\n]*')*`;
/** Our tags that hold content: openings that begin a line, closings wherever they stand. */
const TAG = new RegExp(
  String.raw`<(?<=^[ \t]*<)(${BLOCKS.join('|')})\b(${REST})>|</(${BLOCKS.join('|')})[ \t]*>`,
  'gm',
);
const EMPTY_TAG = new RegExp(String.raw`<(?<=^[ \t]*<)(${EMPTY.join('|')})\b(${REST})>`, 'gm');

/**
 * Finds our own tags that are opened and not closed, closed and not opened, or share a line with words:
 * by their names, because a parser only says what it met where the file ended.
 *
 * @param source a content file, its tags written in ASCII (see `repairTags`).
 */
export function unbalanced(source: string): Unbalanced[] {
  const prose = proseOf(source);
  const at = placesIn(source);
  const found: Unbalanced[] = [];
  const stack: Open[] = [];
  /** Tells of every tag above `depth` that it was not closed, and closes it where it must have ended. */
  const close = (depth: number, before: Tag | null): void => {
    for (const open of stack.splice(depth).reverse()) {
      found.push(notClosed(open, before, endOf(open, before, prose), { prose, at }));
    }
  };
  for (const tag of tagsIn(prose)) {
    found.push(...ownLine(tag, at));
    if (!tag.isClosing) {
      close(depthFor(tag, stack), tag);
      stack.push({ ...tag, line: at(tag.from).line });
      continue;
    }
    const depth = stack.findLastIndex(({ name }) => name === tag.name);
    if (depth < 0) found.push(notOpened(tag, at));
    else {
      close(depth + 1, tag);
      stack.pop();
    }
  }
  close(0, null);
  return [...found, ...notEmpty(prose, at)];
}

function tagsIn(prose: string): Tag[] {
  return [...prose.matchAll(TAG)].flatMap((match): Tag[] => {
    const [whole, opening, rest = '', closing] = match;
    const name = opening ?? closing ?? '';
    const isWhole = opening !== undefined && rest.endsWith('/');
    const [from, to] = [match.index, match.index + whole.length];
    const before =
      prose
        .slice(Math.max(0, from - NEAR), from)
        .split('\n')
        .at(-1) ?? '';
    const [behind = ''] = prose.slice(to, to + NEAR).split('\n', 1);
    // In quotes and lists they are refused as they stand; amid a sentence the sentence is about tags.
    const isElsewhere = /^[ \t]*[>*+-][>*+\s-]*$/.test(before);
    const isSpokenOf = closing !== undefined && before.trim() !== '' && behind.trim() !== '';
    if (isWhole || isElsewhere || isSpokenOf || prose[from - 1] === '\\') return [];
    return [{ name, from, to, isClosing: closing !== undefined, before, behind }];
  });
}

/** How far from a tag words on its line are looked for. */
const NEAR = 200;

/** How many of the open tags may stay open around one that begins: its parent, if it has one. */
function depthFor({ name }: Tag, stack: readonly Open[]): number {
  const parent = authorComponents.get(name)?.parent;
  return parent === undefined ? 0 : stack.findLastIndex((open) => open.name === parent) + 1;
}

/**
 * Where an unclosed tag must have ended: before the next section, if one begins in it, or before the tag
 * that cannot be in it, or at the end of the file.
 */
function endOf(open: Open, before: Tag | null, prose: string): number {
  const end = before?.from ?? prose.length;
  const heading = /^#{1,2} /m.exec(prose.slice(open.to, end));
  const last = heading && before?.isClosing !== true ? open.to + heading.index : end;
  return lineStart(prose, last);
}

const lineStart = (text: string, offset: number): number =>
  offset === text.length ? offset : text.lastIndexOf('\n', offset - 1) + 1;

type Places = (offset: number) => { line: number; column: number };

function notClosed(
  open: Open,
  before: Tag | null,
  end: number,
  { prose, at }: { prose: string; at: Places },
): Unbalanced {
  const { name, line } = open;
  const met = before
    ? `第 ${at(before.from).line} 行就是 <${before.isClosing ? '/' : ''}${before.name}>`
    : '文件就到了结尾';
  const above = ['\n', '\n\n'].filter((blank) => prose.slice(0, end).endsWith(blank)).length;
  const edit = { from: end, to: end, text: `${'\n'.repeat(2 - above)}</${name}>\n\n` };
  return {
    patches: [edit],
    finding: {
      rule: 'tag-not-closed',
      place: at(open.from),
      problem: `第 ${line} 行打开的 <${name}> 没有结束，${met}`,
      remedy: `在第 ${at(end).line} 行前面加一行 </${name}>，前后各空一行`,
      edits: [edit],
    },
  };
}

function notOpened({ name, from }: Tag, at: Places): Unbalanced {
  return {
    patches: [{ from, to: from + 1, text: '&lt;' }],
    finding: {
      rule: 'tag-not-closed',
      place: at(from),
      problem: `多了一个 </${name}>：前面没有打开的 <${name}>`,
      remedy: `删掉它；或在它结束的内容前面补上 <${name}>，独占一行`,
    },
  };
}

/** A tag of ours that shares its line with words is none: it is cut off from them. */
function ownLine({ name, from, to, isClosing, before, behind }: Tag, at: Places): Unbalanced[] {
  const cuts: Edit[] = [];
  if (isClosing && before.trim() !== '') cuts.push({ from, to: from, text: '\n\n' });
  if (behind.trim() !== '') cuts.push({ from: to, to, text: '\n\n' });
  if (cuts.length === 0) return [];
  return [
    {
      patches: cuts,
      finding: {
        rule: 'component-block',
        place: at(from),
        problem: `<${isClosing ? '/' : ''}${name}> 和文字写在了一行`,
        remedy: '让标签独占一行，前后各空一行',
        edits: cuts,
      },
    },
  ];
}

/** `<Figure …>` without its slash takes in all that follows. */
function notEmpty(prose: string, at: Places): Unbalanced[] {
  return [...prose.matchAll(EMPTY_TAG)].flatMap((match): Unbalanced[] => {
    const [whole, name = '', rest = ''] = match;
    const end = match.index + whole.length;
    if (rest.endsWith('/') || prose.startsWith(`</${name}`, end)) return [];
    const edit = { from: end - 1, to: end - 1, text: ' /' };
    return [
      {
        patches: [edit],
        finding: {
          rule: 'tag-not-closed',
          place: at(match.index),
          problem: `<${name}> 没有内容，要自己结束`,
          remedy: `写成 <${name} … />`,
          edits: [edit],
        },
      },
    ];
  });
}
