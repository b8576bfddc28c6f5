import {
  type Parsed,
  type ParsedContent,
  fieldPlace,
  placesIn,
  runningTextOf,
  typedText,
} from '#lib/content/diskless.ts';
import type { VFile } from 'vfile';
import type { Examined } from './rule.ts';

const KINDS = { projects: 'projects', weeklies: 'weekly', next: 'next' } as const;

/**
 * Every parsed file of a folder as rules look at it, projects first.
 * @param isWanted by the path of a file as messages show it.
 */
export function* examineAll(
  found: ParsedContent,
  isWanted: (path: string) => boolean = () => true,
): Generator<{ file: VFile; examined: Examined }> {
  for (const kind of ['projects', 'weeklies', 'next'] as const) {
    for (const one of found[kind]) {
      if (isWanted(one.file.path)) yield { file: one.file, examined: examine(one, KINDS[kind]) };
    }
  }
}

/** A parsed file as rules look at it. */
function examine({ name, head, tree, file }: Parsed<object>, kind: Examined['kind']): Examined {
  const source = String(file);
  return {
    ...{ kind, name, tree, source },
    typed: typedText(file) ?? source,
    path: file.path,
    running: runningTextOf(file),
    head: { ...head },
    fieldPlace: (field) => fieldPlace(file, field),
    placeOf: placesIn(source),
  };
}
