import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A content folder with pictures, for tests. */
export interface Folder {
  dir: string;
  /** Writes weeklies that show pictures. */
  show(...addresses: string[]): void;
  /** Text of the ledger, '' where there is none. */
  ledger(): string;
  /** Its records, as JSON has them. */
  records(): Record<string, unknown>[];
  /** Every file below `pictures/`, by name. */
  files(): string[];
  remove(): void;
}

/** Pictures of one weekly. */
const MOST = 400;

/** Makes a content folder for a test. */
export function makeFolder(): Folder {
  const dir = mkdtempSync(join(tmpdir(), 'vault-'));
  mkdirSync(join(dir, 'weekly'));
  const read = (path: string): string => {
    try {
      return readFileSync(join(dir, path), 'utf8');
    } catch {
      return '';
    }
  };
  const ledger = (): string => read('ledger/pictures.jsonl');
  return {
    dir,
    show(...addresses) {
      for (let from = 0, day = 1; from < addresses.length; from += MOST, day += 1) {
        const date = `2024-03-${String(day).padStart(2, '0')}`;
        const body = addresses
          .slice(from, from + MOST)
          .map((address, index) => `![图 ${index + 1}](${address})\n`);
        const head = `---\ntitle: 风筝与灯会\ndate: ${date}\nsummary: 风大的一周。\n---\n\n`;
        writeFileSync(join(dir, `weekly/${date}.mdx`), head + body.join('\n'));
      }
    },
    ledger,
    records: () =>
      ledger()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>),
    files: () => listed(join(dir, 'pictures')).sort(),
    remove: () => rmSync(dir, { recursive: true }),
  };
}

function listed(root: string): string[] {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
