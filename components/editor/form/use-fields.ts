import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { roundCount } from '#lib/editor/form/rounds.ts';
import { valueOf, withValue } from '#lib/editor/form/slots.ts';
import type { FormText } from '#lib/editor/form/types.ts';
import type { Clipboard } from '#lib/editor/paste/index.ts';
import type { EditorMessage, EditorProject } from '#lib/editor/types.ts';
import { carried } from './carry.ts';
import { type Said, saidByField } from './said.ts';
import { keysOf, specOf } from './specs.ts';

/** What is on the clipboard. */
export interface Clip extends Clipboard {
  /** How many files. */
  files: number;
}

/** What the form is given. */
export interface FormViewProps {
  form: FormText;
  /** Of `messagesOf`, which may be the text before the last keys. */
  messages: readonly EditorMessage[];
  messagesOf: string;
  projects: readonly EditorProject[];
  /** The coming weekly. */
  date: string;
  /** Sending was tried: fields that must be filled in say so. */
  isJudged: boolean;
  /** Expects the new form back as `form` with the next rendering. */
  onChange: (form: FormText) => void;
  /**
   * {@link onChange} of more than somebody types, which the browser does not take back: the editor does. Without
   * it such a change is one like others.
   */
  onReplace?: ((form: FormText) => void) | undefined;
  /** @param message with offsets of `form.text`, whichever text it was found in. */
  onFix: (message: EditorMessage) => void;
  /** @returns Markdown to put in; null for the clipboard's plain text as it is. */
  onPaste: (clip: Clip) => Promise<string | null>;
  /** The address of an issue as its number and its project. */
  settleIssue: (typed: string) => { issue: string; project: string | null } | null;
}

/** What fields know and do. */
export interface Fields extends Pick<
  FormViewProps,
  'form' | 'projects' | 'onPaste' | 'settleIssue'
> {
  value: (key: string) => string;
  /** Sets values at once. @returns how the field of `key` reads then. */
  change: (values: Readonly<Record<string, string>>, key: string) => string;
  /** {@link change} by more than was typed, which the browser's own undo does not know. */
  put: Fields['change'];
  /** Replaces the form. @param focus id of the element that takes the focus then. */
  replace: (change: (form: FormText) => FormText, focus: string) => void;
  /** The field is left (or was filled in at once): from now on it is judged. */
  leave: (key: string) => void;
  /** What is said about a field that is judged. */
  said: (key: string) => readonly Said[];
  /** Whether it must be filled in, is empty, and sending was tried. */
  isMissing: (key: string) => boolean;
  fix: (said: Said) => void;
}

/** What fields of a form share. @param root around them all. */
export function useFields(props: FormViewProps, root: RefObject<HTMLElement | null>): Fields {
  const { form, messages, messagesOf, isJudged, projects, onPaste, settleIssue } = props;
  const latest = useRef(form);
  const focusNext = useFocusNext(form);
  const { judged, made, leave } = useJudged(form);
  const [fixed, setFixed] = useState<EditorMessage | null>(null);
  const keepFocus = useFocusAfterFix(root, messagesOf === form.text);
  useLayoutEffect(() => {
    latest.current = form;
  }, [form]);

  const set = (next: FormText, tell = props.onChange): FormText => {
    if (next === latest.current) return next;
    latest.current = next;
    made(next.text);
    tell(next);
    return next;
  };
  const current = carried(messages, messagesOf, form.text).filter(
    // It is mended; the next check has not come back yet.
    ({ found, isCurrent }) => found !== fixed || isCurrent,
  );
  const byField = saidByField(form, current);
  const value = (key: string): string => valueOf(form, key);
  return {
    ...{ form, projects, onPaste, settleIssue, value, leave },
    change: (values, key) => valueOf(set(withValues(latest.current, values)), key),
    put: (values, key) => valueOf(set(withValues(latest.current, values), props.onReplace), key),
    replace: (change, focus) => {
      const next = change(latest.current);
      if (next !== latest.current) focusNext(focus);
      set(next);
    },
    said: (key) => {
      const isShown = isJudged || (judged.has(key) && value(key).trim() !== '');
      return isShown ? (byField.get(key) ?? []) : [];
    },
    isMissing: (key) =>
      isJudged && value(key).trim() === '' && specOf(form.writing, key).required === true,
    fix: ({ message, found, isCurrent }) => {
      if (!isCurrent) return;
      setFixed(found);
      keepFocus();
      props.onFix(message);
    },
  };
}

function withValues(form: FormText, values: Readonly<Record<string, string>>): FormText {
  return Object.entries(values).reduce((now, [name, to]) => withValue(now, name, to), form);
}

/** Fields that have something in them. */
function filled(form: FormText): string[] {
  return keysOf(form.writing, roundCount(form)).filter((key) => valueOf(form, key).trim() !== '');
}

/**
 * Which fields are judged: those that were left, and those that were filled elsewhere (a draft, the text, a
 * correction of what is published).
 */
function useJudged(form: FormText) {
  const [state, setState] = useState(() => ({
    ...{ text: form.text, made: form.text },
    judged: new Set(filled(form)),
  }));
  if (state.text !== form.text) {
    const judged =
      state.made === form.text ? state.judged : new Set([...state.judged, ...filled(form)]);
    setState({ ...state, text: form.text, judged });
  }
  return {
    judged: state.judged as ReadonlySet<string>,
    /** The form itself has made this text. */
    made: (text: string) => setState((before) => ({ ...before, made: text })),
    leave: (key: string) =>
      setState((before) =>
        before.judged.has(key) ? before : { ...before, judged: new Set([...before.judged, key]) },
      ),
  };
}

/** Takes the focus to an element once the form has it. */
function useFocusNext(form: FormText): (id: string) => void {
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (next.current !== null) document.getElementById(next.current)?.focus();
    next.current = null;
  }, [form]);
  return (id) => {
    next.current = id;
  };
}

/**
 * When a press of 改好 takes its own button away, the next one has the focus: that of the same field, else of the
 * next field; without one the help line that was read last.
 */
function useFocusAfterFix(root: RefObject<HTMLElement | null>, isChecked: boolean): () => void {
  const last = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const line = last.current;
    if (!line || !root.current) return;
    const active = document.activeElement;
    if (active && active !== document.body) {
      if (isChecked && !line.contains(active)) last.current = null;
      return;
    }
    const buttons = [...root.current.querySelectorAll<HTMLElement>('.edit-fix')];
    const isBehind = (button: HTMLElement): boolean =>
      line.contains(button) ||
      (line.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    (buttons.find(isBehind) ?? buttons[0] ?? (line as HTMLElement)).focus();
    if (isChecked) last.current = null;
  });
  return () => {
    last.current = document.activeElement?.closest('.edit-help') ?? null;
  };
}
