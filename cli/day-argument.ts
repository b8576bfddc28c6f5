import { InvalidArgumentError } from 'commander';
import { dateField } from '#lib/site/fields.ts';

/** A day as an argument of a command. @throws what commander shows for anything else. */
export function dayArgument(text: string): string {
  const day = dateField.safeParse(text);
  if (!day.success) throw new InvalidArgumentError(day.error.issues[0]?.message ?? '不是日期');
  return day.data;
}
