import { attributesOf } from './entry.ts';
import { between, movedSlot } from './region.ts';
import { roundCount, withAnswer, withoutAnswer } from './rounds.ts';
import { attributeEdit, attributeValue, tagAt } from './tag.ts';
import type { FormText, Slot } from './types.ts';
import { shownSlot } from './shown-slot.ts';
import { edited } from './written/edits.ts';
import { written } from './written/written.ts';

/**
 * What a field holds, as people type it: our own tags in words are words. Empty where the text has none, and
 * for a key that the form does not have.
 */
export function valueOf(form: FormText, key: string): string {
  const { text } = form;
  const slot = form.slots.find((one) => one.key === key);
  if (slot) return shownSlot(form, slot).value;
  const attribute = tagAt(text, form.tag.from)?.attributes.find(({ name }) => name === key);
  return attribute && attributesOf(form.writing).includes(key)
    ? attributeValue(text, attribute)
    : '';
}

/**
 * The text with another value of one field; all others stay. Never parses: what was typed so far (blank lines
 * at the end, a fence that is still open) is exactly what {@link valueOf} gives back, but for line ends of
 * other systems, and line ends in values of one line. A key that the form does not have changes nothing.
 *
 * The last round's answer is in the text as long as it is not empty; so is a round behind the first. An empty
 * one is part of this form only.
 */
export function withValue(form: FormText, key: string, value: string): FormText {
  const words = settledLines(key, value);
  if (words === valueOf(form, key)) return form;
  const index = form.slots.findIndex((one) => one.key === key);
  const last = `answer:${roundCount(form) - 1}`;
  if (index < 0) {
    if (key === last) return withValue(withAnswer(form), key, words);
    return attributesOf(form.writing).includes(key) ? withAttribute(form, key, words) : form;
  }
  if (key === last && words === '') return withoutAnswer(form);
  return withWords(form, index, written(key, words));
}

/** Without blank lines and space around what was typed: the text as it is sent. */
export function tidied(form: FormText): FormText {
  const keys = [...attributesOf(form.writing), ...form.slots.map(({ key }) => key)];
  return keys.reduce((tidy, key) => {
    const value = valueOf(tidy, key);
    const begins = isLong(key) ? value.search(/\S/) : value.length - value.trimStart().length;
    // Spaces that the first of several lines begins with say something, as in a list.
    const from = isLong(key) ? value.lastIndexOf('\n', begins) + 1 : begins;
    return withValue(tidy, key, value.slice(from).trimEnd());
  }, form);
}

function isLong(key: string): boolean {
  return /^(?:question:|answer:|changes$|text$)/.test(key);
}

function settledLines(key: string, value: string): string {
  if (isLong(key)) return value.replace(/\r\n?/g, '\n');
  return value.replace(/[\r\n]+/g, key === 'url' ? '' : ' ');
}

/** @param index of a slot. @param words as they are written. */
function withWords(form: FormText, index: number, words: string): FormText {
  const slot = form.slots[index];
  if (!slot) return form;
  const { key, start } = slot;
  const piece = pieceOf(form, slot, words);
  const delta = piece.text.length - (slot.end - start);
  const now = {
    ...{ key, start, end: slot.end + delta },
    ...{ from: start + piece.from, to: start + piece.to },
  };
  const rest = withTextMoved(form, index, delta);
  return {
    ...rest,
    text: form.text.slice(0, start) + piece.text + form.text.slice(slot.end),
    slots: rest.slots.map((one, at) => (at === index ? now : one)),
  };
}

function pieceOf(form: FormText, slot: Slot, words: string) {
  if (form.writing !== 'reading') return between(form.text, slot, words);
  if (slot.key !== 'note' || words === '') return { text: words, from: 0, to: words.length };
  const colon = form.text.slice(slot.start, slot.from);
  const before = colon === '' || /^[\s:：·,，\-–—]/.test(words) ? '：' : colon;
  return { text: before + words, from: before.length, to: before.length + words.length };
}

function withAttribute(form: FormText, name: string, value: string): FormText {
  const tag = tagAt(form.text, form.tag.from);
  if (!tag) return form;
  const edit = attributeEdit(form.text, tag, name, value, attributesOf(form.writing));
  const delta = edit.text.length - (edit.to - edit.from);
  return {
    ...withTextMoved(form, -1, delta),
    text: edited(form.text, [edit]),
    tag: { from: form.tag.from, to: form.tag.to + delta },
  };
}

/** What stands behind a slot (behind the opening tag for -1), moved. */
export function withTextMoved(form: FormText, index: number, delta: number): FormText {
  const slots = form.slots.map((one, at) => (at <= index ? one : movedSlot(one, delta)));
  return { ...form, slots, tail: form.tail + delta, close: form.close + delta };
}
