import type { Result } from 'lighthouse';
import { median } from '../measure/spread.ts';

/** What is reported of one page: scores of 0–100, seconds, milliseconds, KB. */
export interface Figures {
  performance: number;
  accessibility: number;
  practices: number;
  seo: number;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  bytes: number;
}

export function figuresOf({ categories, audits }: Result): Figures {
  const score = (id: string): number => Math.round((categories[id]?.score ?? 0) * 100);
  const value = (id: string, unit: number, digits: number): number =>
    Number(((audits[id]?.numericValue ?? NaN) / unit).toFixed(digits));
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    practices: score('best-practices'),
    seo: score('seo'),
    fcp: value('first-contentful-paint', 1000, 2),
    lcp: value('largest-contentful-paint', 1000, 2),
    tbt: value('total-blocking-time', 1, 0),
    cls: value('cumulative-layout-shift', 1, 4),
    bytes: value('total-byte-weight', 1000, 0),
  };
}

/** Median of the runs, figure by figure. */
export function medianOf(runs: readonly Figures[]): Figures {
  const middle = (key: keyof Figures): number => median(runs.map((run) => run[key]));
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    practices: middle('practices'),
    seo: middle('seo'),
    fcp: middle('fcp'),
    lcp: middle('lcp'),
    tbt: middle('tbt'),
    cls: middle('cls'),
    bytes: middle('bytes'),
  };
}

/** Audits that cost points, with what they found. */
export function findingsOf({ categories, audits }: Result): string[] {
  const counted = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return counted.flatMap((id) => {
    const audit = audits[id];
    if (typeof audit?.score !== 'number' || audit.score >= 0.9) return [];
    const items: unknown = audit.details && 'items' in audit.details ? audit.details.items : [];
    const first = JSON.stringify(Array.isArray(items) ? items.slice(0, 3) : []);
    return [`${audit.title} ${audit.displayValue ?? ''} ${first.slice(0, 600)}`];
  });
}
