import { type ClipboardEvent, type DragEvent, type ReactNode, useLayoutEffect } from 'react';
import { contentLang } from '#lib/words/content-language.ts';
import { Field } from './field.tsx';
import { afterPress } from '../press.ts';
import { type Said, segmentsOf } from '../said.ts';
import type { FieldSpec } from '../specs.ts';
import type { Clip, Fields } from '../use-fields.ts';
import { useTyped } from '../use-typed.ts';

interface LongFieldProps {
  fields: Fields;
  spec: FieldSpec;
  /** 问 or 答, before the label. */
  mark?: ReactNode;
}

/**
 * A field of several lines, as high as its words. Behind the control lies the same text in the same type: it
 * gives both their height, and underlines what the check has found, which a control cannot.
 */
export function LongField({ fields, spec, mark }: LongFieldProps) {
  const { key } = spec;
  const value = fields.value(key);
  const { ref, shown, rest, onInput } = useTyped<HTMLTextAreaElement>(value, (typed) =>
    fields.change({ [key]: typed }, key),
  );
  useLayoutEffect(() => {
    if (ref.current) grow(ref.current);
  }, [ref, shown]);
  /** Markdown in the place of what a browser would put in or open. */
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer): void => {
    const clip = clipOf(data);
    const control = ref.current;
    if (!control || (clip.html === '' && clip.files === 0)) return;
    event.preventDefault();
    const put = (text: string): void => insert(control, text);
    fields.onPaste(clip).then(
      (markdown) => put(markdown ?? clip.text),
      () => put(clip.text),
    );
  };
  return (
    <Field fields={fields} spec={spec} mark={mark}>
      {(wiring) => (
        <div className="edit-area" lang={contentLang()}>
          <Mirror text={shown} said={shown.startsWith(value) ? fields.said(key) : []} />
          <textarea
            {...wiring}
            onInput={onInput}
            ref={ref}
            className="edit-area-text"
            rows={3}
            spellCheck={false}
            onPaste={(event) => take(event, event.clipboardData)}
            onDrop={(event) => {
              // Words are dropped by the browser where they are meant to go; a file it would open.
              if (event.dataTransfer.files.length > 0) take(event, event.dataTransfer);
            }}
            onBlur={() => {
              afterPress(rest);
              fields.leave(key);
            }}
          />
        </div>
      )}
    </Field>
  );
}

/** The text behind the control. */
function Mirror({ text, said }: { text: string; said: readonly Said[] }) {
  return (
    <div className="edit-area-text edit-mirror" aria-hidden="true">
      {segmentsOf(text, said).map((segment, index) =>
        segment.severity ? (
          <u key={index} className={`edit-underline-${segment.severity}`}>
            {segment.text}
          </u>
        ) : (
          segment.text
        ),
      )}
      {/* A line that ends the text has no height of its own. */ ' '}
    </div>
  );
}

/** Where an engine sets a control's words wider than the same words behind it, they are not cut off. */
function grow(control: HTMLTextAreaElement): void {
  control.style.minHeight = '';
  if (control.scrollHeight > control.clientHeight + 1) {
    control.style.minHeight = `${control.scrollHeight}px`;
  }
}

function clipOf(data: DataTransfer): Clip {
  return {
    html: data.getData('text/html'),
    text: data.getData('text/plain'),
    types: [...data.types],
    files: data.files.length,
  };
}

/** Puts a text where the caret is. */
function insert(control: HTMLTextAreaElement, text: string): void {
  if (text === '') return;
  const isIn = document.activeElement === control;
  // The one way by which the browser's own undo knows of it.
  if (isIn && document.execCommand?.('insertText', false, text)) return;
  const { selectionStart: from, selectionEnd: to } = control;
  control.setRangeText(text, from, to, 'end');
  // Safari gives the focus to a control whose selection is set.
  if (isIn) control.setSelectionRange(from + text.length, from + text.length);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
