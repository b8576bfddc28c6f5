import { expect, it } from 'vitest';
import { pasted } from './index.ts';
import { GITHUB, GITHUB_NEW } from './test-support/github.ts';
import {
  DOCUMENTATION,
  FEISHU,
  GOOGLE_DOCS,
  IDEA,
  PART_OF_PRE,
  VS_CODE,
  VS_CODE_LINE,
  YUQUE,
} from './test-support/others.ts';
import { MDNICE, WECHAT, WECHAT_END } from './test-support/wechat.ts';
import { WORD, WORD_ONLINE } from './test-support/word.ts';

const TYPES = ['text/plain', 'text/html'];
const paste = (html: string, text = '文字') => pasted({ html, text, types: TYPES });
const markdown = (html: string) => paste(html)?.markdown;

it('makes lists, code and tables of what Word writes as paragraphs', () => {
  expect(paste(WORD)).toEqual({
    markdown: [
      '**1 升级步骤**',
      '',
      '升级前先备份**`registry.db`**，再按**下面的顺序**做（不要跳过）。',
      '',
      '1. 停掉旧的节点',
      '   - 先停从节点',
      '   - 再停主节点',
      '2. 改`List<Node>`的大小，见[说明](https://www.example.com/doc?id=3)',
      '',
      '```',
      'import java.util.List;',
      'List<Node> all = {};',
      '```',
      '',
      '| 参数      | 默认值       |',
      '| ------- | --------- |',
      '| timeout | 3000 （毫秒） |',
      '',
      '图 1 之后恢复流量',
    ].join('\n'),
    source: null,
    dropped: { pictures: 1, addresses: 0 },
  });
});

it('joins the lists that Word on the web has around every item', () => {
  expect(markdown(WORD_ONLINE)).toBe('两件事：\n\n1. **先**看日志\n2. 再看指标');
});

it('keeps what was said in an issue, and leaves the page around it', () => {
  const found = paste(GITHUB);
  expect(found?.source).toBe('https://github.com/sofastack/sofa-jraft/issues/845');
  expect(found?.markdown).toBe(
    [
      '**现象**',
      '',
      '重启以后 `readIndex` 一直超时 😕，和 [#812](https://github.com/sofastack/sofa-jraft/issues/812) 像，' +
        '[@jiang-he](https://github.com/jiang-he) 看一下 🎉',
      '',
      '```java',
      'if (term < 3) {',
      '    node.stop(); // 停',
      '}',
      '```',
      '',
      '- [x] 换过版本',
      '- [ ] 换过 `List<Peer>`',
      '',
      '![日志里的错误](https://github.com/user-attachments/assets/0b2f0f6e-1234-4abc-9def-0123456789ab)',
      '',
      '> 一直超时',
      '',
      '先看 **磁盘**：\\',
      '`iostat -x 1`',
      '',
      '| 版本    |  耗时 |',
      '| ----- | --: |',
      '| 1.3.9 | 3 s |',
    ].join('\n'),
  );
});

it('knows the one comment of a new page of GitHub by its permalink', () => {
  expect(paste(GITHUB_NEW)).toMatchObject({
    markdown: '**配置**\n\n写成 `<sofa:reference/>` 就可以。\n\n```bash\nmvn -v\n```',
    source: 'https://github.com/sofastack/sofa-rpc/issues/1300#issue-2',
  });
});

it('takes an article of WeChat out of its sections', () => {
  expect(paste(WECHAT)).toEqual({
    markdown: [
      '**注册中心为什么选 AP**',
      '',
      '注册中心**更看重可用性**：读到旧地址可以重试，读不到就都停了。',
      '',
      '![](https://mmbiz.qpic.cn/sz_mmbiz_png/abc/640?wx_fmt=png)',
      '',
      '```java',
      'for (Node n : nodes) {',
      '    n.register();',
      '}',
      '```',
      '',
      '- 先写本地',
      '- 再同步到别的节点',
      '',
      '配置项叫 `renew.period`，单位是秒。',
      '',
      '[代码仓库](https://github.com/sofastack/sofa-registry)',
    ].join('\n'),
    source: 'https://mp.weixin.qq.com/s/AbC-d_123',
    dropped: { pictures: 0, addresses: 0 },
  });
  expect(paste(WECHAT_END)).toMatchObject({
    markdown: '本文首发于社区网站。',
    source: 'https://www.sofastack.tech/blog/registry-ap/?from=wechat',
  });
  expect(markdown(MDNICE)).toBe('**用法**\n\n```yaml\nserver:\n  port: 8080\n```');
});

it('reads weights, lists in lists and links of Google Docs as they are meant', () => {
  expect(markdown(GOOGLE_DOCS)).toBe(
    [
      '**会议记录**',
      '',
      '**结论**：先发 1.2，见[发布页](https://github.com/sofastack/sofa-ark/releases)，~~1.3 延期~~',
      '',
      '- 写说明',
      '  - *周三前*',
      '- 回归',
    ].join('\n'),
  );
});

