import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import type { CheckedQuery } from '#lib/search/api/answerer.ts';
import { pooledAnswerer } from './pool.ts';

const answerer = pooledAnswerer(fileURLToPath(new URL('../test-support/threads', import.meta.url)));
const query = (text: string): CheckedQuery => ({
  ...{ query: text, type: null, projects: [], years: [] },
  ...{ limit: 10, offset: 0 },
});

it('says how it stands: it begins, then it is ready', async () => {
  expect(answerer.state()).toEqual({ state: 'starting' });
  await expect(answerer.ask(query('1'))).rejects.toThrow('正在准备');
  expect(await answerer.open()).toEqual({ content: 'digest', projects: ['sofa-kite'] });
  expect(answerer.state()).toEqual({ state: 'ready' });
});

it('answers in threads: this one goes on meanwhile', async () => {
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  expect(await answerer.ask(query('200'))).toBe('"200"');
  clearInterval(turning);
  expect(turns).toBeGreaterThan(5);
});

it('refuses at once what would come too late, and answers the rest', async () => {
  const all = Array.from({ length: 300 }, () => answerer.ask(query('10')));
  const refused = vi.fn();
  const settled = Promise.allSettled(all.map((one) => one.catch(refused)));
  // Before any thread has had time to answer.
  await Promise.resolve().then(() => undefined);
  expect(refused.mock.calls.length).toBeGreaterThan(200);
  await settled;
  expect(refused.mock.calls.length).toBeLessThan(300);
  expect(refused.mock.calls.every(([cause]) => String(cause).includes('太忙'))).toBe(true);
});

it('replaces a thread that died, and opens it for the next who asks', async () => {
  await expect(answerer.ask(query('die'))).rejects.toThrow();
  await expect(answerer.ask(query('1'))).rejects.toThrow('正在准备');
  await answerer.open();
  expect(await answerer.ask(query('1'))).toBe('"1"');
});
