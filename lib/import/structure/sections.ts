import type { Heading, Paragraph } from 'mdast';
import { type Block, cleanText, placedAs, text } from '../tree/nodes.ts';
import { linesOf } from '../tree/lines.ts';

/** What the blocks below a heading are. */
export type Role =
  'questions' | 'readings' | 'releases' | 'events' | 'tasks' | 'contributors' | 'other';

/** First match wins: 新手任务 before 任务发布, 直播合集 (readings) before 直播预告 (events). */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['tasks', /新手任务|新手计划|新手开发任务/],
  ['contributors', /contributors?\b|本周贡献|贡献者/i],
  ['questions', /读者问答|问答提炼|每周问答|issue\s*精选|QA\s*(?:整理|提炼|精选)/i],
  ['readings', /阅读|推荐文章|文章|系列|合集|合辑|集合|集锦|源码解析|剖析/],
  ['events', /活动|直播|会议|预告|报名|meetup|大事记|召集|招聘|加入|聊天室/i],
  ['releases', /项目进展|发布|发版|版本/],
];

/** The role that the words of a heading give to its section. */
export function roleOf(title: string): Role {
  return ROLES.find(([, words]) => words.test(title))?.[0] ?? 'other';
}

/** Titles of sections as they were typed in bold: they end with the word that says what they are. */
const TYPED_HEADING =
  /^(?:[^：:。！!？?，,；;]*(?:问答(?:提炼)?|issue\s*精选|推荐阅读|推荐文章|相关阅读|贡献|contributors?|项目进展|本周发布|版本发布|社区会议(?:回顾|预告)?|(?:活动|直播)?预告|大事记)|[^。！!？?，,；;]*新手任务(?:计划)?)$/i;

/**
 * A heading that was typed as a bold line (`**本周推荐阅读**`), or null. It must be short, name
 * one of our roles and be no sentence.
 */
export function boldHeading(node: Block): Heading | null {
  if (node.type !== 'paragraph') return null;
  const title = cleanText(node);
  if (!isBold(node) || linesOf(node).length !== 1 || [...title].length > 40) return null;
  if (!TYPED_HEADING.test(title)) return null;
  return placedAs(node, { type: 'heading', depth: 2, children: [text(title)] });
}

function isBold(node: Paragraph): boolean {
  const shown = node.children.filter((child) => cleanText(child) !== '' || child.type === 'image');
  return shown.length > 0 && shown.every((child) => child.type === 'strong');
}

/** Roles whose heading starts a section of its own, however deep the author put it. */
const SOVEREIGN: ReadonlySet<Role> = new Set(['questions', 'tasks', 'contributors', 'releases']);

/**
 * Gives headings the depths that the site wants: the highest depth of the post becomes 2, no
 * level is skipped, and a section that is none of its parent's becomes a section of its own.
 */
export function levelHeadings(blocks: readonly Block[]): Block[] {
  const headings = blocks.filter((block) => block.type === 'heading');
  const top = Math.min(...headings.map((heading) => heading.depth));
  let parent: Role = 'other';
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const role = roleOf(cleanText(block));
    const own = SOVEREIGN.has(role) || (role === 'readings' && parent !== 'readings');
    const depth = block.depth === top || own || (parent === 'other' && block.depth <= top) ? 2 : 3;
    if (depth === 2) parent = role;
    return { ...block, depth };
  });
}
