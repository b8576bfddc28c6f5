import { fieldAt, rangeOf } from '#lib/editor/form/places.ts';
import { valueOf } from '#lib/editor/form/slots.ts';
import type { FieldPlace, FormText, Span } from '#lib/editor/form/types.ts';
import type { Carried } from './carry.ts';

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
  const lines = new Map<string, Lines>();
  for (const one of messages) {
    const place = fieldAt(form, one.message.from);
    if (place === null) continue;
    const passage = passageOf(form, one.message, place);
    const value = valueOf(form, place.key);
    const lineAt = lines.get(place.key) ?? linesOf(value);
    lines.set(place.key, lineAt);
    const line = passage && lineAt(passage.from);
    const said = found.get(place.key) ?? [];
    said.push({ ...one, passage, line });
    found.set(place.key, said);
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

/** The line of an offset, from 1; null where there is one line only. */
type Lines = (offset: number) => number | null;

function linesOf(value: string): Lines {
  if (!value.includes('\n')) return () => null;
  const ends = [...value.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
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
