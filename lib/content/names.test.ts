import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from './index.ts';

const project = (name: string, aliases = ''): string =>
  `---\nname: ${name}\nrepository: https://a.example/${encodeURIComponent(name)}\ncategory: 玩具\naliases: [${aliases}]\nsummary: 会飞\n---\n`;
const weekly = (date: string, body = ''): string =>
  `---\ntitle: 灯会\ndate: ${date}\n---\n\n${body}`;
const ask = (attributes = ''): string =>
  `<Question${attributes}>\n\n问？\n\n<Answer>\n\n答。\n\n</Answer>\n\n</Question>\n\n`;

/** Loads a folder of the given files; messages as `path:line rule`, with what they say. */
async function load(given: Record<string, string>) {
  const dir = await mkdtemp(join(tmpdir(), 'names-'));
  try {
    for (const [path, text] of Object.entries(given)) {
      await mkdir(dirname(join(dir, path)), { recursive: true });
      await writeFile(join(dir, path), text);
    }
    const { files, model } = await loadContent(dir);
    const messages = files.flatMap((file) =>
      file.messages.map(({ ruleId, line, reason, note, fatal }) => ({
        at: `${file.path.slice(dir.length + 1)}:${line} ${ruleId}`,
        says: `${reason} ${note}`,
        fatal,
      })),
    );
    return { messages, model };
  } finally {
    await rm(dir, { recursive: true });
  }
}

describe('a spelling belongs to one project', () => {
  const jraft = { 'projects/sofa-jraft.mdx': project('SOFAJRaft', 'JRaft, SOFA-JRaft') };
  const own = { ...jraft, 'weekly/2024-03-01.mdx': weekly('2024-03-01', '正文\n') };

  test('one project may spell its own names as often as it likes', async () => {
    expect((await load(own)).messages).toEqual([]);
  });

  test.each([
    ['its name', 'SOFAJRaft'],
    ['its short name', 'sofa-jraft'],
    ['an alias', 'JRaft'],
    ['in another case', 'jRAFT'],
    ['in full width', 'ＪＲａｆｔ'],
    ['with spaces and hyphens', 'S-OFA J Raft'],
    ['with what nobody sees', 'J\u200BRaft'],
  ])('as an alias: %s', async (_title, alias) => {
    const thief = { 'projects/a-thief.mdx': project('Thief', alias) };
    const { messages, model } = await load({ ...own, ...thief });
    expect(messages).toMatchObject([{ at: 'projects/a-thief.mdx:5 name-taken', fatal: true }]);
    expect(messages[0]?.says).toMatch(/已经是项目 SOFAJRaft 的（.*projects\/sofa-jraft\.mdx）/);
    // Where content with errors is shown all the same, nobody gets what is another's.
    const spelled = model.projects.flatMap(({ aliases }) => aliases);
    expect(new Set(spelled).size).toBe(spelled.length);
  });

  test('many spellings of one project are one message', async () => {
    const thief = { 'projects/zz.mdx': project('Zz', 'SOFAJRaft, JRaft, sofajraft') };
    const { messages } = await load({ ...own, ...thief });
    expect(messages.map(({ at }) => at)).toEqual(['projects/zz.mdx:5 name-taken']);
    expect(messages[0]?.says).toContain('别名「SOFAJRaft」、别名「JRaft」、别名「sofajraft」');
  });

  test('two projects with one name, and short names that are one word', async () => {
    const { messages } = await load({
      ...own,
      'projects/sofajraft.mdx': project('Sofa JRaft'),
    });
    expect(messages.map(({ at }) => at)).toEqual(['projects/sofajraft.mdx:1 name-taken']);
    expect(messages[0]?.says).toContain('短名「sofajraft」、名称「Sofa JRaft」');
  });

  test('a spelling without letters would meet every title', async () => {
    const { messages } = await load({ ...own, 'projects/zz.mdx': project('Zz', '"-", 中间件') });
    expect(messages.map(({ at }) => at)).toEqual(['projects/zz.mdx:5 name-taken']);
    expect(messages[0]?.says).toContain('别名「-」里没有字母');
  });
});

