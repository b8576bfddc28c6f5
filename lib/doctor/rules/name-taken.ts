import type { Rule } from '../rule.ts';

const jraft = `---
name: SOFAJRaft
repository: https://github.com/sofastack/sofa-jraft
category: 分布式一致性
aliases: [JRaft]
summary: Java 写的 Raft 算法库
---

SOFAJRaft 实现了 Raft 共识算法。
`;

const registry = (aliases: string): string => `---
name: SOFARegistry
repository: https://github.com/sofastack/sofa-registry
category: 注册中心
aliases: ${aliases}
summary: 面向海量连接的注册中心
---

SOFARegistry 保存服务的地址，并推送给订阅的应用。
`;

/** A spelling that two projects claim. */
export const nameTaken: Rule = {
  id: 'name-taken',
  title: '一种叫法归一个项目',
  group: '条目',
  severity: 'error',
  asks: '短名、name 和 aliases 里的每种叫法只属于一个项目，不分大小写、全半角、空格和连字符，并且至少有一个字母、数字或汉字。',
  why: '两个项目都叫 JRaft，推荐阅读和搜索结果就会归到错的项目名下。',
  wrong: {
    'projects/sofa-jraft.mdx': jraft,
    'projects/sofa-registry.mdx': registry('[SOFA-Registry, JRaft]'),
  },
  right: {
    'projects/sofa-jraft.mdx': jraft,
    'projects/sofa-registry.mdx': registry('[SOFA-Registry]'),
  },
};
