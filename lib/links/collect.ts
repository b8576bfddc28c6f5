import type { ReadFolder } from '#lib/content/index.ts';
import { allQuestions } from '#lib/content/views/questions.ts';
import { examineAll } from '#lib/doctor/examine.ts';
import { addressesOf } from '#lib/doctor/parts/addresses.ts';
import { ledgerKey } from '#lib/site/ledger-key.ts';
import { sourceOf } from '#lib/site/source.ts';
import { visible } from '#lib/text/printable.ts';

/** An address outside of this site, and where it is written. */
export interface OutsideLink {
  /** As `ledgerKey` has it. */
  address: string;
  /** `content/weekly/2023-02-24.mdx:12`, in the order of files. */
  places: string[];
}

/**
 * Every address that content leads to or shows, once: as written, and those that pages make of it (a
 * question's issue, where a project meets). Not those that pages strike out: they are dead
 * already; nor pictures of which the vault has a copy.
 */
export function outsideLinks({ found, content }: ReadFolder): OutsideLink[] {
  const links = new Map<string, OutsideLink>();
  const add = (written: string | null, place: string): void => {
    const address = written === null || isStruckOut(written) ? null : ledgerKey(written);
    if (address === null || content.ledgers.pictures.get(address)?.picture) return;
    const link = links.get(address) ?? { address, places: [] };
    links.set(address, link);
    if (!link.places.includes(place)) link.places.push(place);
  };
  for (const { file, examined } of examineAll(found)) {
    for (const { url, place } of addressesOf(examined)) {
      const line = 'line' in place ? place.line : (place.position?.start.line ?? 1);
      add(url, `${visible(file.path)}:${line}`);
    }
  }
  const { model } = content;
  const weeklies = new Map(found.weeklies.map(({ name, file }) => [name, visible(file.path)]));
  for (const { date, issueUrl } of allQuestions(model)) add(issueUrl, weeklies.get(date) ?? date);
  const projects = new Map(found.projects.map(({ name, file }) => [name, visible(file.path)]));
  for (const { slug, meetings } of model.projects) {
    for (const { url } of meetings) add(url, projects.get(slug) ?? slug);
  }
  return [...links.values()];
}

/** Of those on somebody's own computer, whoever asks says which ones are not asked. */
function isStruckOut(written: string): boolean {
  const { dead } = sourceOf(written);
  return dead !== null && dead !== 'local';
}
