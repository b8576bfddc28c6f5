import { countMessages, openLedger, readContent, writeLedger } from '#lib/content/index.ts';
import type { LinkRecord } from '#lib/content/types.ts';
import { type OutsideLink, outsideLinks } from './collect.ts';

/** The addresses of a content folder, and what is known of them. */
export interface LinkFolder {
  links: OutsideLink[];
  /** The ledger, by address. */
  known: ReadonlyMap<string, LinkRecord>;
  /** Every file could be read: no address is missing. */
  isWhole: boolean;
}

/**
 * Reads the addresses of a content folder and its ledger of links.
 * @param dir absolute path.
 * @throws Error where the ledger has lines that cannot be read: whoever writes it would lose them.
 */
export async function readLinkFolder(dir: string): Promise<LinkFolder> {
  const known = await openLedger(dir, 'links');
  const read = await readContent(dir);
  const { files } = read.content;
  return {
    links: outsideLinks(read),
    known,
    isWhole: countMessages(files).errors === 0,
  };
}

/**
 * Writes the ledger of links of a content folder, whole or not at all.
 * @returns whether anything of it has changed.
 */
export async function writeLinks(dir: string, records: readonly LinkRecord[]): Promise<boolean> {
  return writeLedger(dir, 'links', records);
}

/** The text of a ledger, as {@link writeLinks} writes it. */
export function ledgerText(records: readonly LinkRecord[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
