import { createHash } from 'node:crypto';
import * as z from 'zod';
import { dateField } from '#lib/site/fields.ts';
import { parseJson } from '../script.ts';

/** Since which day addresses fail, by {@link keyOf} of each. */
export type Failing = Readonly<Record<string, string>>;

/** Most addresses that are remembered. */
const MOST = 500;

const failingSchema = z.record(z.string().regex(/^[0-9a-f]{16}$/), dateField);

/** A short name of an address that says nothing and acts nowhere. */
export function keyOf(url: string): string {
  return createHash('sha256').update(url).digest('hex').slice(0, 16);
}

/** What a run remembers, as a comment that nobody sees. */
export function writeState(failing: Failing): string {
  const kept = Object.fromEntries(Object.entries(failing).slice(0, MOST));
  return `<!-- data:${Buffer.from(JSON.stringify(kept)).toString('base64url')} -->`;
}

/**
 * What an earlier run remembers. Whoever may edit the issue may have edited this: what is not as it was
 * written is as if nothing were there, and the worst that a forged one does is to confirm a failure early.
 */
export function readState(body: string): Failing {
  const [, data = ''] = /<!-- data:([\w-]{1,40000}) -->/.exec(body) ?? [];
  const parsed = failingSchema.safeParse(
    parseJson(Buffer.from(data, 'base64url').toString('utf8')),
  );
  return parsed.success && Object.keys(parsed.data).length <= MOST ? parsed.data : {};
}
