import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { News } from '#lib/content/views/news.ts';
import { find, openPage, pretend, said } from '../test-support/page.ts';

afterAll(() => void vi.resetModules());

const news: News = {
  weeklies: [
    {
      ...{ date: '2026-12-04', title: '网关的一周' },
      entries: [
        {
          kind: 'question',
          title: '超时怎么配',
          href: '/questions/2026-12-04-1/',
          project: 'mosn',
        },
        {
          kind: 'release',
          title: 'MOSN 1.6.0',
          href: '/projects/mosn/releases/#mosn-1.6.0',
          project: 'mosn',
        },
        { kind: 'reading', title: 'Raft in practice', href: 'https://a.example/raft' },
      ],
    },
    { ...{ date: '2026-11-27', title: '注册中心的一周' }, entries: [] },
  ],
  projects: [
    { slug: 'mosn', name: 'MOSN', calendar: true },
    { slug: 'seata', name: 'Seata' },
  ],
};

const home =
  '<main id="main" tabindex="-1"><section id="news" data-newest="2026-12-04"></section><div id="follows"></div></main>';
const actions =
  '<div class="actions" data-title="超时怎么配"><a href="/questions/2026-12-04-1/" data-permalink></a><button class="keep" data-save="" aria-pressed="false">稍后读</button></div>';

let fetched: string[] = [];
/** What the news answer; null: nothing comes. */
let answer: News | null = news;

beforeEach(() => {
  fetched = [];
  answer = news;
  vi.stubGlobal('fetch', (address: string) => {
    fetched.push(address);
    return Promise.resolve(answer ? Response.json(answer) : new Response('', { status: 404 }));
  });
  vi.stubGlobal('reportError', (cause: unknown) => {
    throw cause;
  });
  vi.resetModules();
});

