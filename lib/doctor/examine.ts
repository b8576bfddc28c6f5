import { type Parsed, fieldPlace, placesIn, runningTextOf } from '#lib/content/index.ts';
import type { Examined } from './rule.ts';

/** A parsed file as rules look at it. */
export function examine(
  { name, head, tree, file }: Parsed<object>,
  kind: Examined['kind'],
): Examined {
  const source = String(file);
  return {
    ...{ kind, name, tree, source },
    path: file.path,
    running: runningTextOf(file),
    head: { ...head },
    fieldPlace: (field) => fieldPlace(file, field),
    placeOf: placesIn(source),
  };
}
