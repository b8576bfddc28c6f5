import { Icon } from '#components/ui/icon.tsx';
import { formWords } from '#lib/words/areas/editor/form.tsx';
import { words } from '#lib/words/dictionary.ts';
import { Field } from './field.tsx';
import type { FieldSpec } from '../specs.ts';
import type { Fields } from '../use-fields.ts';

/** One of a few values. One that the text has and nobody may choose is listed as it is. */
export function ChoiceField({ fields, spec }: { fields: Fields; spec: FieldSpec }) {
  const say = words(formWords);
  const value = fields.value(spec.key);
  const known: readonly (readonly [string, string])[] =
    spec.kind === 'status'
      ? [
          ['', say.holds],
          ['outdated', say.outdated],
        ]
      : [
          ['', say.noLevel],
          ['easy', say.easy],
          ['medium', say.medium],
          ['hard', say.hard],
        ];
  const options = known.some(([one]) => one === value) ? known : [...known, [value, value]];
  return (
    <Field fields={fields} spec={spec}>
      {(wiring) => (
        <div className="edit-control">
          <select
            {...wiring}
            value={value}
            onChange={(event) => {
              fields.change({ [spec.key]: event.currentTarget.value }, spec.key);
              fields.leave(spec.key);
            }}
            onBlur={() => fields.leave(spec.key)}
          >
            {options.map(([one, label]) => (
              <option key={one} value={one}>
                {label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </div>
      )}
    </Field>
  );
}
