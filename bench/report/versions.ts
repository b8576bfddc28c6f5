import { readFileSync } from 'node:fs';

/** Versions that the lock file installs, by package; `?` for one it does not name. */
export function versionsOf(names: readonly string[]): Map<string, string> {
  // Its shape is npm's.
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  return new Map(names.map((name) => [name, packages[`node_modules/${name}`]?.version ?? '?']));
}