/** Opens a page with what is kept already, and its module. */
async function open(body: string, kept: Record<string, unknown> = {}, path = '/') {
  openPage(body, path);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  for (const [key, value] of Object.entries(kept)) {
    localStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return import('./entry.ts');
}

const mosn = { slug: 'mosn', name: 'MOSN' };
const stored = (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? 'null');
const textsOf = (selector: string): string[] =>
  [...document.querySelectorAll(selector)].map((one) => one.textContent);

test('what is new since the last visit: a count, the newest few, and a button that ends it', async () => {
  await open(home, { visitBase: '2026-11-27' });
  await vi.waitFor(() => expect(find('#news h2').textContent).toBe('上次来以后'));
  expect(fetched).toEqual(['/news.json?2026-12-04']);
  expect(find('#news .caption').textContent).toBe('1 期周刊、1 条问答、1 次发布、1 篇阅读');
  expect(textsOf('#news li a')).toEqual(['网关的一周', '超时怎么配', 'MOSN 1.6.0']);
  expect(find('#news li a').getAttribute('href')).toBe('/weekly/2026-12-04/');
  find('#news button').click();
  expect(find('#news').hidden).toBe(true);
  expect(localStorage.getItem('visitBase')).toBe('2026-12-04');
  expect(said()).toContain('看过了');
  expect(document.activeElement).toBe(find('#main'));
});

test('where the news do not come, the newest weekly is named all the same', async () => {
  answer = null;
  await open(home, { visitBase: '2026-11-27' });
  await vi.waitFor(() => expect(textsOf('#news li a')).toEqual(['有新的一期：2026-12-04']));
});

test('news that end before the last visit say so', async () => {
  answer = { ...news, before: '2026-11-20' };
  await open(home, { visitBase: '2026-01-01' });
  await vi.waitFor(() =>
    expect(find('#news .caption').textContent).toMatch(/2 期周刊.*更早的看刊历/),
  );
});

test('followed projects stand on home with what is new, their feed and their calendar', async () => {
  await open(home, { visitBase: '2026-11-27', follows: [mosn, { slug: 'seata', name: 'Seata' }] });
  await vi.waitFor(() => expect(textsOf('#follows .project-name')).toEqual(['MOSN', 'Seata']));
  expect(textsOf('#follows .follow-head .caption')).toEqual(['1 条问答、1 次发布', '没有新内容']);
  expect(textsOf('#follows .news-rows a')).toEqual(['超时怎么配', 'MOSN 1.6.0']);
  const [feed] = document.querySelectorAll<HTMLElement>('#follows [data-copy]');
  expect(feed?.dataset['text']).toBe('https://weekly.example/feeds/projects/mosn/feed.xml');
  expect(
    [...document.querySelectorAll('#follows a[href^="webcal:"]')].map((one) =>
      one.getAttribute('href'),
    ),
  ).toEqual(['webcal://weekly.example/calendar/projects/mosn.ics']);
  find('[aria-label="取消关注 MOSN"]').click();
  expect(textsOf('#follows .project-name')).toEqual(['Seata']);
  expect(stored('follows')).toEqual([{ slug: 'seata', name: 'Seata' }]);
  expect(document.activeElement?.textContent).toBe('Seata');
});

test('without anything followed home has no such part, and fetches nothing for it', async () => {
  await open(home.replace('<section id="news" data-newest="2026-12-04"></section>', ''));
  expect([find('#follows').childNodes.length, fetched]).toEqual([0, []]);
});

test('a project is followed by a button, and no longer by the same one', async () => {
  const { press } = await open(
    '<button data-follow="mosn" data-name="MOSN" aria-pressed="false">关注</button>',
  );
  const button = find('button');
  press(button);
  expect([button.getAttribute('aria-pressed'), stored('follows'), said()]).toEqual([
    'true',
    [mosn],
    '已关注 MOSN，首页会列出它的新内容',
  ]);
  press(button);
  expect([button.getAttribute('aria-pressed'), stored('follows'), said()]).toEqual([
    'false',
    null,
    '不再关注 MOSN',
  ]);
});

test.each([
  [
    'a question',
    actions,
    { kind: 'question', title: '超时怎么配', href: '/questions/2026-12-04-1/', day: '2026-12-04' },
  ],
  [
    'a weekly',
    actions.replace('questions/2026-12-04-1', 'weekly/2026-12-04'),
    { kind: 'weekly', title: '超时怎么配', href: '/weekly/2026-12-04/', day: '2026-12-04' },
  ],
  [
    'a question on its English page',
    actions.replace('/questions', '/en/questions'),
    { kind: 'question', title: '超时怎么配', href: '/questions/2026-12-04-1/', day: '2026-12-04' },
  ],
  [
    'an article',
    '<li class="reading"><a class="reading-title" href="https://a.example/b">文<b>章</b></a><span class="reading-source">a<button class="keep" data-save="2023-02-24"></button></span></li>',
    { kind: 'reading', title: '文章', href: 'https://a.example/b', day: '2023-02-24' },
  ],
  [
    'an article whose title holds links',
    '<li class="reading"><span class="reading-title">见 <a href="https://b.example/">乙</a></span><span class="reading-source"><a href="https://a.example/b">a</a><button class="keep" data-save="2023-02-24"></button></span></li>',
    { kind: 'reading', title: '见 乙', href: 'https://a.example/b', day: '2023-02-24' },
  ],
])('%s is kept to be read later', async (_, body, entry) => {
  const { press } = await open(body);
  const button = find('button');
  expect(button.getAttribute('aria-label')).toBe(`稍后读：${entry.title}`);
  press(button);
  expect(stored('saved')).toEqual([{ ...entry, read: false }]);
  expect([button.getAttribute('aria-pressed'), button.dataset['said'], said()]).toEqual([
    'true',
    '已存',
    '已放进“稍后读”',
  ]);
  press(button);
  expect(stored('saved')).toBeNull();
});

test('a page shows what is kept already; another tab’s change shows as well', async () => {
  await open(actions, {
    saved: [{ kind: 'question', title: '旧题', href: '/questions/2026-12-04-1/' }],
  });
  const pressed = (): string | null => find('button').getAttribute('aria-pressed');
  expect(pressed()).toBe('true');
  localStorage.removeItem('saved');
  window.dispatchEvent(Object.assign(new window.Event('storage'), { key: 'saved' }));
  expect(pressed()).toBe('false');
});

test('a full list says what to do, and stays as it is', async () => {
  const full = Array.from({ length: 500 }, (_, at) => ({
    kind: 'reading',
    title: 'a',
    href: `https://a.example/${at}`,
  }));
  const { press } = await open(actions, { saved: full });
  press(find('button'));
  expect(said()).toContain('最多 500 条');
  expect(stored('saved')).toHaveLength(500);
});

test('where nothing can be kept, the reader is told; the page goes on with it', async () => {
  const { press } = await open(actions);
  const fails = (): never => {
    throw new Error('QuotaExceededError');
  };
  pretend(localStorage, { setItem: fails });
  press(find('button'));
  expect(said()).toMatch(/隐私模式.*导出/);
  expect(find('button').getAttribute('aria-pressed')).toBe('true');
});

test('a discussion is a frame only once it is asked for, with the reader’s theme and this page’s address', async () => {
  const { press } = await open(
    '<p><button class="keep" data-frame="https://giscus.app/zh-CN/widget?term=2026-12-04-1"></button></p>',
    {},
    '/questions/2026-12-04-1/#a',
  );
  expect(document.querySelector('iframe')).toBeNull();
  document.documentElement.dataset['theme'] = 'dark';
  press(find('button'));
  const { origin, searchParams } = new URL(find<HTMLIFrameElement>('iframe').src);
  expect([origin, ...searchParams.values()]).toEqual([
    'https://giscus.app',
    '2026-12-04-1',
    'https://weekly.example/questions/2026-12-04-1/',
    'dark',
  ]);
  expect(find('iframe').title).toBe('在 GitHub 上的讨论');
});

test('who comes back from signing in finds the discussion open, and no secret in the address', async () => {
  await open(
    '<p><button class="keep" data-frame="https://giscus.app/zh-CN/widget?term=a"></button></p>',
    {},
    '/questions/2026-12-04-1/?giscus=s3cret',
  );
  expect(new URL(find<HTMLIFrameElement>('iframe').src).searchParams.get('session')).toBe('s3cret');
  expect(location.search).toBe('');
});
