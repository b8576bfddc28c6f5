import type { PictureRecord } from '#lib/content/types.ts';
import { ledgerKey } from '#lib/site/ledger-key.ts';
import type { Visit } from '#lib/outside/types.ts';

/** What came of asking for a picture: bytes that may be one, or why there are none. */
export type Outcome =
  | { bytes: Uint8Array; from: string | null }
  | {
      status: Exclude<PictureRecord['status'], 'kept'>;
      why: string;
      from: string | null;
      /** Whether somebody said so; nobody did where it may be our own line, or where nobody was asked. */
      heard: 'answer' | 'silence' | 'not-asked';
    };

type Failed = Extract<Visit, { kind: 'failed' }>;
type Status = Exclude<PictureRecord['status'], 'kept'>;

const FAILURES: Readonly<Record<Failed['reason'], Status>> = {
  inside: 'refused',
  'led-inside': 'refused',
  'no-host': 'unknown',
  'no-connection': 'unknown',
  certificate: 'unknown',
  timeout: 'unknown',
  'broken-off': 'unknown',
  'too-large': 'unusable',
  'too-many-hops': 'unusable',
  'not-an-address': 'unusable',
};

const SILENT: ReadonlySet<Failed['reason']> = new Set(['no-host', 'no-connection', 'timeout']);

/** What a visit means for a picture. */
export function outcomeOf(visit: Visit): Outcome {
  if (visit.kind === 'failed') {
    const from = visit.hops.at(-1)?.to ?? null;
    return { status: FAILURES[visit.reason], why: visit.why, from, heard: heardIn(visit) };
  }
  const { status, hops, url, body } = visit;
  const from = hops.length > 0 ? ledgerKey(url) : null;
  if (status === 200 && body) return { bytes: body, from };
  return { ...judged(status), from, heard: 'answer' };
}

function heardIn({ reason, hops }: Failed): 'answer' | 'silence' | 'not-asked' {
  if (hops.length > 0) return 'answer';
  if (reason === 'inside' || reason === 'not-an-address') return 'not-asked';
  return SILENT.has(reason) ? 'silence' : 'answer';
}

function judged(code: number): { status: Status; why: string } {
  if (code === 404 || code === 410) return { status: 'gone', why: `没有了（${code}）` };
  // Later is another day.
  if (code === 408 || code === 425 || code === 429) {
    return { status: 'unknown', why: `现在太忙（${code}）` };
  }
  if (code >= 500) return { status: 'unknown', why: `服务器出错（${code}）` };
  if (code >= 400) return { status: 'refused', why: `不给（${code}）` };
  return { status: 'unusable', why: `没有答出图来（${code}）` };
}
