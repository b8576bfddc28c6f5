import {
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
  useLayoutEffect,
  useState,
} from 'react';
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

/** Characters from which on a field has a height of its own: laying it out at each key would keep keys waiting. */
const LARGE = 50_000;
/** Rows that it has then. */
const ROWS_OF_LARGE = 20;

/**
 * Characters from which on a text is put in without the browser's own undo: Chromium puts in what `execCommand`
 * gives it line by line, each in more time than the one before (20 kB: 0.2 s, 200 kB: 9 s).
 */
const MUCH = 10_000;

/**
 * A field of several lines, as high as its words. Behind the control lies the same text in the same type: it
 * gives both their height, and underlines what the check has found, which a control cannot.
 */
export function LongField({ fields, spec, mark }: LongFieldProps) {
  const { key } = spec;
  const value = fields.value(key);
  const typing = useTyped<HTMLTextAreaElement>(value, (typed) =>
    fields.change({ [key]: typed }, key),
  );
  const { ref, shown, rest, onInput } = typing;
  const isLarge = useLarge(shown.length);
  useLayoutEffect(() => {
    if (ref.current) grow(ref.current, isLarge);
  }, [ref, shown, isLarge]);
  /** Markdown in the place of what a browser would put in or open. */
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer): void => {
    const clip = clipOf(data);
    const control = ref.current;
    if (!control || (clip.html === '' && clip.files === 0)) return;
    event.preventDefault();
    const put = (text: string): void => {
      if (text === '' || insertedByBrowser(control, text)) return;
      typing.insert(text, (typed) => fields.put({ [key]: typed }, key));
    };
    fields.onPaste(clip).then(
      (markdown) => put(markdown ?? clip.text),
      () => put(clip.text),
    );
  };
  return (
    <Field fields={fields} spec={spec} mark={mark}>
      {(wiring) => (
        <div className="edit-area" lang={contentLang()}>
          {!isLarge && (
            <Mirror text={shown} said={shown.startsWith(value) ? fields.said(key) : []} />
          )}
          <textarea
            {...wiring}
            onInput={onInput}
            ref={ref}
            className="edit-area-text"
            rows={isLarge ? ROWS_OF_LARGE : 3}
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

/** Whether a field holds very much; one that does not any more is soon as high as its words again, not at once. */
function useLarge(length: number): boolean {
  const [isLarge, setLarge] = useState(length > LARGE);
  const now = length > (isLarge ? LARGE / 2 : LARGE);
  if (now !== isLarge) setLarge(now);
  return now;
}

/** Where an engine sets a control's words wider than the same words behind it, they are not cut off. */
function grow(control: HTMLTextAreaElement, isLarge: boolean): void {
  // What it scrolls is as long as its words, whatever the sheet says of fields that grow.
  control.style.overflow = isLarge ? 'auto' : '';
  control.style.minHeight = '';
  if (isLarge) return;
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

/**
 * Puts a text where the caret is, so that the browser's own undo knows of it.
 * @returns false where that cannot be, or not in a moment.
 */
function insertedByBrowser(control: HTMLTextAreaElement, text: string): boolean {
  if (document.activeElement !== control || text.length > MUCH || control.value.length > LARGE) {
    return false;
  }
  return document.execCommand?.('insertText', false, text) ?? false;
}
