import { weeklyPath } from '#lib/site/paths.ts';
import { isEarlier } from '../parts/earlier.ts';
import type { Rule } from '../rule.ts';

/** A reading that an earlier weekly has recommended. */
export const readingRepeated: Rule = {
  id: 'reading-repeated',
  title: '推荐没推荐过的',
  group: '条目',
  severity: 'hint',
  asks: '推荐阅读写以前没有推荐过的文章。有意再推荐一次的，可以不改。',
  why: '站点把同一篇文章合成一条，注明推荐过的各期；常看的读者会觉得在炒冷饭。',
  wrong: {
    'weekly/2024-03-01.mdx': reading('2024-03-01'),
    'weekly/2024-03-08.mdx': reading('2024-03-08'),
  },
  right: {
    'weekly/2024-03-01.mdx': reading('2024-03-01'),
    'weekly/2024-03-08.mdx': reading('2024-03-08', 'sofa-registry-slot'),
  },
  *check(file, around) {
    for (const { key, line } of around.readingsIn(file.path)) {
      const before = around
        .readings(key)
        .find((one) => one.path !== file.path && isEarlier(one, file));
      if (!before) continue;
      yield {
        rule: 'reading-repeated',
        severity: 'hint',
        place: { line, column: 1 },
        problem: `${before.date} 那一期推荐过这一篇（${before.path}:${before.line}）`,
        remedy: `换一篇；或者留着，读者在 ${weeklyPath(before.date)} 也能看到它`,
      };
    }
  },
};

function reading(date: string, page = 'sofa-jraft-snapshot'): string {
  return `---\ntitle: 本周推荐\ndate: ${date}\n---\n\n<Readings>\n\n- [快照是怎么做的](https://www.sofastack.tech/blog/${page}/)\n\n</Readings>\n`;
}
