import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LinkRecord } from '#lib/content/types.ts';
import { gateWith } from '#lib/outside/gate.ts';
import {
  type World,
  body,
  busy,
  dripping,
  endless,
  redirect,
  slow,
  startWorld,
  status,
} from '#lib/outside/test-support/world.ts';
import type { Visitor } from '#lib/outside/types.ts';
import { createVisitor } from '#lib/outside/visitor.ts';
import { isDead } from '#lib/site/dead-link.ts';
import { addDays } from '#lib/text/dates.ts';
import { type LinkCheck, type LinkRun, checkLinks } from './check.ts';
import { ledgerText } from './folder.ts';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

type Handler = Parameters<World['answer']>[1];

const DAY = '2026-11-02';

const visitor = (signal?: AbortSignal): Visitor =>
  createVisitor({
    gate: gateWith([world.host]),
    manners: { spacing: 0 },
    patience: { head: 150, idle: 150, whole: 1000 },
    ...(signal && { signal }),
  });

/** Runs a check; the ledger of the one before is where it begins. */
function check(paths: readonly string[], more: Partial<LinkRun> = {}): Promise<LinkCheck> {
  return checkLinks({
    addresses: paths.map((path) => (path.startsWith('http') ? path : world.url(path))),
    ...{ isWhole: true, known: new Map(), visitor: visitor(), day: DAY },
    ...more,
  });
}

/** HEAD is not known there: nobody takes the body, whatever comes. */
const onlyByGet =
  (handler: Handler): Handler =>
  (request, response) => {
    (request.method === 'HEAD' ? status(405) : handler)(request, response);
  };

const known = (records: readonly LinkRecord[]): Map<string, LinkRecord> =>
  new Map(records.map((record) => [record.address, record]));

async function recordOf(path: string): Promise<LinkRecord | undefined> {
  return (await check([path])).records[0];
}

