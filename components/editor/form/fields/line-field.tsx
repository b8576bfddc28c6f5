import { useRef } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { formWords } from '#lib/words/areas/editor/form.tsx';
import { words } from '#lib/words/dictionary.ts';
import { Field, type Remark } from './field.tsx';
import type { FieldSpec } from '../specs.ts';
import type { Fields } from '../use-fields.ts';
import { isPutIn, useTyped } from '../use-typed.ts';

interface FieldOfForm {
  fields: Fields;
  spec: FieldSpec;
}

/** What is the same for all fields of one line: names, numbers and addresses are no prose. */
export const plainInput = {
  type: 'text',
  autoComplete: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
} as const;

/** A field of one line. */
export function LineField({ fields, spec }: FieldOfForm) {
  return <LineInput fields={fields} spec={spec} typing={useLine(fields, spec.key)} />;
}

interface LineInputProps extends FieldOfForm {
  typing: ReturnType<typeof useLine>;
  remark?: Remark | null;
  /**
   * Makes more of what was put in, or was typed when the field is left.
   * @returns false for what stands for itself.
   */
  settle?: (typed: string) => boolean;
}

/** The control of a field of one line. */
export function LineInput({ fields, spec, typing, remark = null, settle }: LineInputProps) {
  const { ref, rest, onInput } = typing;
  return (
    <Field fields={fields} spec={spec} remark={remark}>
      {(wiring) => (
        <div className="edit-control">
          <input
            {...plainInput}
            {...wiring}
            ref={ref}
            inputMode={spec.kind === 'line' ? 'text' : 'url'}
            onInput={({ currentTarget, nativeEvent }) => {
              if (!isPutIn(nativeEvent) || !settle?.(currentTarget.value)) onInput();
            }}
            onBlur={({ currentTarget }) => {
              if (!settle?.(currentTarget.value)) rest();
              fields.leave(spec.key);
            }}
          />
        </div>
      )}
    </Field>
  );
}

/** A day: typed, or chosen in the browser's own calendar. */
export function DateField({ fields, spec }: FieldOfForm) {
  const say = words(formWords);
  const calendar = useRef<HTMLInputElement>(null);
  const { ref, rest, show, onInput } = useLine(fields, spec.key);
  const value = fields.value(spec.key);
  const leave = (): void => {
    rest();
    fields.leave(spec.key);
  };
  const open = (): void => {
    if (!calendar.current) return;
    calendar.current.value = /^\d{4}-\d\d-\d\d$/.test(value) ? value : '';
    calendar.current.showPicker();
  };
  return (
    <Field fields={fields} spec={spec}>
      {(wiring) => (
        <div className="edit-control">
          <input {...plainInput} {...wiring} onInput={onInput} ref={ref} onBlur={leave} />
          <button type="button" className="edit-pick" onClick={open}>
            <Icon name="chevron-down" />
            <span className="sr-only">{say.pickDate(spec.label)}</span>
          </button>
          <input
            type="date"
            className="edit-calendar"
            ref={calendar}
            tabIndex={-1}
            aria-hidden="true"
            onInput={({ currentTarget }) => {
              if (currentTarget.value === '') return;
              show(fields.change({ [spec.key]: currentTarget.value }, spec.key));
              fields.leave(spec.key);
            }}
          />
        </div>
      )}
    </Field>
  );
}

/** A control of one line that holds a field's value as it stands in the text. */
export function useLine(fields: Fields, key: string) {
  return useTyped<HTMLInputElement>(fields.value(key), (typed) =>
    fields.change({ [key]: typed }, key),
  );
}