describe('ids that differ only in case are one address', () => {
  test('question ids, over all weeklies', async () => {
    const { messages } = await load({
      'weekly/2024-03-01.mdx': weekly('2024-03-01', ask(' id="Lamp"')),
      'weekly/2024-03-08.mdx': weekly('2024-03-08', ask(' id="lamp"')),
    });
    expect(messages).toMatchObject([{ at: 'weekly/2024-03-08.mdx:6 unique-id', fatal: true }]);
    expect(messages[0]?.says).toMatch(/lamp 和已经用过的 Lamp 只差大小写：.*2024-03-01\.mdx:6/);
  });

  test('a pointer and a link name an id as it is written', async () => {
    const { messages } = await load({
      'weekly/2024-03-01.mdx': weekly(
        '2024-03-01',
        `${ask(' id="Lamp"')}${ask(' status="outdated" see="lamp"')}[灯](/questions/lamp/)\n`,
      ),
    });
    expect(messages.map(({ at }) => at.split(' ')[1])).toEqual(['review-see', 'link-to-nothing']);
  });

  test('files of one folder', async () => {
    const { messages, model } = await load({
      'weekly/2024-03-01.mdx': weekly('2024-03-01', '正文\n'),
      'weekly/2024-03-01.MDX': weekly('2024-03-01'),
      'projects/kite.mdx': project('Kite'),
      'projects/Kite.mdx': project('Kite'),
    });
    expect(messages.map(({ at }) => at)).toEqual([
      'projects/Kite.mdx:1 file-name',
      'weekly/2024-03-01.MDX:1 file-name',
    ]);
    expect(messages[0]?.says).toContain('和 kite.mdx 只差大小写');
    expect(model.projects).toHaveLength(1);
  });
});

describe('an anchor of a page belongs to one thing', () => {
  test('a heading and a question', async () => {
    const { messages } = await load({
      'weekly/2024-03-01.mdx': weekly('2024-03-01', `## Lamp\n\n${ask(' id="lamp"')}`),
    });
    expect(messages).toMatchObject([{ at: 'weekly/2024-03-01.mdx:8 unique-anchor', fatal: true }]);
    expect(messages[0]?.says).toContain('问答的锚点 lamp 已经是第 6 行那个小节的');
  });

  test('two releases whose versions differ in case', async () => {
    const release = (version: string): string =>
      `<Release project="kite" version="${version}">\n\n- 改动\n\n</Release>\n\n`;
    const body = release('1.0-RC1') + release('1.0-rc1') + release('2.0') + release('2.0');
    const { messages } = await load({
      'projects/kite.mdx': project('Kite'),
      'weekly/2024-03-01.mdx': weekly('2024-03-01', body),
    });
    expect(messages).toMatchObject([
      { at: 'weekly/2024-03-01.mdx:12 unique-anchor', fatal: false },
    ]);
  });

  test('headings that are alike keep apart by themselves', async () => {
    const { messages } = await load({
      'weekly/2024-03-01.mdx': weekly('2024-03-01', '## Lamp\n\n甲\n\n## lamp\n\n乙\n'),
    });
    expect(messages).toEqual([]);
  });
});

describe('years are those of this century', () => {
  test.each(['9999-12-31', '0000-01-01', '1999-12-31', '2100-01-01'])('%s', async (date) => {
    const event = `<Event title="灯会" date="${date}">\n\n七点\n\n</Event>\n\n`;
    const { messages, model } = await load({
      [`weekly/${date}.mdx`]: weekly(date),
      'weekly/2024-03-01.mdx': weekly('2024-03-01', event + ask(` verified="${date}"`)),
    });
    const years = messages.filter(({ says }) => says.includes('2000 到 2099'));
    expect(new Set(years.map(({ at }) => at))).toEqual(
      new Set([
        'weekly/2024-03-01.mdx:12 attribute-value',
        'weekly/2024-03-01.mdx:6 attribute-value',
        `weekly/${date}.mdx:1 file-name`,
        `weekly/${date}.mdx:3 date`,
      ]),
    );
    expect(messages.map(({ says }) => says).join()).not.toContain(`把 date 改成 ${date}`);
    expect(model.weeklies.map((one) => one.date)).toEqual(['2024-03-01']);
    expect(JSON.stringify(model)).not.toContain(date);
  });
});
