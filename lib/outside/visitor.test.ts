import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gateWith, publicGate } from './gate.ts';
import {
  type World,
  body,
  busy,
  dripping,
  endless,
  gzipBomb,
  redirect,
  refusesReferrer,
  slow,
  startWorld,
  status,
  truncated,
} from './test-support/world.ts';
import type { Request, Visit } from './types.ts';
import { createVisitor } from './visitor.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const GET: Request = { method: 'GET', accept: '*/*', mostBytes: 1_000_000 };
const patience = { head: 300, idle: 300, whole: 1500 };

/** A visitor that may ask the world and nobody else near by. */
const visitor = (spacing = 0) =>
  createVisitor({ gate: gateWith([world.host]), patience, manners: { spacing } });
const visit = (path: string, request = GET): Promise<Visit> =>
  visitor().visit(world.url(path), request);

const outcome = (found: Visit): string =>
  found.kind === 'answered' ? `${found.status}` : found.reason;

describe('what comes of asking', () => {
  test('an answer, with its body and where it was given', async () => {
    world.answer('/a', body('风筝', 'text/plain'));
    const found = await visit('/a');
    expect(found).toMatchObject({ kind: 'answered', status: 200, url: world.url('/a'), hops: [] });
    expect(found.kind === 'answered' && Buffer.from(found.body ?? []).toString()).toBe('风筝');
  });

  test('the head only, and a body that is not wanted', async () => {
    world.answer('/endless', endless());
    world.answer('/head', body('灯'));
    expect(await visit('/head', { ...GET, method: 'HEAD' })).toMatchObject({ body: null });
    expect(await visit('/endless', { ...GET, mostBytes: 0 })).toMatchObject({
      status: 200,
      body: null,
    });
  });

  test('redirects, with which of them are for good', async () => {
    world.answer('/one', redirect('/two', 301));
    world.answer('/two', redirect(world.url('/%E9%A3%8E'), 302));
    world.answer('/%E9%A3%8E', body('到了'));
    const found = await visit('/one');
    expect(outcome(found)).toBe('200');
    expect(found.hops.map(({ to, isForGood }) => [to, isForGood])).toEqual([
      [world.url('/two'), true],
      [world.url('/%E9%A3%8E'), false],
    ]);
  });

  test('an address in UTF-8 that is not encoded leads where a browser goes', async () => {
    world.answer('/raw', (_, response) => {
      response.socket?.end(
        Buffer.from('HTTP/1.1 301 x\r\nlocation: /%灯\r\ncontent-length: 0\r\n\r\n'),
      );
    });
    const found = await visit('/raw');
    expect(found.hops[0]?.to).toBe(world.url('/%%E7%81%AF'));
  });

  test.each<[string, Parameters<World['answer']>[1], string]>([
    ['not there', status(404), '404'],
    ['gone', status(410), '410'],
    ['not for us', status(403), '403'],
    ['only without referrer', refusesReferrer(body('x')), '200'],
    ['a redirect to nowhere', status(301), '301'],
    ['nobody answers', slow(5000, status(200)), 'timeout'],
    ['a byte now and then', dripping(100), 'timeout'],
    ['cut off', truncated(Buffer.alloc(10), 100), 'broken-off'],
    ['more than it says', endless(), 'too-large'],
    ['more than is wanted', body(Buffer.alloc(1_000_001)), 'too-large'],
    ['packed into little', gzipBomb(50), 'too-large'],
    ['not packed as it says', body('x', 'image/png', { 'content-encoding': 'gzip' }), 'broken-off'],
    ['a connection that is closed', (request) => request.socket.destroy(), 'no-connection'],
  ])('%s', async (name, handler, expected) => {
    const path = `/${encodeURIComponent(name)}`;
    world.answer(path, handler);
    expect(outcome(await visit(path))).toBe(expected);
  });

  test('a redirect to itself ends', async () => {
    world.answer('/round', redirect('/round'));
    expect(outcome(await visit('/round'))).toBe('too-many-hops');
  });

  test('what is no address, and a host that is not there', async () => {
    expect(outcome(await visitor().visit('http://', GET))).toBe('not-an-address');
    const nowhere = createVisitor({ gate: gateWith(['nowhere.invalid']), patience });
    expect(outcome(await nowhere.visit('http://nowhere.invalid/', GET))).toMatch(
      // A machine without any resolver says that it cannot know.
      /^(?:no-host|no-connection|timeout)$/,
    );
  });
});

describe('what is not asked', () => {
  test.each([
    'http://127.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://0x7f000001/',
    'http://10.0.0.1/',
    'http://intranet/',
    'http://localhost/',
    'http://a.corp/',
    'http://user:secret@weekly.sofastack.tech/',
    'http://weekly.sofastack.tech:8080/',
    'ftp://weekly.sofastack.tech/',
    'file:///etc/passwd',
  ])('%s', async (address) => {
    const found = await createVisitor({ gate: publicGate, patience }).visit(address, GET);
    expect(outcome(found)).toBe('inside');
  });

  test('a name that stands for a machine near by, whatever it is called', async () => {
    // The name passes; where it is looked up to does not.
    const gate = { refuses: () => null, allows: publicGate.allows.bind(publicGate) };
    const before = world.asked.length;
    const address = world.url('/a').replace('127.0.0.1', 'localhost');
    expect(outcome(await createVisitor({ gate, patience }).visit(address, GET))).toBe('inside');
    expect(world.asked.length).toBe(before);
  });

  test('where a page of the world leads to', async () => {
    world.answer('/in', redirect('http://192.168.0.1/admin', 302));
    expect(outcome(await visit('/in'))).toBe('led-inside');
  });
});

describe('manners', () => {
  test('one at a time at one host, with a pause between', async () => {
    world.answer('/polite', body('x'));
    const before = world.asked.length;
    const polite = visitor(120);
    await Promise.all([1, 2, 3].map((n) => polite.visit(world.url(`/polite?${n}`), GET)));
    const times = world.asked.slice(before).map(({ at }) => at);
    expect(times).toHaveLength(3);
    // Timers may be early by a millisecond.
    expect((times[2] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(220);
  });

  test('a busy host is left alone as long as it says, and asked again', async () => {
    world.answer('/busy', busy(1, 1, body('x')));
    const started = Date.now();
    expect(outcome(await visit('/busy'))).toBe('200');
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
  });

  test('a host that is busy for long is not waited for', async () => {
    world.answer('/later', busy(3600, 9, body('x')));
    expect(outcome(await visit('/later'))).toBe('429');
  });

  test('a host that is always busy is asked three times', async () => {
    world.answer('/always', busy(0, 99, body('x')));
    const before = world.asked.length;
    expect(outcome(await visit('/always'))).toBe('429');
    expect(world.asked.length - before).toBe(3);
  });

  test('whoever ends it ends what is under way and what waits', async () => {
    world.answer('/slow', slow(5000, body('x')));
    const controller = new AbortController();
    const ending = createVisitor({
      ...{ gate: gateWith([world.host]), signal: controller.signal },
      manners: { spacing: 50 },
    });
    const both = ['/slow', '/slow?2'].map((path) => ending.visit(world.url(path), GET));
    setTimeout(() => controller.abort(new Error('够了')), 100);
    const found = await Promise.allSettled(both);
    expect(found.map((one) => one.status === 'rejected' && String(one.reason))).toEqual([
      'Error: 够了',
      'Error: 够了',
    ]);
  });
});
