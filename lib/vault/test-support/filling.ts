import { gateWith } from '#lib/outside/gate.ts';
import { createVisitor } from '#lib/outside/visitor.ts';
import { type VaultOptions, type VaultResult, fillVault } from '../run.ts';

/** Fills the vault of a folder from a world for tests, impatiently, on 2024-03-02. */
export function fillFrom(
  host: string,
  dir: string,
  options: Partial<VaultOptions> = {},
): Promise<VaultResult> {
  const visitor = createVisitor({
    gate: gateWith([host]),
    patience: { head: 1500, idle: 1500, whole: 4000 },
    manners: { spacing: 0, longestPause: 3000 },
  });
  return fillVault({
    ...{ dir, visitor, today: '2024-03-02', mostBytes: 2_000_000 },
    ...{ again: false, recheck: false, prune: false, dryRun: false },
    ...{ isMeant: () => true, ownHosts: ['127.0.0.1'] },
    stop: new AbortController().signal,
    ...options,
  });
}
