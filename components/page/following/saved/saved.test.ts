import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { find, openPage, said } from '../../test-support/page.ts';
import type { Saved } from '../kept.ts';

afterAll(() => void vi.resetModules());

const question: Saved = {
  ...{
    kind: 'question',
    title: '超时 [怎么] 配',
    href: '/questions/2023-02-24-1/',
    day: '2023-02-24',
  },
  read: false,
};
const reading: Saved = {
  ...{
    kind: 'reading',
    title: 'Raft <in> & practice',
    href: 'https://a.example/b?c=1&d=(2)',
    day: '2023-02-17',
  },
  read: true,
};
const weekly: Saved = {
  ...{ kind: 'weekly', title: '网关的一周', href: '/weekly/2023-02-24/', day: '2023-02-24' },
  read: false,
};
const second: Saved = { ...question, title: '第二条', href: '/questions/2023-02-24-2/' };

const page = `<main id="main" tabindex="-1"><div data-kept="saved"><p>空</p></div>
  <p>${['markdown', 'opml', 'json', 'import-json', 'follows', 'import-follows'].map((one) => `<button data-take="${one}">${one}</button>`).join('')}</p>
  <p data-told></p></main>`;

/** Files that were given to the reader. */
let files: { name: string; text: Promise<string> }[] = [];

/** Opens the page of the list. */
async function open(list: readonly Saved[], path = '/saved/'): Promise<void> {
  vi.resetModules();
  openPage(page, path);
  vi.stubGlobal('reportError', (cause: unknown) => {
    throw cause;
  });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('DOMParser', Reflect.get(window, 'DOMParser'));
  if (path.startsWith('/en/')) document.documentElement.lang = 'en';
  if (list.length > 0) localStorage.setItem('saved', JSON.stringify(list));
  files = [];
  let blob = new Blob();
  vi.stubGlobal(
    'URL',
    class extends URL {
      static override createObjectURL(given: Blob): string {
        blob = given;
        return 'blob:a';
      }
      static override revokeObjectURL = vi.fn();
    },
  );
  // The same for every window: the next file clicks on links as well.
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function keep(
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, text: blob.text() });
  });
  onTestFinished(() => click.mockRestore());
  await import('../entry.ts');
  await vi.waitFor(() => {
    find('[data-take=json]').click();
    expect(find('[data-told]').textContent).not.toBe('');
  });
  files = [];
}

/** Chooses a file where the page asks for one. */
async function choose(button: string, text: string, size = text.length): Promise<string> {
  const told = find('[data-told]');
  told.textContent = '';
  const made: HTMLInputElement[] = [];
  const create = document.createElement.bind(document);
  document.createElement = (name: string) => {
    const element = create(name);
    if (name === 'input') made.push(element as HTMLInputElement);
    return element;
  };
  find(`[data-take=${button}]`).click();
  const [input] = made;
  Object.defineProperty(input, 'files', { value: [{ size, text: () => Promise.resolve(text) }] });
  input?.dispatchEvent(new window.Event('change'));
  await vi.waitFor(() => expect(told.textContent).not.toBe(''));
  return told.textContent;
}

async function exported(button: string): Promise<{ name: string; text: string }> {
  find(`[data-take=${button}]`).click();
  const file = files.at(-1);
  return { name: file?.name ?? '', text: (await file?.text) ?? '' };
}

const stored = (): Saved[] => JSON.parse(localStorage.getItem('saved') ?? '[]') as Saved[];
const titles = (): string[] =>
  [...document.querySelectorAll('.saved a')].map((one) => one.textContent);

test('entries stand by kind, each with its day and a way to its page', async () => {
  await open([weekly, question, reading, second]);
  expect([...document.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
    '问答',
    '文章',
    '周刊',
  ]);
  expect(titles()).toEqual(['超时 [怎么] 配', '第二条', 'Raft <in> & practice', '网关的一周']);
  expect(find('.saved a').getAttribute('href')).toBe('/questions/2023-02-24-1/');
  expect(find('.saved .caption').textContent).toBe('2023-02-24');
});

test('in English it leads to English pages, and says so', async () => {
  await open([question, reading], '/en/saved/');
  expect([...document.querySelectorAll('h2')].map((one) => one.textContent)).toEqual([
    'Questions',
    'Articles',
  ]);
  expect(
    [...document.querySelectorAll('.saved a')].map((one) => [
      one.getAttribute('href'),
      one.getAttribute('lang'),
    ]),
  ).toEqual([
    ['/en/questions/2023-02-24-1/', 'zh-CN'],
    [reading.href, null],
  ]);
});

