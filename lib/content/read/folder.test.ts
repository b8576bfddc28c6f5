import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../index.ts';

const weekly = '---\ntitle: 灯会\ndate: 2024-03-01\n---\n\n## 灯会\n';
const project =
  '---\nname: Kite\nrepository: https://a.example/kite\ncategory: 玩具\nsummary: 会飞\n---\n';

/** A content folder with one sound weekly and what a test adds; removed afterwards. */
async function check(add: (dir: string) => Promise<void>) {
  const dir = await mkdtemp(join(tmpdir(), 'folder-'));
  try {
    await write(dir, 'weekly/2024-03-01.mdx', weekly);
    await add(dir);
    const { files, model } = await loadContent(dir);
    const messages = files.flatMap((file) =>
      file.messages.map(({ ruleId, fatal, note }) => ({
        path: file.path.slice(dir.length + 1),
        rule: `${ruleId}${fatal ? '' : ' (hint)'}`,
        note: note ?? '',
      })),
    );
    return { messages, dates: model.weeklies.map(({ date }) => date) };
  } finally {
    await rm(dir, { recursive: true });
  }
}

async function write(dir: string, path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), text);
}

describe('a file that is passed over is named, with the name that it ought to have', () => {
  const cases: [path: string, rule: string, note: string][] = [
    ['weekly/2024-03-08.md', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024-03-08.MDX', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024-03-08.markdown', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024-03-08.txt', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024-03-08.mdx.txt', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024-03-08', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024-03-08．mdx', 'file-name', '2024-03-08.mdx'],
    ['weekly/灯会.md', 'file-name', 'YYYY-MM-DD.mdx'],
    ['weekly/.2024-03-08.mdx', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024-03-01 2.mdx', 'file-name', '删掉'],
    ['weekly/2024-03-01 (1).mdx', 'file-name', '删掉'],
    ['weekly/2024-03-01（1）.mdx', 'file-name', '删掉'],
    ['weekly/2024-03-01 - 副本.mdx', 'file-name', '删掉'],
    ['weekly/2024-03-01 copy.mdx', 'file-name', '删掉'],
    ['weekly/2024-03-01.mdx.orig', 'file-name (hint)', '删掉'],
    ['weekly/2024-03-08.mdx.bak', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024-03-08.mdx~', 'file-name', '2024-03-08.mdx'],
    ['weekly/2024/2024-03-08.mdx', 'file-place', 'weekly/2024-03-08.mdx'],
    ['weekly/2024-03-08/index.md', 'file-place', 'weekly/2024-03-08.mdx'],
    ['projects/2024-03-08.mdx', 'file-place', 'weekly/2024-03-08.mdx'],
    ['2024-03-08.mdx', 'file-place', 'weekly/2024-03-08.mdx'],
    ['projects/Kite Box.md', 'file-name', 'kite-box.mdx'],
    ['weekly/README.md', 'file-name (hint)', '移出'],
    ['weekly/lamp.png', 'file-name (hint)', '移出'],
    ['weekly/lamps/lamp.png', 'file-place (hint)', '移走'],
  ];
  test.each(cases)('%s', async (path, rule, note) => {
    const { messages, dates } = await check((dir) => write(dir, path, weekly));
    expect(messages).toHaveLength(1);
    expect(messages[0]?.rule).toBe(rule);
    expect(messages[0]?.note).toContain(note);
    expect(dates).toEqual(['2024-03-01']);
  });

  test('a project among weeklies', async () => {
    const { messages } = await check((dir) => write(dir, 'weekly/kite.mdx', project));
    expect(messages).toMatchObject([{ path: 'weekly/kite.mdx', rule: 'file-place' }]);
    expect(messages[0]?.note).toContain('projects/kite.mdx');
  });

  test('folders with another name', async () => {
    const { messages } = await check(async (dir) => {
      await write(dir, 'Weeklies/2024-03-08.mdx', weekly);
      await write(dir, '项目/kite.mdx', project);
    });
    expect(messages.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
      'Weeklies file-place',
      '项目 file-place',
    ]);
  });
});

describe('a name that is a day in another form says the right name', () => {
  const names = [
    '2024-3-8',
    '2024_03_08',
    '2024.03.08',
    '20240308',
    '２０２４-０３-０８',
    '2024年3月8日',
  ];
  test.each([...names, '2024-03-08 '])('%s.mdx', async (name) => {
    const { messages } = await check((dir) =>
      write(dir, `weekly/${name}.mdx`, weekly.replace('03-01', '03-08')),
    );
    expect(messages).toMatchObject([{ rule: 'file-name', note: '改名为 2024-03-08.mdx' }]);
  });
});

test('what systems and editors leave beside files is no message', async () => {
  const names = ['.DS_Store', 'Thumbs.db', '._2024-03-01.mdx', '.2024-03-01.mdx.swp', '.gitkeep'];
  const { messages } = await check(async (dir) => {
    for (const name of [...names, 'desktop.ini', '2024-03-01.mdx~', '#2024-03-01.mdx#']) {
      await write(dir, `weekly/${name}`, weekly);
      await write(dir, `projects/${name === '2024-03-01.mdx~' ? '.keep' : name}`, weekly);
    }
    await write(dir, 'weekly/__MACOSX/2024-03-08.mdx', weekly);
    await write(dir, 'README.md', weekly);
  });
  expect(messages).toEqual([]);
});

test('a folder and links named like weeklies are messages and the rest is checked', async () => {
  const { messages, dates } = await check(async (dir) => {
    await write(dir, 'weekly/2024-03-08.mdx/keep', '');
    await symlink('nowhere', join(dir, 'weekly/2024-03-15.mdx'));
    await symlink('2024-03-22.mdx', join(dir, 'weekly/2024-03-22.mdx'));
    await write(dir, 'weekly/2024-03-29.mdx', weekly.replace('03-01', '03-29'));
    await symlink('/', join(dir, 'weekly/whole-disk'));
  });
  expect(messages.map(({ path, rule }) => `${path} ${rule}`)).toEqual([
    'weekly/2024-03-08.mdx file-place',
    'weekly/2024-03-15.mdx file-unread',
    'weekly/2024-03-22.mdx file-unread',
    'weekly/whole-disk file-unread',
  ]);
  expect(dates).toEqual(['2024-03-29', '2024-03-01']);
});

test('a file in place of a folder is a message', async () => {
  const { messages, dates } = await check((dir) => write(dir, 'projects', 'text'));
  expect(messages).toMatchObject([{ path: 'projects', rule: 'file-unread' }]);
  expect(dates).toEqual(['2024-03-01']);
});

describe('what is no text is one message', () => {
  const bytes: [title: string, bytes: Uint8Array, rule: string][] = [
    ['an empty file', new Uint8Array(), 'file-empty'],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${weekly}`, 'utf16le'), 'utf-8'],
    ['UTF-16 without a mark', Buffer.from(weekly, 'utf16le'), 'utf-8'],
    ['one byte too many', Buffer.alloc(256 * 1024 + 1, 'a'), 'file-size'],
  ];
  test.each(bytes)('%s', async (_title, text, rule) => {
    const { messages } = await check(async (dir) => {
      await write(dir, 'weekly/2024-03-08.mdx', text);
      await write(dir, 'projects/kite.mdx', text);
    });
    expect(messages.map((message) => message.rule)).toEqual([rule, rule]);
  });
});

test('a file too large says its own size', async () => {
  const load = async (size: number) => {
    const dir = await mkdtemp(join(tmpdir(), 'large-'));
    await write(dir, 'weekly/2024-03-08.mdx', Buffer.alloc(size, 'a'));
    const { files } = await loadContent(dir);
    await rm(dir, { recursive: true });
    return files.flatMap(({ messages }) => messages.map(({ reason }) => reason)).join();
  };
  expect(await load(600 * 1024)).toBe('文件有 600 KB，超过 256 KB');
  expect(await load(256 * 1024 + 1)).toBe('文件有 256.1 KB，超过 256 KB');
});

test('a project whose head is wrong is no second message wherever it is named', async () => {
  const { messages } = await check(async (dir) => {
    await write(dir, 'projects/kite.mdx', project.replace('category', 'kind'));
    const asks = '<Question project="kite">\n\n问\n\n<Answer>\n\n答\n\n</Answer>\n\n</Question>\n';
    await write(dir, 'weekly/2024-03-01.mdx', weekly + asks);
  });
  expect(new Set(messages.map(({ path }) => path))).toEqual(new Set(['projects/kite.mdx']));
});
