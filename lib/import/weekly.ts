import type { Heading, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { dropBoilerplate } from './boilerplate.ts';
import { readContributors } from './contributors.ts';
import { weeklyHead } from './head.ts';
import type { WeeklyFinder } from './links.ts';
import { type Block, cleanText, collect } from './nodes.ts';
import { normalise } from './normalise.ts';
import type { ProjectRegistry } from './projects.ts';
import { readQuestion } from './questions.ts';
import { isLinkParagraph, isReadingList, readReadings } from './readings.ts';
import { readHeadingRelease, readReleases } from './releases.ts';
import { type Role, levelHeadings, roleOf } from './sections.ts';
import { structuralBlocks } from './structure.ts';
import type { Counts, ImportedWeekly, SourcePost } from './types.ts';
import { attributeOf } from './element.ts';

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
  .freeze();

/**
 * Imports one post: a pure step from its text to the tree of our weekly. Messages go to the
 * post's file.
 */
export function importPost(post: SourcePost, context: ImportContext): ImportedWeekly {
  const source = String(post.file);
  const tree = markdown.parse(source);
  normalise(tree, context.weeklyDate, post.file);
  const rows = source.split('\n');
  const found = structuralBlocks(tree, { rows, isKnown: context.registry.isKnown });
  const { blocks, dropped } = dropBoilerplate(found.filter((block) => block.type !== 'yaml'));
  const counts: Counts = { questions: 0, rounds: 0, releases: 0, readings: 0, events: 0, tasks: 0 };
  const body = levelHeadings(assemble(blocks, { ...context, file: post.file }, counts));
  const root: Root = { type: 'root', children: body };
  return {
    head: weeklyHead(post, counts),
    tree: root,
    counts,
    boilerplate: dropped,
    projects: projectsOf(root),
  };
}

interface Assembly extends ImportContext {
  file: SourcePost['file'];
}

/** Replaces the blocks that are recognised by components, in place; the rest stays Markdown. */
function assemble(blocks: readonly Block[], context: Assembly, counts: Counts): Block[] {
  const made: Block[] = [];
  let section: Section = { role: 'other', title: '', end: sectionEnd(blocks, 0) };
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index];
    if (block?.type === 'heading') {
      section = openSection(blocks, index, section);
      if (section.title !== '') made.push(block);
      index += 1;
      const release =
        section.role === 'releases' && readHeadingRelease(blocks, index, section.end, withHeading(context, section));
      if (release) {
        made.push(...release.blocks);
        counts.releases += release.count;
        index += release.size;
      }
      continue;
    }
    const found = recognise(blocks, index, section, context, counts);
    if (found) made.push(...found.blocks);
    else if (block) made.push(block);
    index += found?.size ?? 1;
  }
  return made;
}

interface Section {
  role: Role;
  title: string;
  /** Index of the next heading. */
  end: number;
}

function withHeading(context: Assembly, section: Section) {
  return { ...context, heading: section.title };
}

function recognise(
  blocks: readonly Block[],
  index: number,
  section: Section,
  context: Assembly,
  counts: Counts,
): { blocks: Block[]; size: number } | null {
  const { role } = section;
  const question = readQuestion(blocks, index, role, context);
  if (question) {
    counts.questions += 1;
    counts.rounds += question.rounds;
    return question;
  }
  if (role === 'readings' || isTrailingReadings(blocks, index)) {
    const readings = readReadings(blocks.slice(0, section.end), index);
    if (readings) {
      counts.readings += readings.count;
      return readings;
    }
  }
  if (role === 'contributors') return readContributors(blocks, index);
  if (role === 'readings' || role === 'questions') return null;
  const releases = readReleases(blocks, index, withHeading(context, section));
  if (releases) counts.releases += releases.count;
  return releases;
}

function openSection(blocks: readonly Block[], index: number, before: Section): Section {
  const heading = blocks[index] as Heading;
  const title = cleanText(heading);
  const end = sectionEnd(blocks, index + 1);
  const own = roleOf(title);
  const inherits = own === 'other' && heading.depth > 3 && before.role === 'events';
  const role = inherits ? before.role : own;
  const below = blocks.slice(index + 1, end);
  const lists = below.length > 0 && below.every((block) => isReadingList(block));
  const articles = lists && role !== 'events' && role !== 'tasks' && !inherits && linkCount(below) > 1;
  return { role: articles ? 'readings' : role, title, end };
}

function linkCount(blocks: readonly Block[]): number {
  return blocks.flatMap((block) => collect(block, 'link')).length;
}

function sectionEnd(blocks: readonly Block[], start: number): number {
  const next = blocks.findIndex((block, index) => index >= start && block.type === 'heading');
  return next < 0 ? blocks.length : next;
}

/** Linked titles at the end of a post, whose heading an editor forgot. */
function isTrailingReadings(blocks: readonly Block[], index: number): boolean {
  const rest = blocks.slice(index).filter((block) => !(block.type === 'paragraph' && cleanText(block) === ''));
  return rest.length >= 2 && rest.every((block) => isLinkParagraph(block) && isArticle(block));
}

function isArticle(block: Block): boolean {
  return collect(block, 'link').every(({ url }) => /mp\.weixin\.qq\.com|sofastack\.tech\/blog/.test(url));
}

function projectsOf(tree: Root): string[] {
  const slugs = tree.children.flatMap((node) =>
    node.type === 'mdxJsxFlowElement' ? [attributeOf(node, 'project') ?? ''] : [],
  );
  return [...new Set(slugs.filter((slug) => slug !== ''))];
}
