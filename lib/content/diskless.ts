// The verbs of the content layer that read no disk: what runs in a browser knows these only.
export { buildProject } from './build/project.ts';
export { buildWeeklies } from './build/weeklies.ts';
export { checkWeekly } from './check.ts';
export { dumpModel } from './dump.ts';
export { guarded } from './guarded.ts';
export { type Entry, assembleEntries, entryOf } from './next/assemble.ts';
export { assembledWeekly } from './next/assembled.ts';
export { KIND_SPECS, NEXT_KINDS, type NextKind } from './next/kinds.ts';
export { entrySkeleton } from './next/skeletons.ts';
export {
  type Parsed,
  type ParsedContent,
  type Sources,
  namedProjects,
  parseSources,
  parseWeekly,
} from './parse-sources.ts';
export { fieldPlace } from './read/frontmatter.ts';
export { headText } from './read/head/text.ts';
export { lineStarts, placesIn } from './read/places.ts';
export { proseOf } from './read/prose.ts';
export { decode, typedText } from './read/source.ts';
export type { WordLists } from './read/words.ts';
export { ContentError, countMessages, formatMessages, inOrder } from './report.ts';
export { QuestionIds } from './rules/references.ts';
export { runningTextOf } from './rules/text/check-text.ts';
export { questionTrees } from './tree/question-trees.ts';
export { weeklyViewTree } from './tree/view-tree.ts';
