import { afterEach, expect, it } from 'vitest';
import { createLog, takeConsole } from './log.ts';

const kept = { ...console };
afterEach(() => {
  Object.assign(console, kept);
});

function logOf(form: 'text' | 'json') {
  const [out, err]: [string[], string[]] = [[], []];
  const log = createLog(form, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    now: () => new Date('2026-11-27T02:00:00Z'),
  });
  return { log, out, err };
}

const entry = { id: 'a', method: 'GET', path: '/', status: 200, bytes: 10, ms: 1.5 };

it('writes one JSON object a line, whatever is in it', () => {
  const { log, out, err } = logOf('json');
  log.say('start', '第一行\n第二行');
  log.request({ ...entry, path: '/"\n\u0000' });
  takeConsole(log);
  console.error(new Error('坏了'));
  console.log('%d 页', 3);
  expect(err).toEqual([]);
  expect(out.every((line) => line.endsWith('}\n') && line.indexOf('\n') === line.length - 1)).toBe(
    true,
  );
  const time = '2026-11-27T02:00:00.000Z';
  const lines = out.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toEqual({ time, level: 'info', event: 'start', message: '第一行\n第二行' });
  expect(lines[1]).toEqual({ time, level: 'info', event: 'request', ...entry, path: '/"\n\u0000' });
  expect(lines[2]).toMatchObject({ level: 'error', event: 'fault' });
  expect(lines[2]?.['message']).toContain('坏了');
  expect(lines[3]).toEqual({ time, level: 'info', event: 'note', message: '3 页' });
});

it('writes lines for people without requests, and lets no text move the cursor', () => {
  const { log, out, err } = logOf('text');
  log.say('start', '开始\u001b[2J');
  log.request(entry);
  log.fault('坏了');
  expect(out).toEqual(['开始\\u001b[2J\n']);
  expect(err).toEqual(['坏了\n']);
});
