import { VFile } from 'vfile';
import type { SourcePost } from '../types.ts';

const INTRODUCTION = `SOFA WEEKLY | 每周精选，筛选每周精华问答
同步开源进展，欢迎留言互动

![banner](https://e.com/banner.png)

SOFAStack（Scalable Open Financial Architecture Stack）是一套架构，包含许多组件。

SOFAStack 官网: [https://www.sofastack.tech](https://www.sofastack.tech/)

SOFAStack: [https://github.com/sofastack](https://github.com/sofastack)
`;

const QUESTIONS = `### 每周读者问答提炼

欢迎大家向公众号留言提问或在群里与我们互动
我们会筛选重点问题
通过 " SOFA WEEKLY " 的形式回复

**1、@何岚** 提问：

> 灯塔的日志怎么按天切分？配置写成 \`roller=daily\` 没有用。

A：要写成 \`time=24\`，见下面：

\`\`\`yaml
log:
  time: 24
\`\`\`

> 明白了，多谢。

MOSN：[https://github.com/mosn/mosn](https://github.com/mosn/mosn)

**2、@山中人** 提问：

> 快照多久打一次？
> ![图](https://e.com/snapshot.png)

A：默认一小时，| 也可以 | 自己定 |。

- 先看 \`snapshotIntervalSecs\`
- 再看磁盘

SOFAJRaft：[https://github.com/sofastack/sofa-jraft](https://github.com/sofastack/sofa-jraft)
`;

const ISSUES = `## GitHub issue 精选

**1.@****Layotto** **#31**

@lan-he

> 下载源码以后编译不过，提示 undefined: a < b && {c}，怎么回事？

A：要在 Linux 上编译，见 [说明](https://e.com/build)。

「**Layotto**」：*[https://github.com/mosn/layotto/issues/31](https://github.com/mosn/layotto/issues/31)*

2. @river-song #32

> 第二个模块起不来。

A：端口占用了。

「**MOSN**」：[https://github.com/mosn/mosn/issues/32](https://github.com/mosn/mosn/issues/32)
`;

const REST = `### 社区直播预告

- 主题：日志那些事
- 时间：2021年3月11日（周四）19:00-20:00
- 形式：线上

### 新手任务计划

**Layotto**

- Easy

完善示例

- Medium

支持新的组件

「详细参考」：

[https://github.com/mosn/layotto/issues/108](https://github.com/mosn/layotto/issues/108)

### 本周推荐阅读

- [山中日记](https://e.com/a)
- 标签#12：[海边来信](https://e.com/b)

### 项目进展

**本周发布详情如下：**

1、发布 MOSN v1.2.3 版本，主要变更如下：

- 修复日志切分
- 支持新的协议

详细发布报告：
[https://github.com/mosn/mosn/releases/tag/v1.2.3](https://github.com/mosn/mosn/releases/tag/v1.2.3)

欢迎扫码关注：

![二维码](https://e.com/code.png)
`;

const BODIES = [
  `${INTRODUCTION}\n${QUESTIONS}\n${REST}`,
  `${INTRODUCTION}\n${ISSUES}\n${REST}`,
  `${QUESTIONS}\n${ISSUES}`,
];

/** Posts that nobody published, with everything that weeklies hold. */
export const SAMPLE_POSTS: readonly SourcePost[] = BODIES.map((body, index) => ({
  path: `posts/sample-${index}.md`,
  folder: `sample-${index}`,
  date: `2021-03-0${index + 1}`,
  title: 'SOFA Weekly | 试刊',
  description: '',
  file: new VFile({
    path: `posts/sample-${index}.md`,
    value: `---\ntitle: "SOFA Weekly | 试刊"\ndate: 2021-03-0${index + 1}\n---\n\n${body}`,
  }),
}));
