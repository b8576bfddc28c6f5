import { readContributors } from './contributors.ts';
import { readEvents } from './events.ts';
import { type Block, cleanText, collect } from './nodes.ts';
import { readQuestion } from './questions.ts';
import { isLinkParagraph, readReadings } from './readings.ts';
import { readHeadingRelease, readReleases } from './releases.ts';
import { readTasks } from './tasks.ts';
import type { Counts, SourcePost } from './types.ts';
import { type ImportContext } from './weekly.ts';
import { type Section, openSection, sectionEnd } from './section-at.ts';

interface Assembly extends ImportContext {
  file: SourcePost['file'];
  date: string;
}

/** Replaces the blocks that are recognised by components, in place; the rest stays Markdown. */
export function assemble(blocks: readonly Block[], context: Assembly, counts: Counts): Block[] {
  const made: Block[] = [];
  let section: Section = { role: 'other', title: '', depth: 6, end: sectionEnd(blocks, 0) };
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block?.type === 'heading') {
      section = openSection(blocks, index, section);
      if (section.title !== '') made.push(block);
      index += 1;
      const release =
        section.role === 'releases' &&
        readHeadingRelease(blocks, index, section.end, withHeading(context, section));
      if (release) {
        made.push(...release.blocks);
        counts.releases += release.count;
        index += release.size;
      }
      const events =
        section.role === 'events' &&
        readEvents(blocks.slice(index, section.end), context.date, context.registry);
      if (events) {
        made.push(...events.blocks);
        counts.events += events.count;
        index = section.end;
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

function withHeading(context: Assembly, section: Section) {
  return { ...context, heading: section.title, depth: section.depth };
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
