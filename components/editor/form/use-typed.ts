import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { changedPassage } from './carry.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** A control in which somebody types. */
interface Typed<C extends Control> {
  ref: RefObject<C | null>;
  /** What stands in the control. */
  shown: string;
  /** Something was put in for whoever types; the text has it already. */
  show: (text: string) => void;
  /** Shows the value as it reads, once nobody types any more. */
  rest: () => void;
  /** For the control's own event. */
  onInput: () => void;
  /** Puts a text into the control where the caret is, and notes what stands there then. */
  insert: (text: string, onPut: (typed: string) => string) => void;
}

/**
 * Keeps a control and a value in step without ever taking words from the hands of whoever types: the control is
 * written to only when the value was changed elsewhere, never while an input method composes, and the caret
 * stays with the words around it. A value that reads a little differently from what was typed (a trailing
 * blank line is gone, an alias became a name) is shown as it reads when the field is left.
 *
 * @param value as the text has it. @param onType notes what was typed. @returns how that reads in the text.
 */
export function useTyped<C extends Control>(
  value: string,
  onType: (typed: string) => string,
): Typed<C> {
  const ref = useRef<C>(null);
  const isComposing = useRef(false);
  const [seen, setSeen] = useState({ value, shown: value, reads: value });
  if (seen.value !== value) {
    setSeen({ value, reads: value, shown: value === seen.reads ? seen.shown : value });
  }
  const { shown } = seen;
  // With each rendering: what was put in may be what stood there before something else was pasted over it.
  useLayoutEffect(() => {
    const control = ref.current;
    if (control && control.value !== shown && !isComposing.current) write(control, shown);
  });
  const typed = (note = onType): void => {
    if (!ref.current) return;
    const { value: text } = ref.current;
    const reads = note(text);
    setSeen((before) => ({ ...before, shown: text, reads }));
  };
  // On the element itself: what stands in for events of input methods differs between runtimes. Each rendering
  // anew, so that the end of a composition is noted in the form as it is then.
  useLayoutEffect(() => {
    const control = ref.current;
    const begin = (): void => {
      isComposing.current = true;
    };
    const end = (): void => {
      isComposing.current = false;
      typed();
    };
    control?.addEventListener('compositionstart', begin);
    control?.addEventListener('compositionend', end);
    return () => {
      control?.removeEventListener('compositionstart', begin);
      control?.removeEventListener('compositionend', end);
    };
  });
  return {
    ...{ ref, shown, onInput: () => typed() },
    insert: (text, onPut) => {
      if (!ref.current) return;
      insert(ref.current, text);
      typed(onPut);
    },
    show: (text) => setSeen((before) => ({ ...before, shown: text, reads: text })),
    rest: () => setSeen((before) => ({ ...before, shown: before.reads })),
  };
}

/** How browsers call what comes into a field at once. */
const AT_ONCE = new Set(['insertFromPaste', 'insertFromDrop', 'insertReplacementText']);

/** Whether what has come into a field was put there as a whole, and not typed. */
export function isPutIn(event: Event): boolean {
  return AT_ONCE.has((event as { inputType?: string }).inputType ?? '');
}

/** Puts a text into a control where the caret is. */
function insert(control: Control, text: string): void {
  const [from, to] = [control.selectionStart ?? 0, control.selectionEnd ?? 0];
  control.setRangeText(text, from, to, 'end');
  // Safari gives the focus to a control whose selection is set.
  if (document.activeElement === control) {
    control.setSelectionRange(from + text.length, from + text.length);
  }
}

/** Puts a text into a control; the caret of whoever is in it stays where it was among the words. */
function write(control: Control, text: string): void {
  const before = control.value;
  // Safari gives the focus to a control whose selection is set.
  const isIn = document.activeElement === control;
  const { selectionStart: start, selectionEnd: end } = control;
  control.value = text;
  if (!isIn || start === null || end === null) return;
  const { head, tail } = changedPassage(before, text);
  const moved = (offset: number): number => {
    if (offset <= head) return offset;
    return Math.max(head, offset >= tail ? offset + text.length - before.length : head);
  };
  control.setSelectionRange(moved(start), moved(end));
}
