/** Verbs of the importer: Hugo posts in, our weeklies and projects out. */
export { importFolder, type ImportOptions, type ImportResult } from './run.ts';
export { lossCount, messageLines, summaryLines } from './write/report.ts';
