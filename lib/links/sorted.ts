import type { LinkRecord } from '#lib/content/types.ts';
import { isDead } from '#lib/site/dead-link.ts';
import type { OutsideLink } from './collect.ts';

/** An address of content with what is known of it. */
export interface KnownLink {
  link: OutsideLink;
  record: LinkRecord;
}

/** Addresses that somebody may do something about, each list in the order of content. */
export interface SortedLinks {
  /** Readers are told. */
  dead: KnownLink[];
  /** Failing, not long enough to be dead. */
  doubtful: KnownLink[];
  /** Its site says that its address is another for good. */
  moved: KnownLink[];
  /** Does not answer programs, or leads elsewhere: nobody knows. */
  unsure: KnownLink[];
  ok: number;
}

/** Sorts the addresses of content by what a ledger knows of them. */
export function sortLinks(
  links: readonly OutsideLink[],
  records: Iterable<LinkRecord>,
): SortedLinks {
  const known = new Map(Array.from(records, (record) => [record.address, record]));
  const all = links.flatMap((link): KnownLink[] => {
    const record = known.get(link.address);
    return record ? [{ link, record }] : [];
  });
  const of = (...states: LinkRecord['state'][]): KnownLink[] =>
    all.filter(({ record }) => states.includes(record.state));
  return {
    dead: all.filter(({ record }) => isDead(record)),
    doubtful: of('gone').filter(({ record }) => !isDead(record)),
    moved: of('moved'),
    unsure: of('refused', 'unknown'),
    ok: of('ok').length,
  };
}
