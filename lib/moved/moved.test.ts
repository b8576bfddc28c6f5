import { describe, expect, it } from 'vitest';
import { archiveContent } from '#lib/search/test-support/archive-content.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { movedPosts, movedTo, readPrinted } from './moved.ts';

const OLD = 'https://www.sofastack.tech/blog/';
const of = (...sources: (string | null)[]) =>
  movedPosts(sources.map((source, index) => ({ date: `2023-03-0${index + 1}`, source })));

describe('old addresses', () => {
  it.each([
    [`${OLD}sofa-weekly-20230224/`],
    [`${OLD}sofa-weekly-20230224`],
    [`${OLD}sofa-weekly-20230224/index.html`],
    [`${OLD}sofa-weekly-20230224/?from=wechat#top`],
    ['http://www.sofastack.tech/blog/sofa-weekly-20230224/'],
    ['https://sofastack.tech/blog/sofa-weekly-20230224'],
    ['https://WWW.SOFAStack.tech/blog/sofa-weekly-20230224/'],
  ])('are read off the source: %s', (source) => {
    expect([...of(source)]).toEqual([['sofa-weekly-20230224', '2023-03-01']]);
  });

  it.each([
    ['sofa-special-weekly'],
    ['20220923'],
    ['sofa-weekly-202211223'],
    ['SOFA_Weekly.2'],
    ['周刊 230317'],
    ['a+b:c*d'],
    ['100%'],
  ])('keep their name as it is: %s', (name) => {
    const moved = of(OLD + encodeURIComponent(name));
    expect(movedTo(moved, `/blog/${name}/`)).toBe('/weekly/2023-03-01/');
    expect(movedTo(moved, `/blog/${name}`)).toBe('/weekly/2023-03-01/');
    expect(movedTo(moved, `/blog/${name}/index.html`)).toBe('/weekly/2023-03-01/');
  });

  it.each([
    [null],
    ['no address'],
    ['https://mp.weixin.qq.com/s/abc'],
    ['https://sofastack.tech.evil.example/blog/a/'],
    ['https://tech.sofastack.tech/blog/a/'],
    ['https://www.sofastack.tech:8443/blog/a/'],
    ['https://www.sofastack.tech/'],
    ['https://www.sofastack.tech/weekly/latest/'],
    [OLD],
    [`${OLD}index.html`],
    [`${OLD}a/b/`],
    [`${OLD}%E4%`],
    [`${OLD}%2e%2e%2f%2e%2e%2fpackage.json`],
    [`${OLD}..%2f`],
    [`${OLD}...`],
    [`${OLD}a%5Cb`],
    [`${OLD}a%00b`],
    [`${OLD}a%0Ab`],
    [OLD + '长'.repeat(100)],
  ])('there is none, or none that can be kept: %s', (source) => {
    expect([...of(source)]).toEqual([]);
  });

  it('that two weeklies name lead to the newer, in whatever order they come', () => {
    const two = ['2023-03-03', '2023-03-10', '2023-02-24'].map((date) => ({
      date,
      source: `${OLD}a/`,
    }));
    for (const weeklies of [two, [...two].reverse()]) {
      expect(movedTo(movedPosts(weeklies), '/blog/a/')).toBe('/weekly/2023-03-10/');
    }
  });

  it.each([['/blog/b/'], ['/blog/a/b/'], ['/blog/A/'], ['/blog/'], ['/a/'], ['/'], ['//blog/a/']])(
    'that nobody had lead nowhere: %s',
    (path) => {
      expect(movedTo(of(`${OLD}a/`), path)).toBeNull();
    },
  );
});

it('reads a weekly off its JSON, and refuses what is none', () => {
  const json = JSON.stringify({ date: '2023-02-24', source: null, title: '题' });
  expect(readPrinted(json)).toEqual({ date: '2023-02-24', source: null });
  for (const broken of [json.slice(0, -1), '{}', '{"date":"../x","source":null}']) {
    expect(() => readPrinted(broken)).toThrow();
  }
});

const archive = archiveDir();
if (archive === null) console.warn('※ 没有归档，跳过旧地址的测试');

it.skipIf(archive === null)(
  'every weekly of the archive is reached by the address it had',
  async () => {
    const { weeklies } = (await archiveContent())?.model ?? { weeklies: [] };
    expect(weeklies.length).toBeGreaterThan(150);
    const moved = movedPosts(weeklies);
    expect(moved.size).toBe(weeklies.length);
    const lost = weeklies.filter(({ source, date }) => {
      const path = decodeURIComponent(new URL(source ?? '').pathname);
      return movedTo(moved, path) !== weeklyPath(date);
    });
    expect(lost).toEqual([]);
  },
  120_000,
);
