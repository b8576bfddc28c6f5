import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { type Announcement, readAnnouncement } from './announcement.ts';
import { joinLines, linesOf } from '../tree/lines.ts';
import { type Block, collect, paragraph, placedAs, text } from '../tree/nodes.ts';
import type { ProjectRegistry } from '../projects.ts';
import type { FoundSeveral } from '../types.ts';
import { releaseElements } from './elements.ts';
import { bodySize } from './extent.ts';
import { isNotesLink, isTagLink, versionOfTag } from './notes.ts';

/** What reading releases needs from the post. */
export interface ReleaseContext {
  registry: ProjectRegistry;
  file: VFile;
  /** Heading of the section, for announcements that do not name the project. */
  heading: string;
  /** Depth of that heading; deeper ones part the notes of one release. */
  depth: number;
}

/** Reads the releases announced by the block at `index`, or null where it announces none. */
export function readReleases(
  blocks: readonly Block[],
  index: number,
  context: ReleaseContext,
): FoundSeveral | null {
  const block = blocks[index];
  if (block?.type !== 'paragraph') return null;
  const [first, ...others] = linesOf(block);
  const announced = first ? readAnnouncement(first) : null;
  if (!announced) return null;
  const slug = projectSlug(announced, blocks, index, context);
  if (!slug) return null;
  const below: Block[] = others.length > 0 ? [joinLines(others)] : [];
  const size = 1 + bodySize(blocks, index + 1, context.depth);
  const body = [...below, ...blocks.slice(index + 1, index + size)];
  const sentence = announced.rest === '' ? [] : [paragraph([text(announced.rest)])];
  const made = releaseElements(slug, announced.versions, [...sentence, ...body]);
  return { blocks: made.map((one) => placedAs(block, one)), size, count: made.length };
}

/**
 * Reads the release of a section that only its heading announces (`## SOFARPC 5.8.6 版本发布`, or
 * `## SOFARegistry 本周发布` above the address of a tag).
 * @param start first block below the heading, `end` the next heading.
 */
export function readHeadingRelease(
  blocks: readonly Block[],
  start: number,
  end: number,
  context: ReleaseContext,
): FoundSeveral | null {
  const section = blocks.slice(start, end);
  const lines = section.flatMap((block) => (block.type === 'paragraph' ? linesOf(block) : []));
  if (section.length === 0 || lines.some((line) => readAnnouncement(line))) return null;
  const title = paragraph([text(context.heading)]);
  const announced = readAnnouncement({ nodes: title.children, row: null, hard: false });
  const tags = section.flatMap((block) => collect(block, 'link')).filter(isTagLink);
  const fromTag = tags.length === 1 ? versionOfTag(tags[0]) : null;
  const name =
    announced?.project ?? /^([A-Za-z][\w -]*?)\s*(?:本周|版本)?\s*发布$/.exec(context.heading)?.[1];
  const versions = announced?.versions ?? (fromTag ? [fromTag] : []);
  const slug = name ? context.registry.resolve(name, tags[0]?.url ?? null)?.slug : undefined;
  if (!slug || versions.length === 0) return null;
  const size = bodySize(blocks.slice(0, end), start, context.depth);
  if (size === 0) return null;
  const made = releaseElements(slug, versions, blocks.slice(start, start + size));
  return { blocks: made, size, count: made.length };
}

function projectSlug(
  { project, versions }: Announcement,
  blocks: readonly Block[],
  index: number,
  { registry, file, heading, depth }: ReleaseContext,
): string | null {
  const body = blocks.slice(index, index + 1 + bodySize(blocks, index + 1, depth));
  const address = body.flatMap((block) => collect(block, 'link')).find(isNotesLink)?.url ?? null;
  const name = project ?? namedIn(heading, registry);
  const found = name ? registry.resolve(name, address) : null;
  if (found && address && !found.agrees && registry.byAddress(address)) {
    report(file, {
      rule: 'import-project-address',
      severity: 'hint',
      place: blocks[index],
      problem: `发布的是 ${name} ${versions.join('/')}，链接却是 ${address}`,
      remedy: `按名称记为 ${found.slug}`,
    });
  }
  return found?.slug ?? (address ? (registry.byAddress(address) ?? null) : null);
}

function namedIn(heading: string, registry: ProjectRegistry): string | null {
  const lower = heading.toLowerCase();
  return registry.spellings().find((one) => lower.includes(one.toLowerCase())) ?? null;
}
