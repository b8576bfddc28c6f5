import type { Link } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { type Announcement, LEAD_IN, readAnnouncement, withoutV } from './announcement.ts';
import { element } from './element.ts';
import { joinLines, linesOf } from './lines.ts';
import { type Block, type Content, cleanText, collect, isPictureOnly, paragraph, text } from './nodes.ts';
import type { ProjectRegistry } from './projects.ts';

/** Recognised releases of one announcement and how many blocks they take. */
export interface FoundReleases {
  blocks: Block[];
  size: number;
  count: number;
}

/** What reading releases needs from the post. */
export interface ReleaseContext {
  registry: ProjectRegistry;
  file: VFile;
  /** Heading of the section, for announcements that do not name the project. */
  heading: string;
}

/** `详细发布报告：`, `详细参考：` and the like, in front of the address of the release notes. */
const REPORT_LABEL = /^[「【]?(?:详细|详情|更多)?\s*(?:参考)?(?:发布报告|发布说明|参考|报告|详见|详情)(?:[，,]?请见)?[」】]?\s*[:：]?\s*/;
const MORE_LABEL = /^[「【]?(?:官方文档|文章解读|文档|相关文章|解读)[」】]?\s*[:：]/;

/** Reads the releases announced by the block at `index`, or null where it announces none. */
export function readReleases(
  blocks: readonly Block[],
  index: number,
  context: ReleaseContext,
): FoundReleases | null {
  const block = blocks[index];
  if (block?.type !== 'paragraph') return null;
  const [first, ...others] = linesOf(block);
  const announced = first ? readAnnouncement(first) : null;
  if (!announced) return null;
  const slug = projectSlug(announced, blocks, index, context);
  if (!slug) return null;
  const below: Block[] = others.length > 0 ? [joinLines(others)] : [];
  const size = 1 + bodySize(blocks, index + 1);
  const body = [...below, ...blocks.slice(index + 1, index + size)];
  const sentence = announced.rest === '' ? [] : [paragraph([text(announced.rest)])];
  const made = build(slug, announced.versions, [...sentence, ...body]);
  const position = block.position;
  const placed = made.map((one) => ({ ...one, ...(position && { position }) }));
  return { blocks: placed, size, count: made.length };
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
): FoundReleases | null {
  const section = blocks.slice(start, end);
  const lines = section.flatMap((block) => (block.type === 'paragraph' ? linesOf(block) : []));
  if (section.length === 0 || lines.some((line) => readAnnouncement(line))) return null;
  const title = paragraph([text(context.heading)]);
  const announced = readAnnouncement({ nodes: title.children, row: null, hard: false });
  const tags = section.flatMap((block) => collect(block, 'link')).filter(isTag);
  const fromTag = tags.length === 1 ? versionOfTag(tags[0]) : null;
  const name = announced?.project ?? /^([A-Za-z][\w -]*?)\s*(?:本周|版本)?\s*发布$/.exec(context.heading)?.[1];
  const versions = announced?.versions ?? (fromTag ? [fromTag] : []);
  const slug = name ? context.registry.resolve(name, tags[0]?.url ?? null)?.slug : undefined;
  if (!slug || versions.length === 0) return null;
  const size = bodySize(blocks.slice(0, end), start);
  if (size === 0) return null;
  const made = build(slug, versions, blocks.slice(start, start + size));
  return { blocks: made, size, count: made.length };
}

