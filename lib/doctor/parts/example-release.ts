/** A weekly that announces one version of SOFAJRaft, for examples of rules. */
export function exampleRelease(date: string, version: string): string {
  return `---
title: 本周发布
date: ${date}
---

<Release project="sofa-jraft" version="${version}" url="https://github.com/sofastack/sofa-jraft/releases/tag/${version}">

- 修复快照加载

</Release>
`;
}
