import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMessages, loadContent } from './index.ts';

let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'events-'));
  await mkdir(join(root, 'weekly'));
});

afterAll(() => rm(root, { recursive: true, force: true }));

/** What the check says of a weekly with one event; '' where it has nothing to say. */
async function messagesOf(attributes: string, day = '2031-04-04'): Promise<string> {
  const file = join(root, 'weekly', `${day}.mdx`);
  const event = `<Event title="读书会" ${attributes}>\n\n议程\n\n</Event>`;
  await writeFile(file, `---\ntitle: 春天\ndate: ${day}\n---\n\n${event}\n`);
  const { files } = await loadContent(root);
  await rm(file);
  return formatMessages(files);
}

test.each([
  ['a line break', 'url="https://a.example/\nEND:VEVENT"'],
  ['a space', 'url="https://a.example/一 二"'],
  ['a wide space', 'url="https://a.example/一\u3000二"'],
  ['a tab', 'url="https://a.example/\tb"'],
])('%s in the address of an event is an error that says what to write', async (_, url) => {
  const said = await messagesOf(url);
  expect(said.match(/错误/g)).toHaveLength(1);
  expect(said).toMatch(/2031-04-04\.mdx:6:20 .*空格或换行.*\[safe-url\].*%20/s);
});

test.each(['0000-01-01', '1999-12-31', '2100-01-01', '9999-12-31'])(
  'the year of %s is no year of an event, nor of a weekly',
  async (date) => {
    const said = await messagesOf(`date="${date}" time="19:00"`);
    expect(said).toMatch(/:6:20 .*2000 到 2099.*\[attribute-value\]/);
    expect(await messagesOf('', date)).toContain('2000 到 2099');
  },
);

test('a sound event has no message', async () => {
  const sound = 'date="2031-04-09" time="下午 2:00-3:30" url="https://a.example/%20b"';
  expect(await messagesOf(sound)).toBe('');
});
