import type { Nodes, Root } from 'mdast';
import { nearest } from '#lib/text/names/nearest.ts';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { paths } from '#lib/site/paths.ts';
import { releasesOf } from '#lib/mdx/elements.ts';
import { questionsOf } from '../extract/questions.ts';
import { extractSections } from '../extract/sections.ts';
import { decodedUrl } from '#lib/text/read-url.ts';

/** What links of a content folder may lead to. */
export interface Targets {
  /** Anchors of each weekly by its date; null where the weekly could not be read. */
  weeklies: ReadonlyMap<string, ReadonlySet<string> | null>;
  questions: { has: (id: string) => boolean };
  projects: ReadonlySet<string>;
}

/** Anchors of a weekly's page: its sections, questions and releases. */
export function anchorsOf(tree: Root, date: string): Set<string> {
  const releases = releasesOf(tree).map(({ project, version }) => `${project}-${version}`);
  return new Set([
    ...extractSections(tree, date).map(({ section }) => section.anchor),
    ...questionsOf(tree, date).values(),
    ...releases.flatMap((id) => [id, `${id}-${date}`]),
  ]);
}

/**
 * Warns of links to pages and anchors of this site that do not exist.
 *
 * @param date of the weekly the tree is of; null for other files.
 */
export function checkTargets(tree: Root, file: VFile, date: string | null, targets: Targets): void {
  const walk = (node: Nodes): void => {
    const missing = 'url' in node ? missingIn(node.url, date, targets) : null;
    if (missing !== null) {
      report(file, {
        rule: 'link-to-nothing',
        severity: 'warning',
        place: node,
        problem: missing,
        remedy: '改成存在的地址，或去掉链接只留文字',
      });
    }
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
}

/** What an address of this site leads to in vain, in words; null where it is good or elsewhere. */
function missingIn(url: string, date: string | null, targets: Targets): string | null {
  const [, path = '', anchor = ''] =
    /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(decodedUrl(url)) ?? [];
  if (path === '') return anchorMissing(date, anchor, targets);
  if (!path.startsWith('/')) return null;
  const [, head = '', name = ''] = path.split('/');
  if (head === 'weekly' && /^\d/.test(name)) {
    if (!targets.weeklies.has(name)) return `没有 ${name} 这一期周刊`;
    return anchorMissing(name, anchor, targets);
  }
  if (head === 'questions' && name !== '' && name !== 'year') {
    return targets.questions.has(name) ? null : `没有编号 ${name} 的问答`;
  }
  if (head === 'projects' && name !== '') {
    if (targets.projects.has(name)) return null;
    const near = nearest(name, targets.projects);
    return `没有项目 ${name}${near ? `：是 ${near} 吗？` : ''}`;
  }
  return isPage(head) || path.includes('.') ? null : `站内没有 ${path} 这一页`;
}

function anchorMissing(date: string | null, anchor: string, targets: Targets): string | null {
  const anchors = date === null ? null : targets.weeklies.get(date);
  if (!anchors || anchor === '' || anchors.has(anchor)) return null;
  return `${date} 这一期没有「${anchor}」这一节或这条问答`;
}

const HEADS = new Set(Object.values(paths).map((path) => path.split('/')[1]));

function isPage(head: string): boolean {
  return HEADS.has(head);
}
