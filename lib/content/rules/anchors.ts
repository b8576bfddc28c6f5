import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { releasesOf } from '#lib/mdx/elements.ts';
import { questionsOf } from '../extract/questions.ts';
import { extractSections } from '../extract/sections.ts';

interface Anchor {
  id: string;
  node: Nodes;
  kind: '小节' | '问答' | '版本';
}

/**
 * An anchor of a weekly's page belongs to one thing. Headings keep apart by themselves, and so do
 * releases that are announced twice; only what differs in kind, or in case, can meet.
 */
export function checkAnchors(tree: Root, date: string, file: VFile): void {
  const seen = new Map<string, Anchor>();
  for (const anchor of anchorsIn(tree, date)) {
    const key = anchor.id.toLowerCase();
    const first = seen.get(key);
    if (!first) seen.set(key, anchor);
    // Two questions are the matter of `unique-id`; one release printed twice gets an id of its own.
    if (!first || (first.kind === anchor.kind && (first.id === anchor.id || first.kind === '问答')))
      continue;
    const same = first.id === anchor.id;
    report(file, {
      rule: 'unique-anchor',
      severity: same ? 'error' : 'warning',
      place: anchor.node,
      problem: `这个${anchor.kind}的锚点 ${anchor.id} ${same ? '已经是' : '只有大小写不同于'}第 ${lineOf(first)} 行那个${first.kind}的${same ? '' : `（${first.id}）`}`,
      remedy: anchor.kind === '小节' ? '换一个标题' : '换一个 id，或去掉 id 用自动编号',
    });
  }
}

function anchorsIn(tree: Root, date: string): Anchor[] {
  const sections = extractSections(tree, date).map(({ section, heading }): Anchor => ({
    id: section.anchor,
    node: heading,
    kind: '小节',
  }));
  const questions = [...questionsOf(tree, date)].map(([node, id]): Anchor => ({
    id,
    node,
    kind: '问答',
  }));
  const releases = releasesOf(tree).map(({ node, project, version }): Anchor => ({
    id: `${project}-${version}`,
    node,
    kind: '版本',
  }));
  return [...sections, ...questions, ...releases].sort((a, b) => lineOf(a) - lineOf(b));
}

function lineOf({ node }: Anchor): number {
  return node.position?.start.line ?? 1;
}