it('makes a block of code of what editors copy, and code among words of one line', () => {
  expect(markdown(VS_CODE)).toBe(
    "```\nimport { a } from './a'\n\nconst x = {\n  n: a<T>(),\n};\n```",
  );
  expect(markdown(VS_CODE_LINE)).toBe('`rpc.timeout`');
  expect(markdown(IDEA)).toBe('```\nint n = 1;\nn++;\n```');
  expect(markdown(PART_OF_PRE)).toBe('```\na:\n    b: 1\n  c: {}\n```');
});

it('reads documents of Feishu and Yuque', () => {
  expect(markdown(FEISHU)).toBe(
    '**背景**\n\n服务\\<端>要**先**升级\n\n- 第一点\n- 第二点\n\n```go\nfunc main() {\n\trun()\n}\n```',
  );
  expect(markdown(YUQUE)).toBe(
    '**步骤**\n\n1. 打开 `application.yml`\n2. 改端口\n\n```yaml\nserver:\n  port: 8341\n```\n\n~~旧做法~~',
  );
});

it('leaves out what a page of documentation sets beside its words', () => {
  expect(paste(DOCUMENTATION)).toEqual({
    markdown: [
      '**安装**',
      '',
      '见[上一篇](https://docs.example.com/guide/install/)和展开\\[1]，容量是 10^8。',
      '',
      '```java',
      'int a;',
      'int b;',
      '```',
      '',
      '[演示](https://player.example.com/v/1)',
      '',
      '完',
    ].join('\n'),
    source: 'https://docs.example.com/guide/start/',
    dropped: { pictures: 0, addresses: 0 },
  });
});

it('writes as words what MDX would run', () => {
  expect(markdown('<p>&lt;Question project="x"&gt;{process.env}&lt;/Question&gt;</p>')).toBe(
    '\\<Question project="x">\\{process.env}\\</Question>',
  );
  expect(markdown("<p>import a from 'b'</p><p># 一</p><p>- 二</p><p>---</p>")).toBe(
    "&#x69;mport a from 'b'\n\n\\# 一\n\n\\- 二\n\n\\---",
  );
});

it.each(['javascript:alert(1)', 'JaVa\tscript:alert(1)', 'data:text/html,x', 'file:///etc/passwd'])(
  'keeps the words of a link to %s, not the address',
  (address) => {
    expect(paste(`<p>看<a href="${address}">这里</a></p>`)).toEqual({
      markdown: '看这里',
      source: null,
      dropped: { pictures: 0, addresses: 1 },
    });
  },
);

it('counts pictures that are in the clipboard, whichever way they are there', () => {
  const inside = ['data:image/png;base64,AA', 'blob:https://example.com/1', 'file:///C:/a.png'];
  const html = inside.map((src) => `<img src="${src}">`).join('');
  expect(paste(html)).toEqual({
    markdown: '',
    source: null,
    dropped: { pictures: 3, addresses: 0 },
  });
  expect(pasted({ html: '', text: '', types: ['Files'] })?.dropped.pictures).toBe(1);
  expect(pasted({ html: '', text: '', types: ['image/png', 'image/png'] })?.dropped.pictures).toBe(
    2,
  );
  // A link to a picture is its address.
  expect(
    markdown('<a href="https://e.com/a.png"><img src="https://e.com/a.png" alt="拓扑"></a>'),
  ).toBe('![拓扑](https://e.com/a.png)');
});

it('writes addresses bare, clean and whole', () => {
  expect(
    markdown(
      '<p>见 https://example.com/a_b?id=1&amp;utm_source=x 和 <a href="mailto:a@example.com">a@example.com</a></p>',
    ),
  ).toBe('见 https://example.com/a_b?id=1 和 a@example.com');
  expect(
    markdown('<p><a href="https://link.zhihu.com/?target=https%3A//example.com/a">文</a></p>'),
  ).toBe('[文](https://example.com/a)');
  expect(markdown('<p>vue@3.4</p>')).toBe('vue@3.4');
});

it('sets marks where words are', () => {
  expect(markdown('<p>a<b> b </b>c<i>，</i><b>d</b> <b>e</b></p>')).toBe('a **b** c，**d e**');
  expect(markdown('<p>用<b><span><strong>「强调」</strong></span></b>后</p>')).toBe(
    '用**「强调」**后',
  );
  expect(markdown('<p>2<i>3</i>4</p>')).toBe('234');
});

it('is nothing for a plain text, whatever it holds, and for the source of a file of ours', () => {
  const plain = '# 标题\n\n<b>字</b> <Foo/> {x}';
  expect(pasted({ html: '', text: plain, types: ['text/plain'] })).toBeNull();
  expect(pasted({ html: '', text: 'https://example.com/a', types: ['text/plain'] })).toBeNull();
  const source = '<Question project="sofa-rpc">\n\n怎么配？\n\n</Question>';
  expect(
    paste(`<div style="font-family:monospace;white-space:pre"><div>x</div></div>`, source),
  ).toBeNull();
  expect(paste('<p> <span></span></p>')).toBeNull();
});
