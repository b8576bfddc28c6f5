import type { NextKind } from '#lib/content/types.ts';
import { FIELDS } from '#lib/contribute/fields.ts';
import { ENTRY, bodyKey, hasRounds } from './entry.ts';
import { itemAt } from './item.ts';
import { slotBetween } from './region.ts';
import { valueOf, withValue } from './slots.ts';
import type { FormText, FormWriting, Slot } from './types.ts';

/** The form of a new contribution, its fields empty: what `readForm` gives for its text. */
export function emptyForm(kind: NextKind): FormText {
  return formOf(kind, '');
}

function formOf(kind: NextKind, head: string): FormText {
  const name = ENTRY[kind];
  const open = `${head}<${name}>`;
  const body = kind === 'reading' ? '\n\n- []()\n\n' : '\n\n';
  const text = `${open}${body}</${name}>\n`;
  const [start, close] = [open.length, open.length + body.length];
  return {
    ...{ writing: kind, nth: 0, text, tag: { from: head.length, to: start } },
    ...{ slots: slotsIn(kind, text, start, close), tail: close, close },
  };
}

function slotsIn(kind: FormWriting, text: string, start: number, close: number): Slot[] {
  if (kind === 'reading') return itemAt(text, start, close) ?? [];
  return [slotBetween(text, start, close, hasRounds(kind) ? 'question:0' : bodyKey(kind))];
}

/** The form of another kind with what both have, and the head of this one (`by`, `from`, `draft`). */
export function carriedOver(form: FormText, kind: NextKind): FormText {
  if (form.writing === kind) return form;
  return keysOf(kind).reduce(
    (now, { name, key }) => {
      const same = keysOf(form.writing).find((one) => one.name === name);
      const value = same ? valueOf(form, same.key) : '';
      return value === '' ? now : withValue(now, key, value);
    },
    formOf(kind, headOf(form.text)),
  );
}

/** Fields of a form by names that mean the same in all of them. */
function keysOf(writing: FormWriting): { name: string; key: string }[] {
  const kind = writing === 'correction' ? 'question' : writing;
  return FIELDS[kind].map(({ name, long }) => {
    if (name === 'question') return { name: 'words', key: 'question:0' };
    if (name === 'answer') return { name, key: 'answer:0' };
    return { name: long ? 'words' : name, key: name };
  });
}

/** The head of a file with the blank lines behind it, or nothing. */
function headOf(text: string): string {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (end < 0) return '';
  const rest = text.slice(end + 5).trimStart();
  return text.slice(0, text.length - rest.length);
}