describe('an address', () => {
  test.each<[string, Handler, Partial<LinkRecord>]>([
    ['is there', body('一'), { state: 'ok', why: '200', failing: null }],
    ['moved for now', redirect('/new', 302), { state: 'ok', movedTo: null }],
    ['is not there', status(404), { state: 'gone', why: '404' }],
    ['is gone', status(410), { state: 'gone', why: '410' }],
    ['has an ill server', status(502), { state: 'gone', why: '502' }],
    ['is not for programs', status(403), { state: 'refused', why: '403', failing: null }],
    ['wants a login', status(401), { state: 'refused' }],
    ['is behind a wall against robots', status(999), { state: 'refused' }],
    ['is busy for too long', busy(3600, 9, body('一')), { state: 'refused', why: '429' }],
    ['is busy for a moment', busy(0, 1, body('一')), { state: 'ok' }],
    ['is slow', slow(60, body('一')), { state: 'ok' }],
    ['never answers', slow(2000, body('一')), { state: 'gone', why: '太久没有回答' }],
    ['leads in a circle', redirect('/page'), { state: 'gone', why: '转个没完' }],
    ['leads to nothing', redirect('/nothing'), { state: 'gone', why: '404' }],
    ['leads into a private network', redirect('http://10.0.0.8/'), { state: 'gone' }],
    ['leads to the home page', redirect('/'), { state: 'unknown', why: '转到了首页' }],
    ['is a large file', onlyByGet(endless()), { state: 'ok' }],
    ['drips', onlyByGet(dripping(20)), { state: 'ok' }],
  ])('that %s', async (_, handler, expected) => {
    world.answer('/page', handler);
    for (const there of ['/', '/new']) world.answer(there, body('一'));
    expect(await recordOf('/page')).toMatchObject(expected);
  });

  test('that moved for good, all the way', async () => {
    world.answer('/page', redirect('/mid', 301));
    world.answer('/mid', redirect('/new#part', 308));
    world.answer('/new', body('一'));
    expect(await recordOf('/page')).toMatchObject({
      ...{ state: 'moved', movedTo: world.url('/new#part') },
    });
  });

  test('that moved for good, then for now, is where it is', async () => {
    world.answer('/page', redirect('/mid', 301));
    world.answer('/mid', redirect('/new', 302));
    world.answer('/new', body('一'));
    expect(await recordOf('/page')).toMatchObject({ state: 'ok', movedTo: null });
  });

  test('that does not know HEAD is asked in the other way', async () => {
    world.answer('/page', (request, response) => {
      response.writeHead(request.method === 'HEAD' ? 404 : 200).end();
    });
    expect(await recordOf('/page')).toMatchObject({ state: 'ok' });
    expect(world.asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  test('of a private network is not asked, and what is known of it stays', async () => {
    const inside = 'http://127.0.0.1:1/x';
    const { records, inside: refused, asked } = await check([inside]);
    expect([records, refused, asked]).toEqual([[], [inside], 0]);
    expect(world.asked).toEqual([]);
  });
});

describe('over time', () => {
  /** Checks a page on some days, with what answers there on each. */
  async function days(answers: readonly [after: number, code: number][]): Promise<LinkRecord> {
    let records: LinkRecord[] = [];
    for (const [after, code] of answers) {
      world.answer('/page', status(code));
      const day = addDays(DAY, after);
      ({ records } = await check(['/page'], { day, known: known(records), again: true }));
    }
    const [record] = records;
    if (!record) throw new Error('no record');
    return record;
  }

  test('one failure is nothing', async () => {
    expect(isDead(await days([[0, 404]]))).toBe(false);
  });

  test.each<[boolean, [number, number][]]>([
    [
      false,
      [
        [0, 404],
        [6, 404],
      ],
    ],
    [
      true,
      [
        [0, 404],
        [7, 404],
      ],
    ],
    [
      true,
      [
        [0, 404],
        [3, 404],
        [7, 502],
      ],
    ],
    // A success between begins anew.
    [
      false,
      [
        [0, 404],
        [3, 200],
        [7, 404],
      ],
    ],
    [
      true,
      [
        [0, 404],
        [3, 200],
        [7, 404],
        [14, 404],
      ],
    ],
    // Who refuses says neither.
    [
      false,
      [
        [0, 404],
        [7, 403],
      ],
    ],
    [
      true,
      [
        [0, 404],
        [3, 403],
        [7, 404],
      ],
    ],
    [
      false,
      [
        [0, 404],
        [7, 404],
        [8, 200],
      ],
    ],
  ])('dead: %s after %j', async (dead, answers) => {
    expect(isDead(await days(answers))).toBe(dead);
  });

  test('each change is kept with its day', async () => {
    const { history, date, failing } = await days([
      [0, 200],
      [28, 200],
      [56, 404],
      [63, 404],
    ]);
    expect(history).toEqual([
      { date: DAY, state: 'ok' },
      { date: addDays(DAY, 56), state: 'gone' },
    ]);
    expect(date).toBe(addDays(DAY, 63));
    expect(failing).toEqual({ first: addDays(DAY, 56), last: addDays(DAY, 63) });
  });

  test('days to come, of a wrong clock, say no more than today', async () => {
    const record = await days([
      [400, 404],
      [0, 404],
    ]);
    expect(record.failing).toEqual({ first: DAY, last: DAY });
    expect(record.history).toEqual([{ date: DAY, state: 'gone' }]);
  });
});

describe('a run', () => {
  test('asks each address once, what failed once more at its end, and not again on that day', async () => {
    for (const path of ['/a', '/b']) world.answer(path, body('一'));
    let pauses = 0;
    const pause = () => Promise.resolve((pauses += 1));
    const first = await check(['/a', '/b', '/c'], { pause });
    const paths = world.asked.map(({ method, path }) => `${method} ${path}`).sort();
    expect(paths).toEqual(['GET /c', 'GET /c', 'HEAD /a', 'HEAD /b', 'HEAD /c', 'HEAD /c']);
    expect([pauses, first.asked]).toEqual([1, 3]);
    const again = await check(['/a', '/b', '/c'], { known: known(first.records), pause });
    expect(again.asked).toBe(0);
    expect(world.asked).toHaveLength(6);
    expect(ledgerText(again.records)).toBe(ledgerText(first.records));
  });

  test('what fails at first and answers then is there', async () => {
    let times = 0;
    world.answer('/a', (_, response) => {
      times += 1;
      response.writeHead(times > 2 ? 200 : 503).end();
    });
    expect((await check(['/a'])).records[0]).toMatchObject({ state: 'ok', failing: null });
  });

  test('is sorted, and forgets what content no longer names, if it saw all of it', async () => {
    for (const path of ['/a', '/b', '/c']) world.answer(path, body('一'));
    const { records } = await check(['/c', '/a', '/b']);
    const addresses = (some: LinkCheck) => some.records.map(({ address }) => address);
    expect(records.map(({ address }) => address)).toEqual(['/a', '/b', '/c'].map(world.url));
    const later = { day: addDays(DAY, 60), known: known(records) };
    expect(addresses(await check(['/a'], later))).toEqual([world.url('/a')]);
    expect(addresses(await check(['/a'], { ...later, isWhole: false }))).toHaveLength(3);
  });

  test('that is ended keeps what it has found, and the next one goes on', async () => {
    const ended = new AbortController();
    for (const path of ['/a', '/b']) world.answer(path, body('一'));
    world.answer('/c', () => {
      ended.abort(new Error('停'));
    });
    const { signal } = ended;
    const all = ['/a', '/b', '/missing', '/c', '/d'];
    const cut = await check(all, { visitor: visitor(signal), signal });
    // One failure of the first round does not count.
    expect(cut.records.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(cut.left).toBe(3);
    world.asked.length = 0;
    world.answer('/c', body('一'));
    const rest = await check(all, { known: known(cut.records) });
    expect(rest.records).toHaveLength(5);
    expect(world.asked.some(({ path }) => path === '/a')).toBe(false);
  });

  test('a fault of ours is no end', async () => {
    const broken: Visitor = { visit: () => Promise.reject(new Error('bug')) };
    await expect(check(['/a'], { visitor: broken })).rejects.toThrow('bug');
  });
});
