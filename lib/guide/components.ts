/** What a component is for, and how it is written. */
export interface ComponentExample {
  /** As authors write it. */
  name: string;
  /** What readers get of it. */
  says: string;
  /** Body of a weekly. */
  source: string;
}

/** An example of every component that authors may use, in the order of the guide. */
export const componentExamples: readonly ComponentExample[] = [
  {
    name: 'Question',
    says: '一条问答。几轮问答写在同一个标签里：答完接着写追问，再一个 <Answer>。',
    source: `<Question asker="LinhuiG" project="sofa-jraft" issue="845">

压测时总在换主，是心跳排在了业务日志后面吗？

<Answer>

先限住单个请求的大小：把 \`maxByteCountPerRpc\` 调小。

</Answer>

调小以后吞吐会下降吗？

<Answer>

会少一点；换主一次停顿更久，值得。

</Answer>

</Question>
`,
  },
  {
    name: 'Answer',
    says: '回答，只写在 <Question> 里。还没有人答，就先不投。',
    source: `<Question project="mosn">

MOSN 怎么看当前的配置？

<Answer>

打开管理端口的 \`/api/v1/config_dump\`。

</Answer>

</Question>
`,
  },
  {
    name: 'Release',
    says: '一次发布：项目、版本和改动，一行一项。项目页会列出它的所有版本。',
    source: `<Release project="sofa-rpc" version="5.12.0" url="https://github.com/sofastack/sofa-rpc/releases/tag/v5.12.0">

- 支持 Fury 序列化
- 修复注册中心重连后地址为空

</Release>
`,
  },
  {
    name: 'Readings',
    says: '推荐的文章，一行一篇，链接前后可以有一句说明。',
    source: `<Readings>

- [MOSN 文档](https://mosn.io/docs/)：从配置讲起
- [SOFAStack 官网](https://www.sofastack.tech/)

</Readings>
`,
  },
  {
    name: 'Event',
    says: '一次活动。写了日期和时间，印出来的周刊里就有「加入日历」。',
    source: `<Event title="SOFARPC 社区会议" date="2030-03-06" time="19:00–20:00" place="钉钉群" project="sofa-rpc">

议程：新版本的进展，下一步做什么。

</Event>
`,
  },
  {
    name: 'Task',
    says: '给新手的任务，写清难度和从哪里开始。',
    source: `<Task title="补一个泛化调用的例子" project="sofa-rpc" level="easy" url="https://github.com/sofastack/sofa-rpc/issues">

照着文档写一个能跑的例子，附上运行的命令。

</Task>
`,
  },
  {
    name: 'Contributors',
    says: '致谢名单，一人一个链接。合并投稿时会自动写好。',
    source: `<Contributors>

[@LinhuiG](https://github.com/LinhuiG)、[@dbl-x](https://github.com/dbl-x)

</Contributors>
`,
  },
  {
    name: 'Figure',
    says: '一张图，带说明和尺寸；写了尺寸，页面在图到之前就留好位置。',
    source: `<Figure src="https://www.sofastack.tech/favicon.ico" alt="SOFAStack 的标志" caption="图说写在 caption 里" width="64" height="64" />
`,
  },
  {
    name: 'Project',
    says: '一个项目的链接卡，名字和介绍取自项目自己的文件。',
    source: `<Project id="mosn" />
`,
  },
];
