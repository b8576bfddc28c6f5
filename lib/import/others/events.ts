import type { ListItem } from 'mdast';
import { element } from '#lib/mdx/elements.ts';
import { readEventTime } from './event-time.ts';
import { type Line, joinLines, linesOf } from '../tree/lines.ts';
import {
  type Block,
  type Content,
  cleanText,
  collect,
  hasLinkOrPicture,
  placedAs,
} from '../tree/nodes.ts';
import type { ProjectRegistry } from '../projects.ts';

/** The events of one section. */
export interface FoundEvents {
  blocks: Block[];
  count: number;
}

const TITLE = /^(?:分享|直播|活动|本期|日程|会议)?主题\s*[:：]\s*(\S.*)$/;
const TIME = /^(?:分享|直播|活动|线上直播|日程|会议)?时间\s*[:：]\s*(\S.*)$/;
const PLACE = /^(?:活动|日程|会议)?(?:地点|地址)\s*[:：]\s*(\S.*)$/;

/**
 * Turns the parts of an events section that name a topic into `<Event>`: all of the section for a
 * single live stream or meetup, each project's part for community meetings. What says topic, time
 * and place in a form we can read becomes attributes; everything else stays inside.
 *
 * @param section blocks below the heading.
 * @param weekly day of the weekly, for days without a year.
 */
export function readEvents(
  section: readonly Block[],
  weekly: string,
  registry: ProjectRegistry,
): FoundEvents | null {
  const blocks = section.flatMap((block) => splitLabel(block, registry));
  const topics = blocks.flatMap((block, index) => (hasTopic(block) ? [index] : []));
  if (topics.length === 0) return null;
  const labels = blocks.flatMap((block, index) => (projectLabel(block, registry) ? [index] : []));
  const starts = topics.map((topic, index) => {
    const label = labels.filter((at) => at < topic && at > (topics[index - 1] ?? -1)).at(-1);
    return label ?? (topics.length === 1 && labels.length === 0 ? 0 : topic);
  });
  const made = starts.flatMap((start, index) => {
    const part = blocks.slice(start, starts[index + 1]);
    const end = projectLabel(part[0], registry) ? meetingEnd(part) : part.length;
    const event = eventOf(part.slice(0, end), weekly, registry);
    return event ? [event, ...part.slice(end)] : part;
  });
  const count = made.filter((block) => block.type === 'mdxJsxFlowElement').length;
  return count > 0 ? { blocks: [...blocks.slice(0, starts[0]), ...made], count } : null;
}

/** `**Layotto**` typed directly above `主题：…` becomes a block of its own. */
function splitLabel(block: Block, registry: ProjectRegistry): Block[] {
  if (block.type !== 'paragraph') return [block];
  const [first, ...rest] = linesOf(block);
  if (!first || rest.length === 0) return [block];
  const label = joinLines([first]);
  return projectLabel(label, registry) ? [label, joinLines(rest)] : [block];
}

/** A project's meeting ends with its last `「…」：https://…`; what follows is the weekly's again. */
function meetingEnd(blocks: readonly Block[]): number {
  const last = blocks.findLastIndex(
    (block) => block.type === 'paragraph' && /^「.{1,20}」\s*[:：]?/.test(cleanText(block)),
  );
  if (last < 0) return blocks.length;
  const hasLink = collect(blocks[last] ?? { type: 'root', children: [] }, 'link').length > 0;
  return hasLink ? last + 1 : Math.min(last + 2, blocks.length);
}

/** The event that blocks announce, or null where its title cannot be told from its text. */
function eventOf(
  blocks: readonly Block[],
  weekly: string,
  registry: ProjectRegistry,
): Block | null {
  const project = projectLabel(blocks[0], registry);
  const body = project ? blocks.slice(1) : blocks;
  const taken: Taken = { title: '', date: null, time: null, place: null };
  const children = body.flatMap((block) => takeFacts(block, weekly, taken));
  const url = entrance(body, project !== null);
  const { title, date, time, place } = taken;
  if (title.trim() === '') return null;
  return placedAs(
    blocks[0],
    element('Event', { title, date, time, place, url, project }, children),
  );
}

