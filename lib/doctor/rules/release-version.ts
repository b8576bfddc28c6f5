import { releasesOf } from '#lib/mdx/elements.ts';
import { isEarlier } from '../parts/earlier.ts';
import { exampleRelease } from '../parts/example-release.ts';
import type { Rule } from '../rule.ts';

/** A version older than one that was announced before. */
export const releaseVersion: Rule = {
  id: 'release-version',
  title: '版本号比上次的新',
  group: '条目',
  severity: 'hint',
  asks: '公布的版本比以前公布过的同一条线（主版本号相同）的都新。补发旧线的修复版可以不改。',
  why: '多半是版本号抄错了：时间线会倒着走，读者会以为项目退回了旧版本。',
  wrong: {
    'weekly/2024-03-01.mdx': exampleRelease('2024-03-01', '1.3.14'),
    'weekly/2024-03-08.mdx': exampleRelease('2024-03-08', '1.3.4'),
  },
  right: {
    'weekly/2024-03-01.mdx': exampleRelease('2024-03-01', '1.3.14'),
    'weekly/2024-03-08.mdx': exampleRelease('2024-03-08', '1.4.0'),
  },
  *check(file, around) {
    for (const { node, project: name, version } of releasesOf(file.tree)) {
      const newer = around
        .releases(name)
        .filter((one) => isEarlier(one, file))
        .find((one) => isNewer(one.version, version));
      if (!newer) continue;
      yield {
        rule: 'release-version',
        severity: 'hint',
        place: node,
        problem: `${name} ${version} 比 ${newer.date} 公布的 ${newer.version} 还旧`,
        remedy: '核对版本号',
      };
    }
  },
};

/** Whether a version of the same line comes behind another one. Numbers only: words say no order. */
function isNewer(one: string, than: string): boolean {
  const [a, b] = [one, than].map((version) =>
    /^\d+(?:\.\d+){1,3}$/.exec(version)?.[0].split('.').map(Number),
  );
  if (a?.[0] === undefined || a[0] !== b?.[0]) return false;
  for (let at = 1; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
