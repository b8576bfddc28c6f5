import { questionPath } from '#lib/site/paths.ts';
import type { ShelvedQuestion } from '../parts/shelf.ts';
import type { Rule } from '../rule.ts';

/** From here on two questions mostly ask for the same thing: looked at by eye on the archive, see docs/decisions/029. */
const NEAR = 0.42;

/** A question that was asked and answered before. */
export const questionNear: Rule = {
  id: 'question-near',
  title: '先看看答过没有',
  group: '问答',
  severity: 'hint',
  asks: '提问和以前答过的一条很接近时，先看那一条：答案没变就不用再登，变了就写清现在的答案，并在旧的那条记上 status="outdated"。',
  why: '同一个问题有两条答案，读者不知道信哪一条。',
  wrong: {
    'weekly/2024-03-01.mdx': weekly('2024-03-01', '领导者总在切换'),
    'weekly/2024-03-08.mdx': weekly('2024-03-08', '领导者总在切换'),
    ...others(),
  },
  right: {
    'weekly/2024-03-01.mdx': weekly('2024-03-01', '领导者总在切换'),
    'weekly/2024-03-08.mdx': `---
title: 注册中心
date: 2024-03-08
---

<Question asker="dbl-x">

注册中心的数据节点扩容时，客户端要重启吗？

<Answer>

不用，客户端会自己重新订阅。

</Answer>

</Question>
`,
    ...others(),
  },
  *check(file, around) {
    if (file.kind === 'projects') return;
    for (const question of around.questions(file.name)) {
      const nearest = around
        .near(question)
        .find(({ question: other }) => file.kind === 'next' || isBefore(other, question));
      if (!nearest || nearest.nearness < NEAR) continue;
      const { question: other } = nearest;
      const words = (other.rounds[0]?.question ?? '').replace(/\s+/g, ' ').slice(0, 40);
      yield {
        rule: 'question-near',
        severity: 'hint',
        place: { line: question.line, column: 1 },
        problem: `和 ${other.id} 问的很接近：「${words}」（${other.path}:${other.line}）`,
        remedy: `先看 ${questionPath(other.id)}：答案没变就不用再登；变了就在旧的那条写 status="outdated"${file.kind === 'next' ? '' : ` see="${question.id}"`}`,
      };
    }
  },
};

/** In an earlier weekly, or further up in the same one. */
function isBefore(one: ShelvedQuestion, other: ShelvedQuestion): boolean {
  return one.date < other.date || (one.date === other.date && one.line < other.line);
}

function weekly(date: string, what: string): string {
  return `---
title: 一致性
date: ${date}
---

<Question asker="LinhuiG">

一个集群里建了很多个 Raft 组，压测的时候${what}，日志里反复出现 stepDown，怎么办？

<Answer>

调大选举超时 electionTimeoutMs，再把 maxByteCountPerRpc 调小，减轻单次复制的压力。

</Answer>

</Question>
`;
}

/** Rarity is measured: a few words are rare only among many. */
function others(): Record<string, string> {
  const said = ['网关', '事务', '链路', '配置', '容器', '插件', '限流', '缓存', '消息', '任务'];
  return Object.fromEntries(
    said.map((what, index) => {
      const date = `2023-0${Math.floor(index / 4) + 1}-0${(index % 4) + 1}`;
      return [
        `weekly/${date}.mdx`,
        `---\ntitle: ${what}\ndate: ${date}\n---\n\n<Question asker="u${index}">\n\n${what}在升级之后为什么起不来？\n\n<Answer>\n\n${what}的端口被占用了，换一个。\n\n</Answer>\n\n</Question>\n`,
      ];
    }),
  );
}
