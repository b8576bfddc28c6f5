import { attribute, elements } from '#lib/mdx/elements.ts';
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
    'weekly/2024-03-01.mdx': release('2024-03-01', '1.3.14'),
    'weekly/2024-03-08.mdx': release('2024-03-08', '1.3.14'),
  },
  right: {
    'weekly/2024-03-01.mdx': release('2024-03-01', '1.3.13'),
    'weekly/2024-03-08.mdx': release('2024-03-08', '1.3.14'),
  },
  *check(file, around) {
    const seen = new Set<string>();
    for (const node of elements(file.tree, 'Release')) {
      const [name, version] = [attribute(node, 'project'), attribute(node, 'version')];
      if (name === null || version === null) continue;
      const key = `${name} ${version}`;
      const before = around
        .releases(name)
        .find(
          (one) =>
            one.version === version &&
            one.path !== file.path &&
            (file.kind === 'next' || one.date < file.name),
        );
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

function release(date: string, version: string): string {
  return `---\ntitle: 本周发布\ndate: ${date}\n---\n\n<Release project="sofa-jraft" version="${version}" url="https://github.com/sofastack/sofa-jraft/releases/tag/${version}">\n\n- 修复快照加载\n\n</Release>\n`;
}
