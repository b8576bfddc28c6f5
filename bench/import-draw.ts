import { archiveDir } from '#lib/test-support/archive.ts';
import { importArchive } from '#lib/import/test-support/archive.ts';
import { seeded } from '#lib/test-support/random.ts';
import { attribute, elements } from '#lib/mdx/elements.ts';

const usage = '用法：npm run bench:import-draw -- [抽几条，默认 60] [种子，默认 20261125]';

/** Draws questions of the imported archive at random, for reading them against their posts. */
async function main(): Promise<void> {
  const [count = 60, seed = 20_261_125] = process.argv.slice(2).map(Number);
  const dir = archiveDir();
  if (!(count > 0)) throw new Error(usage);
  if (dir === null) throw new Error('没有原始周刊：用 ARCHIVE_DIR 指向它们的目录');
  const { posts } = await importArchive(dir);
  const random = seeded(seed);
  const drawn = [...posts]
    .sort((a, b) => a.post.date.localeCompare(b.post.date))
    .flatMap(({ post, weekly }) =>
      elements(weekly.tree, 'Question').map((node, index) => {
        const [project, issue] = [attribute(node, 'project'), attribute(node, 'issue')];
        const mark = attribute(node, 'inferred') ? '（推断）' : '';
        const line = `${post.path}:${node.position?.start.line ?? 1}`;
        const said = `${project ?? '–'}${mark} ${issue ? `#${issue}` : ''}`.trim();
        return { key: random(), text: `${post.date}-${index + 1}  ${said}  ${line}` };
      }),
    )
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ text }) => text);
  console.log(drawn.sort().join('\n'));
}

main().catch((cause: unknown) => {
  console.error(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = 1;
});
