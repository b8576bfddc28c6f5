// A Friday from GitHub's week to a published weekly, and a contribution from an idea to its file, with what
// each step takes: `npm run bench:friday`. GitHub is a server of ours with recorded answers.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '#lib/text/dates.ts';
import { startGitHub } from '#lib/draft/test-support/github-server.ts';
import { comment, issue, merged, release, user } from '#lib/draft/test-support/recorded.ts';

const FRIDAY = '2024-03-08';
const SINCE = addDays(FRIDAY, -7);
const RPC = 'sofastack/sofa-rpc';
const JRAFT = 'sofastack/sofa-jraft';

const SNAPSHOT = issue(JRAFT, 1120, {
  ...{ title: '快照写到一半断电，重启会怎样', comments: 1 },
  body: '快照有 20 GB，写一次要几分钟。',
});

/** A week: a release, two issues that were answered, a task, pull requests that were merged. */
const WEEK = {
  [`/repos/${RPC}/releases`]: {
    body: [
      release(RPC, 'v5.99.0', {
        body: '## 改动\n\n* 支持按方法设置超时 by @wei in https://github.com/sofastack/sofa-rpc/pull/1401\n* 修复注册中心重连后地址为空\n\n**Full Changelog**: https://github.com/sofastack/sofa-rpc/compare/v5.98.0...v5.99.0\n',
      }),
    ],
  },
  [`/repos/${RPC}/issues`]: {
    body: [
      issue(RPC, 1390, {
        ...{ title: '泛化调用怎么传 List<String>', comments: 2, state: 'closed' },
        body: '### 版本\n\n5.98.0\n\n### 问题\n\n参数写成 JSON 就报类型不匹配。\n\n<!-- 请附上日志 -->\n',
      }),
      merged(RPC, 1401, { user: user('li') }),
      issue(RPC, 1402, {
        ...{ title: '补一个泛化调用的例子', body: '照着文档写一个能跑的例子。' },
        labels: [{ name: 'good first issue' }],
      }),
    ],
  },
  [`/repos/${RPC}/issues/1390/comments`]: {
    body: [
      comment(RPC, 1390, {
        body: '参数类型那个数组里写 `java.util.List`，值用 `GenericObject` 包一层，例子见文档。',
      }),
    ],
  },
  [`/repos/${JRAFT}/issues`]: { body: [SNAPSHOT] },
  [`/repos/${JRAFT}/issues/1120`]: { body: SNAPSHOT },
  [`/repos/${JRAFT}/issues/1120/comments`]: {
    body: [
      comment(JRAFT, 1120, {
        body: '快照先写临时目录，完成后才改名；断电留下的临时目录启动时会清掉，用上一个快照。',
      }),
    ],
  },
};

const content = mkdtempSync(join(tmpdir(), 'friday-'));
const github = await startGitHub();
let commands = 0;
let keys = 0;
let spent = 0;

/** Runs one of our commands as it would be typed, prints what it says. */
async function type(...args: string[]): Promise<string> {
  const typed = `npm run -s weekly -- ${args.join(' ')}`;
  commands += 1;
  keys += typed.length + 1;
  const begin = performance.now();
  const said = await new Promise<string>((resolve) => {
    const env = { ...process.env, CONTENT_DIR: content, GITHUB_API_URL: github.api };
    execFile(process.execPath, ['scripts/weekly.mjs', ...args], { env }, (_, out, err) =>
      resolve(err + out),
    );
  });
  const seconds = (performance.now() - begin) / 1000;
  spent += seconds;
  console.log(`$ ${typed}\n${said.replaceAll(content, 'content').trimEnd()}`);
  console.log(`  ${seconds.toFixed(1)} s\n`);
  return said;
}

/** What an editor does in a file; counts the keys, a line that is deleted as one. */
function edit(name: string, what: string, change: (text: string) => string, typed = 0): void {
  const path = join(content, name);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  keys += typed + 1;
  console.log(`~ ${name}：${what}`);
}

function total(title: string): void {
  console.log(`\n${title}：${commands} 条命令，${keys} 次按键，等了机器 ${spent.toFixed(1)} 秒\n`);
  [commands, keys, spent] = [0, 0, 0];
}

try {
  cpSync('content', content, { recursive: true });
  rmSync(join(content, 'next'), { recursive: true, force: true });
  github.answer(WEEK);

  console.log('# 周五\n');
  await type('draft', '--since', SINCE, '--repo', RPC, JRAFT);
  const drafts = readdirSync(join(content, 'next'));
  for (const name of drafts) {
    edit(`next/${name}`, '看过，删掉 draft: true', (text) => text.replace('draft: true\n', ''));
  }
  await type('check', '--fix');
  await type('assemble', FRIDAY);
  const weekly = `weekly/${FRIDAY}.mdx`;
  const title = '泛化调用与断电时的快照';
  const summary = 'SOFARPC 5.99.0，泛化调用怎么传列表，断电时快照会不会坏。';
  edit(weekly, '写标题', (text) => text.replace(/^title: .*$/m, `title: ${title}`), title.length);
  edit(
    weekly,
    '写摘要',
    (text) => text.replace(/^summary: .*$/m, `summary: ${summary}`),
    summary.length,
  );
  await type('check', join(content, weekly));
  // A second run finds nothing to do.
  await type('draft', '--since', SINCE, '--repo', RPC, JRAFT);
  total('周五');
  console.log(readFileSync(join(content, weekly), 'utf8'));

  console.log('# 投一条\n');
  await type('add', 'question', '--issue', `https://github.com/${JRAFT}/issues/1120`, '--by', 'li');
  total('投稿');
} finally {
  await github.close();
  rmSync(content, { recursive: true });
}
