import type { Nodes, Root } from 'mdast';
import { isDead } from '#lib/site/dead-link.ts';
import { ledgerKey } from '#lib/site/ledger-key.ts';
import { yearOf } from '#lib/text/dates.ts';
import type { Ledgers, LinkRecord, Model, Weekly } from '../types.ts';

/** How many addresses were asked, and what came of it. */
interface LinkCounts {
  asked: number;
  living: number;
  dead: number;
}

/** The addresses that the weeklies of a year lead to, each once. */
export interface LinkYear extends LinkCounts {
  /** `2023`. */
  year: string;
}

/** The state of the links of all weeklies. */
export interface LinkYears extends LinkCounts {
  /** Newest first; years of which nothing was asked are left out. */
  years: LinkYear[];
  /** Day of the newest line of the ledger. */
  date: string;
}

interface Archive {
  model: Model;
  weeklyTree: (date: string) => Root | null;
  ledgers: Ledgers;
}

/**
 * Living and dead links by the year of the weekly that leads there, as the ledger knows them. What does not
 * answer programs, or has failed only lately, was asked and is neither.
 *
 * @returns null where there is no ledger, or none of its addresses stands in a weekly.
 */
export function linkYears({ model, weeklyTree, ledgers: { links } }: Archive): LinkYears | null {
  if (links.size === 0) return null;
  const byYear = new Map<string, Map<string, LinkRecord>>();
  const all = new Map<string, LinkRecord>();
  for (const weekly of model.weeklies) {
    const year = byYear.get(yearOf(weekly.date)) ?? new Map<string, LinkRecord>();
    byYear.set(yearOf(weekly.date), year);
    for (const url of addressesIn(weekly, weeklyTree(weekly.date))) {
      const record = links.get(ledgerKey(url) ?? '');
      if (!record) continue;
      year.set(record.address, record);
      all.set(record.address, record);
    }
  }
  if (all.size === 0) return null;
  const years = [...byYear]
    .filter(([, records]) => records.size > 0)
    .map(([year, records]) => ({ year, ...countsOf(records.values()) }))
    .sort((a, b) => (a.year < b.year ? 1 : -1));
  const date = [...all.values()].reduce((last, one) => (one.date > last ? one.date : last), '');
  return { years, date, ...countsOf(all.values()) };
}

function countsOf(records: Iterable<LinkRecord>): LinkCounts {
  const list = [...records];
  return {
    asked: list.length,
    living: list.filter(({ state }) => state === 'ok' || state === 'moved').length,
    dead: list.filter(isDead).length,
  };
}

const ATTRIBUTES = new Set(['url', 'see']);

/** What a weekly leads to: as written, and what its pages make of that. */
function addressesIn({ source, questions }: Weekly, tree: Root | null): string[] {
  const found = [source, ...questions.map(({ issueUrl }) => issueUrl)].filter(
    (one) => one !== null,
  );
  const walk = (node: Nodes): void => {
    if (node.type === 'link' || node.type === 'definition') found.push(node.url);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const one of node.attributes) {
        if (one.type !== 'mdxJsxAttribute' || typeof one.value !== 'string') continue;
        if (ATTRIBUTES.has(one.name)) found.push(one.value);
      }
    }
    if ('children' in node) node.children.forEach(walk);
  };
  if (tree) walk(tree);
  return found;
}
