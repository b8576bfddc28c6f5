import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  answer,
  asker,
  catchCopies,
  changes,
  expect,
  goToGitHub,
  messages,
  newFile,
  openEditor,
  preview,
  project,
  question,
  send,
  source,
  sourceText,
  test,
  toGitHub,
} from './support/editor.ts';

// Every kind of contribution, the weekly as a whole, the correction of an answer, and what the address asks for.

const kind = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const field = (page: Page, name: RegExp) => page.getByRole('textbox', { name });

/** Fills in fields by the words of their labels. */
async function fillIn(page: Page, values: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [name, value] of values) await field(page, name).fill(value);
}

const KINDS = [
  {
    name: '发布',
    path: /^content\/next\/release-sofa-rpc-5-99-0-[a-z0-9]{4}\.mdx$/,
    fill: async (page: Page) => {
      await project(page).fill('SOFARPC');
      await fillIn(page, [
        [/^版本/, '5.99.0'],
        [/^改动/, '- 调用超时可以按方法设置'],
      ]);
    },
    text: '<Release project="sofa-rpc" version="5.99.0">\n\n- 调用超时可以按方法设置\n\n</Release>\n',
  },
  {
    name: '阅读',
    path: /^content\/next\/reading-[a-z0-9-]*[a-z0-9]{4}\.mdx$/,
    fill: (page: Page) =>
      fillIn(page, [
        [/^标题/, '读懂一次心跳超时'],
        [/^链接/, 'https://www.sofastack.tech/blog/a-late-heartbeat/'],
        [/^一句话说明/, '从日志找到原因，适合排查过超时的人。'],
      ]),
    text: /^<Readings>\n\n- \[读懂一次心跳超时\]\(https:\/\/www\.sofastack\.tech\/blog\/a-late-heartbeat\/\).*从日志找到原因，适合排查过超时的人。\n\n<\/Readings>\n$/s,
  },
  {
    name: '活动',
    path: /^content\/next\/event-[a-z0-9-]*[a-z0-9]{4}\.mdx$/,
    fill: (page: Page) =>
      fillIn(page, [
        [/^活动名称/, 'SOFAChannel#99'],
        [/^介绍/, '一起看注册中心怎样推送，自带问题来。'],
      ]),
    text: '<Event title="SOFAChannel#99">\n\n一起看注册中心怎样推送，自带问题来。\n\n</Event>\n',
  },
  {
    name: '任务',
    path: /^content\/next\/task-[a-z0-9-]*[a-z0-9]{4}\.mdx$/,
    fill: async (page: Page) => {
      await fillIn(page, [
        [/^任务名称/, '给示例补上测试'],
        [/^说明/, '每个示例有一个能失败的测试就算完成。'],
      ]);
      await page.getByRole('combobox', { name: /^难度/ }).selectOption('容易');
    },
    text: '<Task title="给示例补上测试" level="easy">\n\n每个示例有一个能失败的测试就算完成。\n\n</Task>\n',
  },
];

for (const { name, path, fill, text } of KINDS) {
  test(`${name} reaches GitHub with the file that it becomes`, async ({ page }) => {
    await openEditor(page);
    await kind(page, name).click();
    await fill(page);
    await send(page).click();
    await expect(page.getByRole('heading', { name: '可以提交了' })).toBeVisible();
    const file = newFile((await toGitHub(page).getAttribute('href')) ?? '');
    expect(file.filename).toMatch(path);
    if (typeof text === 'string') expect(file.value).toBe(text);
    else expect(file.value).toMatch(text);
    await expect(page.getByRole('complementary')).toContainText(/随 \d{4}-\d\d-\d\d 这一期发布/);
  });
}

test('another kind keeps what both have', async ({ page }) => {
  await openEditor(page);
  await project(page).fill('SOFARPC');
  await question(page).fill('连接池满了会怎样？');
  await kind(page, '任务').click();
  await expect(project(page)).toHaveValue('SOFARPC');
  await expect(field(page, /^说明/)).toHaveValue('连接池满了会怎样？');
  await expect(page.getByRole('heading', { name: '写一个任务' })).toBeVisible();
});

