import { stampOf } from './write/fingerprint.ts';
import { judgeCopy } from './write/standing.ts';
import { type WantedFile, copiedFile, madeProjectFile } from './write/plan.ts';
import type { CatalogueFile } from './read/catalogue.ts';

/** One project of the catalogue, and the file that should stand in the target if a weekly needs it. */
export interface TargetProject {
  project: CatalogueFile;
  wanted: WantedFile;
}

/**
 * The projects of the site and of the target folder as one catalogue. A file of the target counts
 * for more where people wrote it; one that an import copied or made is what it was copied or made
 * from, also if it lost its end.
 * @param own projects of the target folder.
 * @param known projects of the site.
 */
export function catalogueOf(
  own: readonly CatalogueFile[],
  known: readonly CatalogueFile[],
): TargetProject[] {
  const site = new Map(known.map((project) => [project.slug, project]));
  const kept: TargetProject[] = [];
  const made: TargetProject[] = [];
  for (const project of own) {
    const source = site.get(project.slug);
    if (source) {
      const isTheirs = judgeCopy(Buffer.from(project.text), source.text) === 'edited';
      if (!isTheirs) continue;
      site.delete(project.slug);
    }
    const wanted = madeProjectFile(project);
    const isMade = !source && stampOf(project.text) === stampOf(wanted.text);
    if (isMade) made.push({ project, wanted });
    else kept.push({ project, wanted: copiedFile(project) });
  }
  const copied = [...site.values()].map((project) => ({ project, wanted: copiedFile(project) }));
  // Last, as when they are made: a killed run must find the same projects by a name as a whole one.
  return [...kept, ...copied, ...made];
}
