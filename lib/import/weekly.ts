import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { dropBoilerplate } from './strip/strip.ts';
import { expandTemplates, restoreLines } from './template/expand.ts';
import { weeklyHead } from './read/head.ts';
import { keepLines } from './repair/line-breaks.ts';
import type { WeeklyFinder } from './repair/links.ts';
import { normalise } from './repair/normalise.ts';
import type { ProjectRegistry } from './projects.ts';
import { levelHeadings } from './structure/sections.ts';
import { structuralBlocks } from './structure/structure.ts';
import { tidy } from './repair/tidy.ts';
import type { Counts, ImportedWeekly, SourcePost } from './types.ts';
import { beginBudget, parseBudget } from '#lib/content/read/budget.ts';
import { attribute } from '#lib/mdx/elements.ts';
import { assemble } from './assemble.ts';
import { refuseFlood } from './flood.ts';
import { verified } from './verify.ts';

/** What importing one post needs from the others. */
export interface ImportContext {
  registry: ProjectRegistry;
  /** Day of another imported weekly, by its name on the old site. */
  weeklyDate: WeeklyFinder;
}

const markdown = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(parseBudget)
  .freeze();

/**
 * Imports one post: a pure step from its text to the tree of our weekly. Messages go to the
 * post's file.
 */
export function importPost(post: SourcePost, context: ImportContext): ImportedWeekly {
  const expanded = expandTemplates(post.file, (name) => context.weeklyDate(name) !== undefined);
  const { source } = expanded;
  refuseFlood(source);
  const told = post.file.messages.length;
  beginBudget();
  const tree = markdown.parse(source);
  normalise(tree, { weeklyDate: context.weeklyDate, file: post.file, folder: post.folder });
  const rows = source.split('\n');
  const found = structuralBlocks(tree, { rows, isKnown: context.registry.isKnown });
  const { blocks, dropped } = dropBoilerplate(found.filter((block) => block.type !== 'yaml'));
  const counts: Counts = { questions: 0, rounds: 0, releases: 0, readings: 0, events: 0, tasks: 0 };
  const body = verified(
    levelHeadings(assemble(blocks, { ...context, file: post.file, date: post.date }, counts)),
    post,
    counts,
  );
  const root: Root = { type: 'root', children: body };
  tidy(root);
  keepLines(root);
  restoreLines(post.file, expanded, told);
  return {
    head: weeklyHead(post, counts),
    tree: root,
    counts,
    boilerplate: dropped,
    projects: projectsOf(root),
  };
}

function projectsOf(tree: Root): string[] {
  const slugs = tree.children.flatMap((node) =>
    node.type === 'mdxJsxFlowElement' ? [attribute(node, 'project') ?? ''] : [],
  );
  return [...new Set(slugs.filter((slug) => slug !== ''))];
}
