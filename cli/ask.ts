import { autocomplete, isCancel, multiline, select, text } from '@clack/prompts';
import type { Field } from '#lib/contribute/fields.ts';

/** Something to choose. */
export interface Choice {
  value: string;
  label: string;
}

/**
 * Asks for one field in the terminal.
 *
 * @param choices to choose from; with many of them, by typing a part.
 * @param found what is there already, to be changed or taken as it is.
 * @returns what was said; empty where it was left out.
 * @throws Error where somebody ended the questions.
 */
export async function ask(
  field: Field,
  choices: readonly Choice[],
  found?: string,
): Promise<string> {
  const message = `${field.label}${field.required ? '' : '（可以不填）'}`;
  const validate = (value: string | undefined): string | undefined =>
    field.required && !value?.trim() ? '不能为空' : undefined;
  const none = field.required ? [] : [{ value: '', label: '不填' }];
  const options = [...none, ...choices];
  const placeholder = field.example ?? '';
  const initial = found === undefined ? {} : { initialValue: found };
  const answer = field.from
    ? await (choices.length > 8 ? autocomplete : select)({ message, options, ...initial })
    : field.long
      ? await multiline({ message: `${message}，Markdown`, validate, ...initial })
      : await text({ message, placeholder, validate, ...initial });
  if (isCancel(answer)) throw new Error('没有写：已取消');
  return typeof answer === 'string' ? answer : '';
}
