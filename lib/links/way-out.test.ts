import { describe, expect, test } from 'vitest';
import type { LinkRecord } from '#lib/content/types.ts';
import type { Visit, Visitor } from '#lib/outside/types.ts';
import { isDead } from '#lib/site/dead-link.ts';
import { addDays } from '#lib/text/dates.ts';
import { type LinkCheck, type LinkRun, checkLinks } from './check.ts';

const DAY = '2026-11-02';

/** Runs a check of addresses that nothing is known of. */
function check(
  addresses: readonly string[],
  more: Partial<LinkRun> & Pick<LinkRun, 'visitor'>,
): Promise<LinkCheck> {
  return checkLinks({ ...{ addresses, isWhole: true, known: new Map(), day: DAY }, ...more });
}

const known = (records: readonly LinkRecord[]): Map<string, LinkRecord> =>
  new Map(records.map((record) => [record.address, record]));

describe('where the way out is broken', () => {
  const answers = (byHost: (host: string) => Visit): Visitor => ({
    visit: (address) => Promise.resolve(byHost(new URL(address).host)),
  });
  const offline: Visit = { kind: 'failed', reason: 'no-connection', why: '连不上', hops: [] };
  const answered = (code: number): Visit => ({
    ...{ kind: 'answered', status: code, url: 'https://a.cn/', hops: [], headers: {}, body: null },
  });
  const hosts = Array.from({ length: 9 }, (_, n) => `https://h${n}.cn/x`);

  test.each<[string, Visitor]>([
    ['nobody answers', answers(() => offline)],
    ['a proxy answers for all', answers(() => answered(502))],
    ['most do not', answers((host) => (/[0-4]/.test(host) ? offline : answered(200)))],
  ])('%s: nothing is written', async (_, asking) => {
    await expect(check(hosts, { visitor: asking })).rejects.toThrow('网络出不去');
  });

  test('many dead pages on hosts that answer are just that', async () => {
    const { records } = await check(hosts, { visitor: answers(() => answered(404)) });
    expect(records.map(({ state }) => state)).toEqual(hosts.map(() => 'gone'));
  });

  test('one host that is down is one host, however many pages it had', async () => {
    const pages = Array.from({ length: 30 }, (_, n) => `https://down.cn/${n}`);
    const asking = answers((host) => (host === 'down.cn' ? offline : answered(200)));
    const { records } = await check([...pages, ...hosts], { visitor: asking });
    expect(records.filter(({ state }) => state === 'gone')).toHaveLength(30);
  });

  test('a week later, when only what failed is due, those that answered tell', async () => {
    const [dead = '', ...living] = hosts;
    const asking = answers((host) => (host === 'h0.cn' ? offline : answered(200)));
    const { records } = await check(hosts, { visitor: asking });
    const later = { day: addDays(DAY, 7), known: known(records) };
    await expect(check(hosts, { ...later, visitor: answers(() => offline) })).rejects.toThrow();
    const second = await check(hosts, { ...later, visitor: asking });
    // As many as failed.
    expect(second.asked).toBe(2);
    expect(second.records.filter(isDead).map(({ address }) => address)).toEqual([dead]);
    expect(living).toHaveLength(8);
  });
});
