import type { VFile } from 'vfile';
import { readContributors } from './others/contributors.ts';
import { readEvents } from './others/events.ts';
import { type Block, cleanText, collect } from './tree/nodes.ts';
import type { ProjectRegistry } from './projects.ts';
import { readQuestion } from './question/questions.ts';
import { isLinkParagraph, readReadings } from './others/readings.ts';
import { readHeadingRelease, readReleases } from './release/releases.ts';
import { readTasks } from './others/tasks.ts';
import type { Counts, Found } from './types.ts';
import { type Section, openSection, sectionEnd } from './structure/section-at.ts';

/** What replacing blocks needs from the post. */
export interface Assembly {
  registry: ProjectRegistry;
  file: VFile;
  /** Day of the weekly. */
  date: string;
}

/**
 * Replaces the blocks that are recognised by components, in place; the rest stays Markdown.
 * @param counts grows by what was found.
 */
export function assemble(blocks: readonly Block[], context: Assembly, counts: Counts): Block[] {
  const made: Block[] = [];
  let section: Section = { role: 'other', title: '', depth: 6, end: sectionEnd(blocks, 0) };
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    let found: Found | null;
    if (block?.type === 'heading') {
      section = openSection(blocks, index, section);
      if (section.title !== '') made.push(block);
      index += 1;
      found = recogniseSection(blocks, index, section, context, counts);
    } else {
      found = recognise(blocks, index, section, context, counts);
      if (!found && block) found = { blocks: [block], size: 1 };
    }
    made.push(...(found?.blocks ?? []));
    index += found?.size ?? 0;
  }
  return made;
}

/** What is told by a section as a whole: a release its heading announces, its events. */
function recogniseSection(
  blocks: readonly Block[],
  start: number,
  section: Section,
  context: Assembly,
  counts: Counts,
): Found | null {
  if (section.role === 'releases') {
    const release = readHeadingRelease(blocks, start, section.end, withHeading(context, section));
    counts.releases += release?.count ?? 0;
    return release;
  }
  if (section.role !== 'events') return null;
  const below = blocks.slice(start, section.end);
  const events = readEvents(below, context.date, context.registry);
  counts.events += events?.count ?? 0;
  return events ? { blocks: events.blocks, size: below.length } : null;
}

function withHeading(context: Assembly, section: Section) {
  return { ...context, heading: section.title, depth: section.depth };
}

function recognise(
  blocks: readonly Block[],
  index: number,
  section: Section,
  context: Assembly,
  counts: Counts,
): Found | null {
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
  if (role === 'tasks') {
    const tasks = readTasks(blocks.slice(0, section.end), index, context.registry);
    if (tasks) counts.tasks += tasks.count;
    return tasks;
  }
  if (role === 'contributors') return readContributors(blocks, index);
  if (role === 'readings' || role === 'questions') return null;
  const releases = readReleases(blocks, index, withHeading(context, section));
  if (releases) counts.releases += releases.count;
  return releases;
}

/** Linked titles at the end of a post, whose heading an editor forgot. */
function isTrailingReadings(blocks: readonly Block[], index: number): boolean {
  const rest = blocks
    .slice(index)
    .filter((block) => !(block.type === 'paragraph' && cleanText(block) === ''));
  return rest.length >= 2 && rest.every((block) => isLinkParagraph(block) && isArticle(block));
}

function isArticle(block: Block): boolean {
  return collect(block, 'link').every(({ url }) =>
    /mp\.weixin\.qq\.com|sofastack\.tech\/blog/.test(url),
  );
}
