/** Verbs of the picture vault: copies of the pictures that content shows. */
export { type VaultOptions, fillVault } from './run.ts';
export { plannedLines, vaultLines } from './summary.ts';
