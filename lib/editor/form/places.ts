import type { Edit } from '#lib/site/message.ts';
import { attributesOf, hasRounds } from './entry.ts';
import { itemAt } from './item.ts';
import { shownSlot } from './shown-slot.ts';
import { withTextMoved } from './slots.ts';
import { type Attribute, tagAt } from './tag.ts';
import type { FieldPlace, FormText, Slot, Span } from './types.ts';
import { edited, offsetBehind } from './written/edits.ts';
import { hasOwnTag } from './written/own-tags.ts';
import { references } from './written/references.ts';

/**
 * The field that shows an offset of the text, and where in its value. What is said of an attribute is said of
 * its value, of `<Answer>` of the answer, of `<Question>` of what is asked, of a link of its words.
 *
 * @returns null where no field shows it.
 */
export function fieldAt(form: FormText, offset: number): FieldPlace | null {
  const { tag, slots } = form;
  if (offset >= tag.from && offset < tag.to) return inTag(form, offset);
  const slot = slots.find(({ start, to, end }) => {
    return offset >= start && (offset < end || offset === to);
  });
  if (slot) return inSlot(form, slot, offset);
  const behind = slots.find(({ start }) => start > offset);
  const isAsked = behind !== undefined && offset >= tag.to;
  const isItsTag = behind?.key.startsWith('answer:') === true || behind?.key === 'title';
  return isAsked && isItsTag ? { key: behind.key, offset: 0 } : null;
}

function inTag(form: FormText, offset: number): FieldPlace | null {
  if (offset === form.tag.from)
    return hasRounds(form.writing) ? { key: 'question:0', offset: 0 } : null;
  const known = attributesOf(form.writing);
  const found = tagAt(form.text, form.tag.from)?.attributes.find(
    ({ name, from, to }) => known.includes(name) && offset >= from && offset <= to,
  );
  return found ? { key: found.name, offset: offsetIn(form.text, found, offset) } : null;
}

function offsetIn(text: string, { value }: Attribute, offset: number): number {
  if (!value) return 0;
  const words = text.slice(value.from, value.to);
  return offsetBehind(references(words), within(value, offset) - value.from);
}

function inSlot(form: FormText, slot: Slot, offset: number): FieldPlace {
  const inWords = within(slot, offset) - slot.from;
  return { key: slot.key, offset: offsetBehind(shownSlot(form, slot).edits, inWords) };
}

const within = ({ from, to }: Span, offset: number): number => Math.min(Math.max(offset, from), to);

/** Where a field's value stands in the text, as it is written; null where the text has none. */
export function rangeOf(form: FormText, key: string): Span | null {
  const slot = form.slots.find((one) => one.key === key);
  if (slot) return { from: slot.from, to: slot.to };
  const attribute = tagAt(form.text, form.tag.from)?.attributes.find(({ name }) => name === key);
  return attribute && attributesOf(form.writing).includes(key) ? attribute.value : null;
}

/**
 * The form after edits of the doctor.
 * @param edits that do not overlap.
 * @returns null where one is not within one field, or changes more than its words: the text is to be read again.
 */
export function withEdits(form: FormText, edits: readonly Edit[]): FormText | null {
  // The last ones first, so that the others stay where they are.
  const backwards = [...edits].sort((a, b) => b.from - a.from || b.to - a.to);
  let now: FormText | null = form;
  for (const edit of backwards) {
    now = now && withEdit(now, edit);
  }
  return now && isWhole(now) ? now : null;
}

function withEdit(form: FormText, edit: Edit): FormText | null {
  const { from, to } = edit;
  const text = edited(form.text, [edit]);
  const delta = edit.text.length - (to - from);
  const { tag } = form;
  if (from > tag.from && to < tag.to) {
    return { ...withTextMoved(form, -1, delta), text, tag: { from: tag.from, to: tag.to + delta } };
  }
  const index = form.slots.findIndex((one) => from >= one.from && to <= one.to);
  const slot = form.slots[index];
  if (!slot) return null;
  const now = { ...slot, to: slot.to + delta, end: slot.end + delta };
  const rest = withTextMoved(form, index, delta);
  return { ...rest, text, slots: rest.slots.map((one, at) => (at === index ? now : one)) };
}

/** Whether the fields are still where the form takes them to be. */
function isWhole({ text, tag, slots, writing, close }: FormText): boolean {
  if (tagAt(text, tag.from)?.to !== tag.to) return false;
  if (slots.some(({ from, to }) => hasOwnTag(text.slice(from, to)))) return false;
  if (writing !== 'reading') return true;
  return JSON.stringify(itemAt(text, tag.to, close)) === JSON.stringify(slots);
}