function projectSlug(
  { project, versions }: Announcement,
  blocks: readonly Block[],
  index: number,
  { registry, file, heading }: ReleaseContext,
): string | null {
  const body = blocks.slice(index, index + 1 + bodySize(blocks, index + 1));
  const address = body.flatMap((block) => collect(block, 'link')).find(isNotes)?.url ?? null;
  const name = project ?? namedIn(heading, registry);
  const found = name ? registry.resolve(name, address) : null;
  if (found?.addressSays) {
    report(file, {
      rule: 'import-project-address',
      severity: 'info',
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

/**
 * Number of blocks below an announcement that belong to it: up to the next announcement or
 * heading; behind the address of the notes only further addresses.
 */
function bodySize(blocks: readonly Block[], start: number): number {
  const end = boundary(blocks, start);
  const noted = blocks.findIndex(
    (block, at) => at >= start && at < end && hasNotes(block) && block.type !== 'list',
  );
  if (noted < 0) return listsOnly(blocks, start, end) - start;
  let next = noted + 1;
  while (next < end && isAddress(blocks[next], blocks[next + 1])) next += 1;
  return next - start;
}

function boundary(blocks: readonly Block[], start: number): number {
  for (let index = start; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.type === 'heading' && block.depth <= 2) return index;
    const line = block?.type === 'paragraph' ? linesOf(block)[0] : undefined;
    if (line && readAnnouncement(line)) return index;
  }
  return blocks.length;
}

/** Without an address of notes, the changes are the lists and plain lines before a picture. */
function listsOnly(blocks: readonly Block[], start: number, end: number): number {
  let index = start;
  while (index < end) {
    const block = blocks[index];
    if (!block || block.type === 'heading' || isPictureOnly(block)) break;
    index += 1;
  }
  return index;
}

function isAddress(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const words = cleanText(block);
  if (/^https?:\/\/\S+$/.test(words)) return true;
  if (!MORE_LABEL.test(words) && !REPORT_LABEL.test(words)) return false;
  if (collect(block, 'link').length > 0) return true;
  return next?.type === 'paragraph' && /^https?:\/\/\S+$/.test(cleanText(next));
}

function hasNotes(block: Block): boolean {
  const links = collect(block, 'link');
  return links.some(isNotes) || (links.length > 0 && REPORT_LABEL.test(cleanText(block)));
}

function isTag({ url }: Link): boolean {
  return /\/releases\/tag\//.test(url);
}

function isNotes({ url }: Link): boolean {
  return /\/(?:releases|compare|tag)\b/.test(url);
}

function versionOfTag(link: Link | undefined): string | null {
  const tag = /\/releases\/tag\/([^/?#]+)/.exec(link?.url ?? '')?.[1];
  const version = tag ? withoutV(tag) : '';
  return /^\d[\w.+-]*$/.test(version) ? version : null;
}

/** One `<Release>` a version. Lists are shared out if there is one for each, else the first has all. */
function build(slug: string, versions: readonly string[], body: readonly Block[]) {
  const { content, urls } = takeNotes(body);
  const lists = content.filter((block) => block.type === 'list');
  const shared = versions.length > 1 && lists.length === versions.length && lists.length === content.length;
  return versions.map((version, index) => {
    const own = urls.find((url) => url.includes(version)) ?? (versions.length === 1 ? urls[0] : undefined);
    const children = shared ? content.slice(index, index + 1) : index === 0 ? content : [];
    return element('Release', { project: slug, version, url: own ?? null }, children as Content[]);
  });
}

/** Takes the addresses of the notes out of the body; standing words around them go. */
function takeNotes(body: readonly Block[]): { content: Block[]; urls: string[] } {
  const urls: string[] = [];
  let afterLabel = false;
  const content = body.flatMap((block): Block[] => {
    if (block.type !== 'paragraph') return [block];
    const kept = linesOf(block).filter((line) => {
      const words = cleanText(line.nodes);
      const [link, more] = line.nodes.flatMap((node) => collect(node, 'link'));
      const bare = /^https?:\/\/\S+$/.test(words);
      const label = REPORT_LABEL.exec(words)?.[0] ?? '';
      if (LEAD_IN.test(words)) return false;
      if (link && !more && (isNotes(link) || label !== '' || (bare && afterLabel))) {
        if (/^(?:https?:\/\/\S+)?$/.test(words.slice(label.length))) {
          urls.push(link.url);
          return false;
        }
      }
      afterLabel = label !== '' && words === label.trim();
      return !afterLabel;
    });
    return kept.length === 0 ? [] : [joinLines(kept)];
  });
  return { content, urls };
}
