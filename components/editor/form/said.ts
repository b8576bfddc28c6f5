import { fieldAt, rangeOf } from '#lib/editor/form/places.ts';
import { valueOf } from '#lib/editor/form/slots.ts';
import type { FieldPlace, FormText, Span } from '#lib/editor/form/types.ts';
import { type Carried } from './carry.ts';

/** What is said about a field. */
export interface Said extends Carried {
  /** Offsets in the field's value; null where it is about the field, not about words in it. */
  passage: Span | null;
  /** Line of the passage in the value, from 1; null where the value has one line only. */
  line: number | null;
}

const DEGREES = { error: 0, warning: 1, hint: 2 } as const;

/** Messages by the key of the field they stand in, the worst first; those of no field are left out. */
export function saidByField(
  form: FormText,
  messages: readonly Carried[],
): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>();
  for (const one of messages) {
    const place = fieldAt(form, one.message.from);
    if (place === null) continue;
    const passage = passageOf(form, one.message, place);
    const value = valueOf(form, place.key);
    const line = passage && value.includes('\n') ? lineAt(value, passage.from) : null;
    found.set(place.key, [...(found.get(place.key) ?? []), { ...one, passage, line }]);
  }
  for (const said of found.values()) {
    said.sort((a, b) => DEGREES[a.message.severity] - DEGREES[b.message.severity]);
  }
  return found;
}

/** What a message is about, in the value of its field. */
function passageOf(form: FormText, { from, to }: Span, { key, offset }: FieldPlace): Span | null {
  const range = rangeOf(form, key);
  if (!range || from < range.from || from > range.to) return null;
  const end = fieldAt(form, to);
  const last = end?.key === key ? end.offset : valueOf(form, key).length;
  return { from: offset, to: Math.max(offset, last) };
}

function lineAt(value: string, offset: number): number {
  return value.slice(0, offset).split('\n').length;
}

/** A passage of a value that is underlined, or one that is not. */
export interface Segment {
  text: string;
  severity: 'error' | 'warning' | null;
}

/**
 * A value in pieces, by what is underlined in it: of a message that goes over several lines its first line, of
 * one about a point the character behind it. Where two meet, the earlier one.
 */
export function segmentsOf(value: string, said: readonly Said[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { from, to, severity } of underlines(value, said)) {
    if (from < done) continue;
    if (from > done) segments.push({ text: value.slice(done, from), severity: null });
    segments.push({ text: value.slice(from, to), severity });
    done = to;
  }
  if (done < value.length) segments.push({ text: value.slice(done), severity: null });
  return segments;
}

function underlines(value: string, said: readonly Said[]) {
  return said
    .flatMap(({ passage, isCurrent, message: { severity } }) => {
      if (!passage || !isCurrent || severity === 'hint') return [];
      const { from, to } = passage;
      const line = value.indexOf('\n', from);
      const end = Math.min(Math.max(to, from + 1), line < 0 ? value.length : line);
      return end > from ? [{ from, to: end, severity }] : [];
    })
    .sort((a, b) => a.from - b.from);
}
