import type { VFile } from 'vfile';
import { buildWeeklies, each } from './weeklies.ts';
import { buildProject } from './project.ts';
import type { ParsedContent } from '../parse-sources.ts';
import { mergeReadings } from '../readings.ts';
import type { Model } from '../schemas/model.ts';

/**
 * Cuts the model out of parsed content. Pure but for messages: the same files give the same model and ids.
 * @param broken grows by the files that something threw on; they are not in the model.
 */
export function buildModel(parsed: ParsedContent, broken: Set<VFile>): Model {
  const newestFirst = buildWeeklies(parsed, broken).reverse();
  return {
    weeklies: newestFirst,
    projects: each(parsed.projects, broken, buildProject).sort((a, b) =>
      a.name.localeCompare(b.name, 'en'),
    ),
    readings: mergeReadings(newestFirst.flatMap((weekly) => weekly.readings)),
  };
}