test('an empty list says how it is filled, before and after', async () => {
  await open([]);
  expect(find('[data-kept]').textContent).toBe('空');
  await open([question]);
  find('[data-does=remove]').click();
  expect(find('[data-kept]').textContent).toBe('空');
  expect(said()).toBe(`已移除：${question.title}`);
  expect(document.activeElement).toBe(find('#main'));
});

test('an entry is marked as read and the keyboard stays on it', async () => {
  await open([question, second]);
  const buttons = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-does=read]');
  buttons()[1]?.focus();
  buttons()[1]?.click();
  expect(stored().map(({ read }) => read)).toEqual([false, true]);
  expect([...buttons()].map((one) => one.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
  expect(document.activeElement).toBe(buttons()[1]);
});

test('an entry goes to the top, or out of the list; the keyboard goes on beside it', async () => {
  await open([question, second, reading]);
  find('[aria-label="移到最前：第二条"]').click();
  expect(titles().slice(0, 2)).toEqual(['第二条', question.title]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('读过：第二条');
  find(`[aria-label="移除：第二条"]`).click();
  expect(titles()).toEqual([question.title, reading.title]);
  expect(document.activeElement?.getAttribute('aria-label')).toBe(`移除：${question.title}`);
});

test('as Markdown: tasks, ticked where they were read, with nothing in a title that acts', async () => {
  await open([question, reading, weekly]);
  const { name, text } = await exported('markdown');
  expect(name).toBe('sofa-weekly-saved.md');
  expect(text).toBe(`# SOFA Weekly 稍后读

## 问答

- [ ] [超时 \\[怎么\\] 配](<https://weekly.example/questions/2023-02-24-1/>) 2023-02-24

## 文章

- [x] [Raft \\<in\\> \\& practice](<https://a.example/b?c=1&d=(2)>) 2023-02-17

## 周刊

- [ ] [网关的一周](<https://weekly.example/weekly/2023-02-24/>) 2023-02-24
`);
});

test('as OPML: an outline of links for each kind', async () => {
  await open([question, reading]);
  const { text } = await exported('opml');
  const file = new DOMParser().parseFromString(text, 'text/xml');
  const links = [...file.querySelectorAll('outline[type=link]')];
  expect(links.map((one) => [one.getAttribute('text'), one.getAttribute('url')])).toEqual([
    [question.title, 'https://weekly.example/questions/2023-02-24-1/'],
    [reading.title, reading.href],
  ]);
});

test('as JSON, and back again: only what is not there already comes', async () => {
  await open([question, reading]);
  const { text } = await exported('json');
  localStorage.setItem('saved', JSON.stringify([question]));
  expect(await choose('import-json', text)).toBe('导入 1 条，1 条本来就有');
  expect(stored()).toEqual([question, reading]);
  expect(titles()).toEqual([question.title, reading.title]);
});

test.each([
  ['no JSON', '<a>'],
  ['JSON of others', '{"entries":[]}'],
  ['no object', '[1]'],
])('a file that is not ours changes nothing: %s', async (_, text) => {
  await open([question]);
  expect(await choose('import-json', text)).toMatch(/^没有导入：.*选一个/);
  expect(stored()).toEqual([question]);
});

test('a file is bounded, and what it holds beside entries is counted', async () => {
  await open([]);
  expect(await choose('import-json', '', 2_000_001)).toMatch(/2 MB/);
  const file = {
    format: 'sofa-weekly-saved',
    entries: [question, { kind: 'reading', title: 'x', href: 'javascript:1' }],
  };
  expect(await choose('import-json', JSON.stringify(file))).toBe('导入 1 条，1 条看不懂或放不下');
  expect(stored()).toEqual([question]);
});

test('followed projects leave as feeds and come back from any address of the site', async () => {
  await open([]);
  localStorage.setItem('follows', '[{"slug":"mosn","name":"MOSN & Co"}]');
  const { name, text } = await exported('follows');
  expect(name).toBe('sofa-weekly-follows.opml');
  expect(text).toContain('xmlUrl="https://weekly.example/feeds/projects/mosn/feed.xml"');
  localStorage.removeItem('follows');
  const moved = text.replaceAll('https://weekly.example', 'https://old.example/site');
  const other = moved.replace(
    '</body>',
    '<outline text="b" xmlUrl="https://b.example/feed.xml"/></body>',
  );
  expect(await choose('import-follows', other)).toBe('导入 1 条');
  expect(localStorage.getItem('follows')).toBe('[{"slug":"mosn","name":"MOSN & Co"}]');
  expect(await choose('import-follows', 'no opml')).toMatch(/^没有导入/);
});
