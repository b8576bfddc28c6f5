import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { VFile } from 'vfile';
import { proseOf } from '#lib/content/diskless.ts';
import { parse } from '#lib/content/read/parse.ts';
import { isElement } from '#lib/mdx/elements.ts';
import { isSafeUrl } from '#lib/mdx/address/url.ts';
import { ENTRY, bodyKey, hasRounds } from './entry.ts';
import { itemAt } from './item.ts';
import { slotBetween } from './region.ts';
import { valueOf } from './slots.ts';
import { tagAt } from './tag.ts';
import type { FormText, FormWriting, Slot, Span, Unreadable, WhyUnreadable } from './types.ts';
import { edited } from './written/edits.ts';
import { hasOwnTag } from './written/own-tags.ts';

/**
 * Finds the fields of a text. Needs the parser, so it runs in the worker. What is wrong within a field does
 * not matter; where it takes tags of the entry with it, the text has no form.
 *
 * @param text with LF line ends.
 * @param nth which `<Question>` of a weekly, from 0: for a correction only.
 */
export function readForm(writing: FormWriting, text: string, nth = 0): FormText | Unreadable {
  const name = ENTRY[writing];
  const openings = [...proseOf(text).matchAll(/^[ \t]*<(?=[A-Z])/gm)]
    .map(({ 0: whole, index }) => index + whole.length - 1)
    .filter((at) => isNamed(text, at, name));
  const isOne = writing !== 'correction';
  const at = openings[isOne ? 0 : nth];
  const none = (why: WhyUnreadable, offset = at ?? 0): Unreadable => ({
    line: text.slice(0, offset).split('\n').length,
    why,
  });
  if (at === undefined) return none('no-entry');
  if (isOne && openings.length > 1) return none('many-entries', openings[1]);
  const tag = tagAt(text, at);
  if (!tag) return none('unusual');
  const found = entryAt(writing, text, tag);
  if (typeof found === 'number') return { line: found, why: 'syntax' };
  const slots = slotsOf(writing, text, tag, found);
  if (!slots || slots.some(({ from, to }) => hasOwnTag(text.slice(from, to)))) {
    return none('unusual');
  }
  const { close } = found;
  // An unanswered question goes up to the closing tag.
  const isAnswered = slots.at(-1)?.key.startsWith('answer:') === true;
  const tail = isAnswered ? found.tail : close;
  const { from, to } = tag;
  const form: FormText = { writing, nth, text, tag: { from, to }, slots, tail, close };
  return writing === 'reading' && !isLink(form, found.node) ? none('unusual') : form;
}

function isNamed(text: string, at: number, name: string): boolean {
  return text.startsWith(name, at + 1) && !/\w/.test(text.charAt(at + 1 + name.length));
}

/** Where the tags of an entry stand. */
interface Entry {
  node: MdxJsxFlowElement;
  answers: Answer[];
  tail: number;
  close: number;
}

/** An `<Answer>`, from its opening to behind its closing tag, and what it holds. */
interface Answer extends Span {
  start: number;
  end: number;
}

/** The entry whose opening tag is known; the line of what takes its tags with it where it cannot be read. */
function entryAt(writing: FormWriting, text: string, tag: Span): Entry | number {
  const [source, shift] = readable(writing, text, tag);
  const file = new VFile(source);
  const tree = parse(file);
  const broken = file.messages.find(({ fatal }) => fatal)?.line ?? 1;
  const node = tree.children.find(
    (one): one is MdxJsxFlowElement =>
      one.type === 'mdxJsxFlowElement' && one.position?.start.offset === tag.from,
  );
  const span = node && closing(source, node);
  if (!span) return broken;
  const answers: Answer[] = [];
  for (const child of node.children) {
    if (!isElement(child, 'Answer')) continue;
    const from = child.position?.start.offset ?? 0;
    const open = tagAt(source, from);
    const inner = closing(source, child);
    if (!open || !inner) return broken;
    answers.push({ from, start: open.to, end: inner.from, to: inner.to });
  }
  const close = span.from - shift;
  return { node, answers, close, tail: answers.at(-1)?.to ?? close };
}

/**
 * A text in which an entry is read even while it lacks attributes that it must have: as a question, which has
 * none. @returns also by how much what is behind its tag has moved.
 */
function readable(writing: FormWriting, text: string, { from, to }: Span): [string, number] {
  const name = ENTRY[writing];
  const end = text.lastIndexOf(`</${name}`);
  if (hasRounds(writing) || writing === 'reading' || end < to) return [text, 0];
  const behind = end + name.length + 2;
  const edits = [
    { from, to, text: '<Question>' },
    { from: end, to: behind, text: '</Question' },
  ];
  return [edited(text, edits), '<Question>'.length - (to - from)];
}

/** The closing tag of an element, if that stands where the element ends. */
function closing(source: string, { name, position }: MdxJsxFlowElement): Span | null {
  const to = position?.end.offset ?? 0;
  const from = source.lastIndexOf('</', to);
  const tag = source.slice(from, to).replace(/\s/g, '');
  return tag === `</${name}>` ? { from, to } : null;
}

function slotsOf(
  writing: FormWriting,
  text: string,
  { to }: Span,
  { answers, tail, close }: Entry,
): Slot[] | null {
  if (writing === 'reading') return itemAt(text, to, close);
  if (!hasRounds(writing)) {
    return answers.length > 0 ? null : [slotBetween(text, to, close, bodyKey(writing))];
  }
  const slots = answers.flatMap((answer, n) => [
    slotBetween(text, answers[n - 1]?.to ?? to, answer.from, `question:${n}`),
    slotBetween(text, answer.start, answer.end, `answer:${n}`),
  ]);
  const n = answers.length;
  const last = slotBetween(text, n === 0 ? to : tail, close, `question:${n}`);
  // Space behind the last answer is no round.
  if (n > 0 && last.from === last.to) return slots;
  return [...slots, last];
}

/** Whether a reading is the link that the form takes it to be, of words and code only. */
function isLink(form: FormText, { children: [list, ...others] }: MdxJsxFlowElement): boolean {
  const title = form.slots[0];
  const url = valueOf(form, 'url');
  // Nothing to hold on to yet: the parser takes it for something else, or leaves it out.
  if (valueOf(form, 'title').trim() === '' || !isSafeUrl(url) || url.trim() === '') return true;
  if (!title || list?.type !== 'list' || list.children.length !== 1 || others.length > 0)
    return false;
  const [paragraph, ...rest] = list.children[0]?.children ?? [];
  if (paragraph?.type !== 'paragraph' || rest.length > 0) return false;
  const [link] = paragraph.children;
  return (
    link?.type === 'link' &&
    link.position?.start.offset === title.from - 1 &&
    link.children.every(({ type }) => type === 'text' || type === 'inlineCode')
  );
}
