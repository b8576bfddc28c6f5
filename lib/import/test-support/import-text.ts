import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { attribute, elements } from '#lib/mdx/elements.ts';
import { cleanText, textOf } from '../tree/nodes.ts';
import { createRegistry } from '../projects.ts';
import { readPost } from '../read/posts.ts';
import { serialise } from '#lib/mdx/write/serialise.ts';
import type { CatalogueProject, ImportedWeekly, SourcePost } from '../types.ts';
import { importPost } from '../weekly.ts';

/** Projects for invented posts. */
export const CATALOGUE: readonly CatalogueProject[] = [
  project('sofa-jraft', 'SOFAJRaft', 'sofastack/sofa-jraft', ['JRaft']),
  project('sofa-rpc', 'SOFARPC', 'sofastack/sofa-rpc', ['SOFA RPC']),
  project('sofa-tracer', 'SOFATracer', 'sofastack/sofa-tracer', []),
  project('mosn', 'MOSN', 'mosn/mosn', ['SOFAMosn', 'sofastack/sofa-mosn']),
  project('layotto', 'Layotto', 'mosn/layotto', []),
  project('tongsuo', 'Tongsuo', 'Tongsuo-Project/Tongsuo', ['铜锁']),
];

function project(slug: string, name: string, path: string, aliases: string[]): CatalogueProject {
  return { slug, name, repository: `https://github.com/${path}`, aliases };
}

/** An invented post, imported. */
export interface Imported {
  weekly: ImportedWeekly;
  post: SourcePost;
  /** Body as MDX. */
  text: string;
}

/** Imports the body of an invented post of 2021-03-05. */
export function importText(body: string, head: Record<string, string> = {}): Imported {
  const fields = { title: 'SOFA Weekly | 试刊', date: '2021-03-05T15:00:00+08:00', ...head };
  const yaml = Object.entries(fields).map(([key, value]) => `${key}: "${value}"`);
  const source = `---\n${yaml.join('\n')}\n---\n\n${body}\n`;
  const { post } = readPost('posts/trial/index.md', 'trial', new TextEncoder().encode(source));
  if (!post) throw new Error('the head of an invented post is always good');
  const weekly = importPost(post, {
    registry: createRegistry(CATALOGUE),
    weeklyDate: (folder) => (folder === 'older-weekly' ? '2020-12-25' : undefined),
  });
  return { weekly, post, text: serialise(weekly.tree) };
}

/** A question as one line: asker, project, issue, then asks and answers in order. */
export function questionLines({ weekly }: Imported): string[] {
  return elements(weekly.tree, 'Question').map((node) => {
    const [asker, slug, issue] = ['asker', 'project', 'issue'].map((one) => attribute(node, one));
    const parts = node.children.map((child) => {
      const isAnswer = child.type === 'mdxJsxFlowElement';
      return `${isAnswer ? 'A' : 'Q'} ${cleanText(child)}`;
    });
    return [`@${asker ?? '-'} ${slug ?? '-'} #${issue ?? '-'}`, ...parts].join(' | ');
  });
}

/** Attributes of a component as `name=value`. */
export function attributes(node: MdxJsxFlowElement): string {
  const written = node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string'
      ? [`${one.name}=${one.value}`]
      : [],
  );
  return written.join(' ');
}

/** Visible text of what no component took, a line a block. */
export function plainBlocks({ weekly }: Imported): string[] {
  return weekly.tree.children
    .filter((node) => node.type !== 'mdxJsxFlowElement')
    .map((node) => textOf(node));
}
