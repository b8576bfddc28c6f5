import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { withValue } from '#lib/mdx/attributes.ts';
import { attribute } from '#lib/mdx/elements.ts';
import { nearest } from '#lib/text/names/nearest.ts';
import { questionsOf } from '../extract/questions.ts';
import type { ProjectFrontmatter } from '../schemas/frontmatter.ts';

/** Every `project="…"` and `<Project id>` names a file in `content/projects`. */
export function checkProjects(
  tree: Root,
  file: VFile,
  projects: ReadonlyMap<string, ProjectFrontmatter>,
): void {
  for (const node of allElements(tree)) {
    const name = node.name === 'Project' ? 'id' : 'project';
    const slug = attribute(node, name);
    if (slug === null || projects.has(slug)) continue;
    const written = node.attributes.find((one) => 'name' in one && one.name === name);
    const meant = spelt(slug, projects);
    const near = meant ?? nearest(slug, projects.keys());
    report(file, {
      rule: 'known-project',
      place: node,
      problem: `没有项目 ${slug}${near ? `：是 ${near} 吗？` : ''}`,
      remedy: near
        ? `写 ${name}="${near}"`
        : `新建 content/projects/${slug}.mdx，或去掉 ${name} 属性`,
      edits: written?.type === 'mdxJsxAttribute' ? withValue(written, meant, file) : undefined,
    });
  }
}

function allElements(parent: Nodes): MdxJsxFlowElement[] {
  if (!('children' in parent)) return [];
  return parent.children.flatMap((child) => [
    ...(child.type === 'mdxJsxFlowElement' ? [child] : []),
    ...allElements(child),
  ]);
}

/** The slug of a project that is spelt so, or the same but for case and hyphens. */
function spelt(
  wrong: string,
  projects: ReadonlyMap<string, ProjectFrontmatter>,
): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (const [slug, { name, aliases }] of projects) {
    if ([slug, name, ...aliases].some((spelling) => plain(spelling) === plain(wrong))) return slug;
  }
  return undefined;
}

/** Where a question id was first used. */
export interface FirstUse {
  /** As it is written there. */
  id: string;
  path: string;
  line: number;
}

/** Question ids of a content folder, and where each was first used. */
export class QuestionIds {
  readonly #uses = new Map<string, FirstUse>();

  /** Where this id was used first, or one that differs from it in case only: both are one address. */
  firstLike(id: string): FirstUse | undefined {
    return this.#uses.get(id.toLowerCase());
  }

  /** Whether a question has exactly this id. */
  has(id: string): boolean {
    return this.firstLike(id)?.id === id;
  }

  /** Notes the first use of an id. */
  add(use: FirstUse): void {
    this.#uses.set(use.id.toLowerCase(), use);
  }
}

/**
 * Question ids are unique over all weeklies, because they are addresses, and on many disks and hosts
 * addresses are compared without case.
 * @param seen ids of the files checked so far; grows.
 */
export function checkUniqueIds(tree: Root, date: string, file: VFile, seen: QuestionIds): void {
  for (const [node, id] of questionsOf(tree, date)) {
    const first = seen.firstLike(id);
    if (first) {
      const place = `${first.path}:${first.line}`;
      report(file, {
        rule: 'unique-id',
        place: node,
        problem:
          first.id === id
            ? `编号 ${id} 已经用过：${place}`
            : `编号 ${id} 和已经用过的 ${first.id} 只差大小写：${place}`,
        remedy: '去掉 id 属性用自动编号，或换一个没用过的 id',
      });
    } else {
      seen.add({ id, path: file.path, line: node.position?.start.line ?? 1 });
    }
  }
}
