/** Verbs of the importer: Hugo posts in, our weeklies and projects out. */
export { importFolder, type ImportOptions, type ImportResult } from './run.ts';
export { lossCount, messageLines, summaryLines } from './report.ts';
export { importPost, type ImportContext } from './weekly.ts';
export { readPost, readPosts } from './read.ts';
export { createRegistry } from './projects.ts';
export { serialise } from './serialise.ts';
