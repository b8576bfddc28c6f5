import type { Edit } from '#lib/site/message.ts';
import type { FormText, Slot } from './types.ts';
import { edited } from './written/edits.ts';
import { shown } from './written/written.ts';

/** What a slot shows of its words. */
interface ShownSlot {
  value: string;
  /** What makes of the words the value. */
  edits: readonly Edit[];
}

/** A form is never changed, each change makes another one: what was read of it stays true. */
const known = new WeakMap<FormText, Map<string, ShownSlot>>();

/** The value of a slot, read once for each form: fields and messages ask for it again and again. */
export function shownSlot(form: FormText, slot: Slot): ShownSlot {
  const slots = known.get(form) ?? new Map<string, ShownSlot>();
  known.set(form, slots);
  const before = slots.get(slot.key);
  if (before) return before;
  const words = form.text.slice(slot.from, slot.to);
  const edits = shown(slot.key, words);
  const made = { value: edited(words, edits), edits };
  slots.set(slot.key, made);
  return made;
}
