import { expect, test } from 'vitest';
import { BOT } from './api.ts';
import { LONGEST_BODY, keepComment } from './comment.ts';
import { FakeGitHub } from './test-support/github.ts';

const marker = '<!-- weekly-check -->';
const news = { marker, isNews: true };

test('is written once and then kept up to date in its place', async () => {
  const hub = new FakeGitHub();
  expect(await keepComment(hub.connected(), 7, { ...news, text: '两处错误' })).toBe('written');
  expect(await keepComment(hub.connected(), 7, { ...news, text: '一处错误' })).toBe('updated');
  expect(await keepComment(hub.connected(), 7, { ...news, text: '一处错误' })).toBe('unchanged');
  expect(hub.comments.get(7)?.map(({ body }) => body)).toEqual([`${marker}\n一处错误`]);
});

test('is found on any page, and never taken for one of somebody else', async () => {
  const hub = new FakeGitHub();
  const others = ['mallory', 'github-actions', 'eve[bot]', 'mallory'].map((login, id) => ({
    ...{ id, user: { login }, body: `${marker}\n是我` },
  }));
  // Ours, but about something else that quotes the marker.
  const quoting = { id: 8, user: { login: BOT }, body: `有人写了\n${marker}` };
  hub.comments.set(7, [
    ...others,
    quoting,
    { id: 9, user: { login: BOT }, body: `${marker}\r\n旧` },
  ]);
  expect(await keepComment(hub.connected(), 7, { ...news, text: '新' })).toBe('updated');
  expect(hub.writes).toEqual(['PATCH /issues/comments/9']);
});

test('is not begun for nothing', async () => {
  const hub = new FakeGitHub();
  expect(await keepComment(hub.connected(), 7, { marker, text: '好', isNews: false })).toBe('none');
  expect(hub.writes).toEqual([]);
});

test('is refused in one line where it is too long', async () => {
  const text = 'x'.repeat(LONGEST_BODY);
  const kept = keepComment(new FakeGitHub().connected(), 7, { ...news, text });
  await expect(kept).rejects.toThrow(/太长$/);
});
