import type { NextKind } from './kinds.ts';

/** What stands in a section until somebody writes it. */
const PLACEHOLDERS: Readonly<Record<NextKind, string>> = {
  question: `<Question asker="提问人">

提问写在这里。

<Answer>

回答写在这里。

</Answer>

</Question>`,
  release: `<Release project="sofa-rpc" version="0.0.0" url="https://github.com/sofastack/sofa-rpc/releases">

- 改动写在这里

</Release>`,
  reading: `<Readings>

- [文章标题](https://www.sofastack.tech/)

</Readings>`,
  event: `<Event title="活动名称" date="{date}" time="19:00–20:00">

介绍写在这里。

</Event>`,
  task: `<Task title="任务名称" level="easy">

说明写在这里。

</Task>`,
};

/** One entry of a kind, with words to be replaced. */
export function entrySkeleton(kind: NextKind, date: string): string {
  return PLACEHOLDERS[kind].replace('{date}', date);
}
