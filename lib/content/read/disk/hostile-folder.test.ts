import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Content, loadContent } from '../../index.ts';
import { inTurn } from '#lib/text/in-turn.ts';

const weekly = (date: string): string => `---\ntitle: 灯会\ndate: ${date}\n---\n\n## 灯会\n`;
const SECRET = '不该公开的话';

let root = '';
let dir = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'hostile-'));
  dir = join(root, 'content');
  await write('content/weekly/2024-03-01.mdx', weekly('2024-03-01'));
  await write('outside/secret.txt', `${SECRET} = 别的\n`);
  await write('outside/weekly/2024-03-08.mdx', weekly('2024-03-08') + SECRET);
});

afterEach(() => rm(root, { recursive: true }));

async function write(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const said = ({ files }: Content): string[] =>
  files.flatMap(({ path, messages }) =>
    messages.map(({ ruleId, reason }) => `${path.slice(dir.length + 1)} ${ruleId} ${reason}`),
  );

const dates = ({ model }: Content): string[] => model.weeklies.map(({ date }) => date);

/** Loads the folder; nothing from outside may be in what it gives. */
async function load(): Promise<{ messages: string[]; dates: string[] }> {
  const content = await loadContent(dir);
  expect(JSON.stringify([content.model, content.words])).not.toContain(SECRET);
  return { messages: said(content), dates: dates(content) };
}

describe('what is no file of its own is named and never opened', () => {
  const at = (path: string): string => join(dir, path);
  const link = '是一个链接（symlink），不会跟过去读';
  const cases: [title: string, make: () => unknown, says: string][] = [
    [
      'a link to a sound weekly outside',
      () => symlink(join(root, 'outside/weekly/2024-03-08.mdx'), at('weekly/2024-03-08.mdx')),
      `weekly/2024-03-08.mdx file-unread ${link}`,
    ],
    [
      'a link to a sound weekly inside',
      () => symlink('2024-03-01.mdx', at('weekly/2024-03-08.mdx')),
      `weekly/2024-03-08.mdx file-unread ${link}`,
    ],
    [
      'a link to an endless device',
      () => symlink('/dev/zero', at('weekly/2024-03-08.mdx')),
      `weekly/2024-03-08.mdx file-unread ${link}`,
    ],
    [
      'a link to a folder',
      () => symlink('/', at('weekly/2024-03-08.mdx')),
      `weekly/2024-03-08.mdx file-unread ${link}`,
    ],
    [
      'a link with a name that is not read',
      () => symlink(join(root, 'outside/secret.txt'), at('weekly/notes.txt')),
      `weekly/notes.txt file-unread ${link}`,
    ],
    [
      'a pipe that nobody writes to',
      () => execFileSync('mkfifo', [at('weekly/2024-03-08.mdx')]),
      'weekly/2024-03-08.mdx file-unread 是命名管道（FIFO），不是普通文件，不会读',
    ],
    [
      'a folder of weeklies that is a link',
      () => symlink(join(root, 'outside/weekly'), at('projects')),
      `projects file-unread ${link}`,
    ],
    [
      'a folder that is a pipe',
      () => execFileSync('mkfifo', [at('projects')]),
      'projects file-unread 是命名管道（FIFO），不是普通文件，不会读',
    ],
    [
      'a folder that is a file',
      () => write('content/projects', 'text'),
      'projects file-unread 读不了：是文件，不是文件夹',
    ],
    [
      'word lists in a folder that is a link',
      () => symlink(join(root, 'outside'), at('search')),
      `search file-unread ${link}`,
    ],
    [
      'a word list that is a link',
      async () => {
        await mkdir(at('search'));
        await symlink(join(root, 'outside/secret.txt'), at('search/synonyms.txt'));
      },
      `search/synonyms.txt word-list ${link}`,
    ],
    [
      'a word list that is a pipe',
      async () => {
        await mkdir(at('search'));
        execFileSync('mkfifo', [at('search/common.txt')]);
      },
      'search/common.txt word-list 是命名管道（FIFO），不是普通文件，不会读',
    ],
  ];
  test.each(cases)('%s', async (_title, make, says) => {
    await make();
    const { messages, dates } = await load();
    expect(messages).toEqual([says]);
    expect(dates).toEqual(['2024-03-01']);
  });

  test('a socket', async () => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(at('weekly/2024-03-08.mdx'), ready));
    const { messages } = await load();
    server.close();
    expect(messages).toEqual([
      'weekly/2024-03-08.mdx file-unread 是套接字（socket），不是普通文件，不会读',
    ]);
  });
});

test('the content folder itself may be a link: its operator has set it', async () => {
  await symlink(dir, join(root, 'link'));
  const content = await loadContent(join(root, 'link'));
  expect(dates(content)).toEqual(['2024-03-01']);
  expect(said(content)).toEqual([]);
});

test('a file in place of the content folder is one message', async () => {
  const { files } = await loadContent(join(root, 'outside/secret.txt'));
  expect(files.flatMap(({ messages }) => messages.map(({ reason }) => reason))).toEqual([
    '读不了：是文件，不是文件夹',
  ]);
});

test('a loop of links below a folder is not walked', async () => {
  await mkdir(join(dir, 'weekly/below'));
  await symlink('..', join(dir, 'weekly/below/up'));
  await write('content/weekly/below/2024-03-08.mdx', weekly('2024-03-08'));
  const { messages } = await load();
  expect(messages).toEqual([
    'weekly/below/2024-03-08.mdx file-place 放在了 weekly/ 下面的文件夹里，不会读',
  ]);
});

test('thousands of files that are not read are one message', async () => {
  const pictures = Array.from({ length: 300 }, (_, n) => `content/weekly/${n}.png`);
  await Promise.all(pictures.map((path) => write(path, '')));
  const { messages } = await load();
  expect(messages).toHaveLength(101);
  expect(messages).toContain('weekly file-place 里面还有 200 个不会读的文件或文件夹');
});

test('thousands of files in a folder below are one message, and not all are looked at', async () => {
  const notes = Array.from({ length: 5100 }, (_, n) => `content/weekly/below/${n}.md`);
  await inTurn(notes, (path) => write(path, ''));
  const { messages } = await load();
  expect(messages).toHaveLength(102);
  expect(messages).toContain('weekly file-place 里面还有 4900 个不会读的文件或文件夹');
  expect(messages).toContainEqual(expect.stringContaining('太多，没有一一看完'));
});

test.runIf(existsSync('/bin/sh'))('a file name that is no text is a message', async () => {
  const script = `printf x > "$(printf '%s/weekly/2024-03-0\\377.mdx' '${dir}')"`;
  execFileSync('/bin/sh', ['-c', script]);
  const { messages, dates } = await load();
  expect(messages).toEqual([expect.stringContaining('file-name 文件名不是有效的 UTF-8')]);
  expect(dates).toEqual(['2024-03-01']);
});
