import { figuresOf } from '../../lighthouse/figures.ts';
import { OBSERVED_LINE, startAuditor } from '../../lighthouse/audit.ts';
import { median } from '../../measure/spread.ts';
import { aloneFlag, launchChromium } from '../../site/browser/chromium.ts';
import { serve } from '../../site/browser/server.ts';
import type { Bench } from '../../site/browser/server.ts';
import type { Page, Site } from '../build/types.ts';
import { LINES, measureSearch, medianSearch } from './search.ts';
import type { Search } from './search.ts';
import { weigh } from './weight.ts';
import type { Weight } from './weight.ts';

/** Searched for on every site. */
export const QUERY = '注册中心';

/** Everything measured of one page. Null: it could not be measured, {@link Measured.faults} say why. */
export interface Measured {
  site: Site;
  page: Page;
  weight: Weight | null;
  /** Medians of Lighthouse; seconds and milliseconds. */
  vitals: {
    performance: number;
    lcp: number;
    tbt: number;
    tbtUnslowed: number;
  } | null;
  search: Record<keyof typeof LINES, Search> | null;
  faults: string[];
}

/** A page while it is measured. */
interface Subject extends Measured {
  bench: Bench;
}

/**
 * Measures all pages of all sites, turn by turn, so that what else the machine does meets all alike.
 * @param rounds how often everything that takes time is measured.
 */
export async function measureSites(sites: readonly Site[], rounds: number): Promise<Measured[]> {
  const benches = new Map<Site, Bench>();
  for (const site of sites) benches.set(site, await serve(site.folder));
  const subjects = sites.flatMap((site) => {
    const bench = benches.get(site);
    return bench ? site.pages.map((page) => subject(site, page, bench)) : [];
  });
  try {
    await inChromium(subjects, rounds);
    await inLighthouse(subjects, rounds);
  } finally {
    for (const bench of benches.values()) bench.close();
  }
  return subjects;
}

function subject(site: Site, page: Page, bench: Bench): Subject {
  return {
    site,
    page,
    bench,
    weight: null,
    vitals: null,
    search: null,
    faults: [],
  };
}

/** Begins the name of a round whose figures are thrown away. */
const WARMING = '热身';

/** Does something with each page; one that fails says so and stops neither the others nor later rounds. */
async function each(
  subjects: readonly Subject[],
  what: string,
  act: (one: Subject) => Promise<void>,
): Promise<void> {
  for (const one of subjects) {
    try {
      await act(one);
      console.error(`${what}：${one.site.title}，${one.page.kind}`);
    } catch (cause) {
      const fault = `${what}：${String(cause).split('\n')[0]}`;
      console.error(`${one.site.title}，${one.page.kind}：${fault}`);
      // While the server still compresses, much comes too late: the measuring rounds will tell.
      if (!what.startsWith(WARMING) && !one.faults.includes(fault)) one.faults.push(fault);
    }
  }
}

async function inChromium(subjects: readonly Subject[], rounds: number): Promise<void> {
  const browser = await launchChromium([aloneFlag]);
  try {
    // Twice: the first time, the server compresses; what is awaited meanwhile may come out otherwise.
    for (const what of [WARMING, '页重']) {
      await each(subjects, what, async (one) => {
        one.weight = await weigh(browser, one.bench, one.page.path);
      });
    }
    const searched = subjects.filter(({ page: { kind } }) => kind === '首页' || kind === '周刊');
    const runs = new Map<Subject, Runs>(searched.map((one) => [one, { fast: [], slow: [] }]));
    // The first round is for the server, which compresses each file when it is first asked for it.
    for (let round = 0; round <= rounds; round += 1) {
      await each(searched, round > 0 ? '搜索' : `${WARMING}搜索`, async (one) => {
        const what = {
          path: one.page.path,
          search: one.site.search,
          query: QUERY,
        };
        for (const line of round > 0 ? (['fast', 'slow'] as const) : (['fast'] as const)) {
          const found = await measureSearch(browser, one.bench, what, LINES[line]);
          if (round > 0) runs.get(one)?.[line].push(found);
        }
      });
    }
    for (const [one, { fast, slow }] of runs) {
      if (fast.length === 0 || slow.length === 0) continue;
      one.search = { fast: medianSearch(fast), slow: medianSearch(slow) };
    }
  } finally {
    await browser.close();
  }
}

type Runs = Record<keyof typeof LINES, Search[]>;

async function inLighthouse(subjects: readonly Subject[], rounds: number): Promise<void> {
  const auditor = await startAuditor([aloneFlag]);
  const runs = new Map(subjects.map((one) => [one, [] as NonNullable<Measured['vitals']>[]]));
  try {
    for (let round = 0; round < rounds; round += 1) {
      await each(subjects, 'Lighthouse', async (one) => {
        one.bench.slow(OBSERVED_LINE);
        const url = one.bench.url + one.page.path;
        const onlyCategories = ['performance'];
        const { performance, lcp, tbt } = figuresOf(await auditor.audit(url, { onlyCategories }));
        const throttling = { cpuSlowdownMultiplier: 1 };
        const { tbt: tbtUnslowed } = figuresOf(
          await auditor.audit(url, { onlyCategories, throttling }),
        );
        runs.get(one)?.push({ performance, lcp, tbt, tbtUnslowed });
      });
    }
  } finally {
    auditor.close();
  }
  for (const [one, found] of runs) {
    const middle = (key: keyof NonNullable<Measured['vitals']>): number =>
      median(found.map((vitals) => vitals[key]));
    if (found.length === 0) continue;
    one.vitals = {
      performance: middle('performance'),
      lcp: middle('lcp'),
      tbt: middle('tbt'),
      tbtUnslowed: middle('tbtUnslowed'),
    };
  }
}
