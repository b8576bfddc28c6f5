import { LineInput, useLine } from './line-field.tsx';
import type { FieldSpec } from '../specs.ts';
import type { Fields } from '../use-fields.ts';

interface FillingFieldProps {
  fields: Fields;
  spec: FieldSpec;
  /** What something typed stands for, by names of fields; null for what stands for itself. */
  meant: (typed: string) => Readonly<Record<string, string>> | null;
}

/**
 * A field of one line that may say more than itself, as the address of a release says project and version. What is
 * put there fills in the others at once, what is typed when the field is left; where one of the others says
 * something else already, all stays as it was typed.
 */
export function FillingField({ fields, spec, meant }: FillingFieldProps) {
  const { key } = spec;
  const typing = useLine(fields, key);
  /** @returns whether others were filled in. */
  const settle = (typed: string): boolean => {
    const found = Object.entries(meant(typed) ?? {}).filter(
      ([name, value]) => name === key || value !== '',
    );
    const there = (name: string): string => fields.value(name).trim();
    const others = found.filter(([name]) => name !== key);
    if (!others.every(([name, value]) => ['', value].includes(there(name)))) return false;
    if (found.every(([name, value]) => there(name) === value)) return false;
    typing.show(fields.put(Object.fromEntries(found), key));
    return true;
  };
  return <LineInput fields={fields} spec={spec} typing={typing} settle={settle} />;
}
