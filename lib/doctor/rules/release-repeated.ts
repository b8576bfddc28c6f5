import { releasesOf } from '#lib/mdx/elements.ts';
import { isEarlier } from '../parts/earlier.ts';
import { exampleRelease } from '../parts/example-release.ts';
import type { Rule } from '../rule.ts';

/** A version that has been announced before. */
export const releaseRepeated: Rule = {
  id: 'release-repeated',
  title: '一个版本只公布一次',
  group: '条目',
  severity: 'hint',
  asks: '同一个项目的同一个版本只在一期里公布一次。',
  why: '项目页的版本时间线会出现两条一样的版本，订阅的人收到两次。',
  wrong: {
    'weekly/2024-03-01.mdx': exampleRelease('2024-03-01', '1.3.14'),
    'weekly/2024-03-08.mdx': exampleRelease('2024-03-08', '1.3.14'),
  },
  right: {
    'weekly/2024-03-01.mdx': exampleRelease('2024-03-01', '1.3.13'),
    'weekly/2024-03-08.mdx': exampleRelease('2024-03-08', '1.3.14'),
  },
  *check(file, around) {
    const seen = new Set<string>();
    for (const { node, project: name, version } of releasesOf(file.tree)) {
      const key = `${name} ${version}`;
      const before = around
        .releases(name)
        .find((one) => one.version === version && one.path !== file.path && isEarlier(one, file));
      const again = seen.has(key);
      seen.add(key);
      if (!before && !again) continue;
      const where = before
        ? `${before.date} 那一期（${before.path}:${before.line}）`
        : '这一期前面';
      yield {
        rule: 'release-repeated',
        severity: 'hint',
        place: node,
        problem: `${name} ${version} 在${where}公布过了`,
        remedy: '核对版本号；真是同一个版本就合到一处',
      };
    }
  },
};