interface Taken {
  title: string;
  date: string | null;
  time: string | null;
  place: string | null;
}

/** Takes the lines that state topic, time and place out of a block. */
function takeFacts(block: Block, weekly: string, taken: Taken): Content[] {
  if (block.type === 'paragraph') {
    const lines = linesOf(block);
    const kept = lines.filter((line) => !takeLine(line, weekly, taken));
    if (kept.length === lines.length) return [block];
    return kept.length > 0 ? [joinLines(kept)] : [];
  }
  if (block.type === 'heading') return [{ ...block, depth: 3 }];
  if (block.type !== 'list') return [block as Content];
  const items = block.children.flatMap((item) => takeFromItem(item, weekly, taken));
  return items.length > 0 ? [{ ...block, children: items }] : [];
}

/** An item that is one paragraph gives its lines; what they do not state stays in it. */
function takeFromItem(item: ListItem, weekly: string, taken: Taken): ListItem[] {
  const [only, more] = item.children;
  if (only?.type !== 'paragraph' || more) return [item];
  const lines = linesOf(only);
  const kept = lines.filter((line) => !takeLine(line, weekly, taken));
  if (kept.length === lines.length) return [item];
  return kept.length > 0 ? [{ ...item, children: [joinLines(kept)] }] : [];
}

function takeLine(line: Line, weekly: string, taken: Taken): boolean {
  const words = cleanText(line.nodes);
  if (hasLinkOrPicture(line.nodes)) return false;
  const title = TITLE.exec(words)?.[1];
  if (title && taken.title === '') {
    taken.title = title;
    return true;
  }
  const said = TIME.exec(words)?.[1];
  const time = said && taken.date === null ? readEventTime(said, weekly) : null;
  if (time) {
    taken.date = time.date;
    taken.time = time.time || null;
    return true;
  }
  const place = PLACE.exec(words)?.[1];
  if (!place || taken.place !== null) return false;
  taken.place = place;
  return true;
}

function hasTopic(block: Block): boolean {
  return linesIn(block).some(
    ({ nodes }) => TITLE.test(cleanText(nodes)) && !hasLinkOrPicture(nodes),
  );
}

/** Lines of a paragraph, or of the items of a list that hold one paragraph each. */
function linesIn(block: Block): Line[] {
  if (block.type === 'paragraph') return linesOf(block);
  if (block.type !== 'list') return [];
  return block.children.flatMap(({ children: [first, more] }) =>
    first?.type === 'paragraph' && !more ? linesOf(first) : [],
  );
}

/** `**Layotto：**` above a meeting, as slug. */
function projectLabel(block: Block | undefined, registry: ProjectRegistry): string | null {
  if (block?.type !== 'paragraph') return null;
  const name = /^([A-Za-z][\w .-]{1,30}?)\s*[:：]?$/.exec(cleanText(block))?.[1];
  return name ? (registry.byName(name) ?? null) : null;
}

/**
 * Where one takes part: the link on a line about signing up, watching or joining; for a project's
 * meeting else the issue that announces it.
 */
function entrance(blocks: readonly Block[], isMeeting: boolean): string | null {
  const lines = blocks.flatMap(linesIn);
  const linkIn = ({ nodes }: Line) => nodes.flatMap((node) => collect(node, 'link'))[0]?.url;
  const joining = lines.filter(({ nodes }) =>
    /报名|直播间|入会链接|观看|点击|关注|详情/.test(cleanText(nodes)),
  );
  const urls = joining.map(linkIn).filter((url) => url !== undefined);
  const issue = isMeeting
    ? lines.map(linkIn).find((url) => /\/issues?\/\d+/.test(url ?? ''))
    : undefined;
  return urls.find((url) => /^https?:/.test(url)) ?? issue ?? null;
}