test('a whole weekly begins as text that shows a page', async ({ page }) => {
  await openEditor(page);
  await kind(page, '整期').click();
  await expect(source(page)).toContainText('title:');
  await expect(page.getByRole('group', { name: '写法' })).toHaveCount(0);
  await expect(
    page.getByRole('heading', { name: /^content\/weekly\/\d{4}-\d\d-\d\d\.mdx$/ }),
  ).toBeVisible();
  await source(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('\n## 写在最后\n\n下一期再见。\n');
  await expect(preview(page).getByRole('heading', { name: '写在最后' })).toBeVisible();
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible();
});

const PUBLISHED = readFileSync('content/weekly/2023-02-24.mdx', 'utf8');
const OLD = '可以先限流来缓解，`RaftOptions` 提供了四个可以调的上限：';
const NEW = '可以先限流来缓解，`RaftOptions` 里有四个上限可以调：';

/** Changes the answer that is open, and looks at what goes to GitHub. */
async function changeAndSend(page: Page, copies: () => Promise<string[]>): Promise<void> {
  await expect(asker(page)).toHaveValue('LinhuiG');
  await answer(page).fill((await answer(page).inputValue()).replace(OLD, NEW));
  await expect(preview(page)).toContainText('里有四个上限可以调');
  await send(page).click();
  await expect(changes(page)).toContainText('content/weekly/2023-02-24.mdx');
  await expect(changes(page)).toContainText('加 1 行，减 1 行');
  await expect(changes(page)).toContainText(`删去：${OLD}`);
  await expect(changes(page)).toContainText(`新增：${NEW}`);
  const address =
    'https://github.com/sofastack/sofa-weekly/edit/main/content/weekly/2023-02-24.mdx';
  await expect(toGitHub(page)).toHaveAttribute('href', address);
  expect(await goToGitHub(page)).toBe(address);
  expect(await copies()).toEqual([PUBLISHED.replace(OLD, NEW)]);
}

test('an answer is corrected by the id of its question', async ({ page }) => {
  const copies = await catchCopies(page);
  await openEditor(page);
  await kind(page, '更正').click();
  await page.getByRole('combobox', { name: '更正哪一条问答' }).fill('2023-02-24-2');
  await page.keyboard.press('Enter');
  await changeAndSend(page, copies);
  await page.getByRole('textbox', { name: /^为什么改/ }).fill('说法更准');
  await page.getByRole('button', { name: '复制理由' }).click();
  await expect.poll(async () => (await copies()).at(-1)).toBe('说法更准');
});

test('a link opens the correction of a question', async ({ page }) => {
  const copies = await catchCopies(page);
  await openEditor(page, '?correct=2023-02-24-2');
  await changeAndSend(page, copies);
});

test('a link to the correction of no question says so, and asks which', async ({ page }) => {
  await openEditor(page, '?correct=2023-02-24-99');
  await expect(page.getByText('没有编号 2023-02-24-99 的问答')).toBeVisible();
  await expect(page.getByRole('combobox', { name: '更正哪一条问答' })).toBeVisible();
});

test('a link opens a kind', async ({ page }) => {
  await openEditor(page, '?kind=release');
  await expect(page.getByRole('heading', { name: '写一条发布' })).toBeVisible();
  await expect(kind(page, '发布')).toBeChecked();
});

const RAW =
  'https://raw.githubusercontent.com/someone/sofa-weekly/main/content/next/question-x.mdx';

test('a file of a pull request is shown with its messages, and not sent', async ({ page }) => {
  const text = '<Question asker="@someone">\n\n日志在哪里看？\n\n</Question>\n';
  await page
    .context()
    .route(RAW, (route) =>
      route.fulfill({ body: text, headers: { 'Access-Control-Allow-Origin': '*' } }),
    );
  await openEditor(page, `?url=${encodeURIComponent(RAW)}`);
  await expect(page.getByText('正在看 someone 的 content/next/question-x.mdx')).toBeVisible();
  await expect(messages(page)).toContainText('asker="@someone" 不对');
  await expect(preview(page)).toContainText('日志在哪里看？');
  expect(await sourceText(page)).toBe(text);
  await expect(send(page)).toHaveCount(0);
});

test('another address is not opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openEditor(page, '?url=https%3A%2F%2Fexample.com%2Fcontent%2Fnext%2Fx.mdx');
  await expect(page.getByText('这个地址不能在这里打开')).toBeVisible();
  await expect(question(page)).toHaveValue('');
  expect(asked.filter((url) => !url.startsWith('http://127.0.0.1'))).toEqual([]);
});
