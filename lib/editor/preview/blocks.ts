import type { Nodes, Root, RootContent } from 'hast';
import type { EventStanding } from '#lib/calendar/standings.ts';
import type { Project, Question, Release, Weekly } from '#lib/content/types.ts';

/** What the components of a block know and its elements do not say. */
export interface Facts {
  questions: Question[];
  releases: Release[];
  projects: Project[];
  events: [id: string, EventStanding][];
  citations: [id: string, string][];
}

/** A part of a text that is drawn by itself: one of its outermost elements, and all there is to know for it. */
export interface Block {
  nodes: RootContent[];
  facts: Facts;
}

/** Where facts are found. */
export interface Known {
  weekly: Pick<Weekly, 'questions' | 'releases'>;
  projects: ReadonlyMap<string, Project>;
  events: ReadonlyMap<string, EventStanding>;
  citationOf: (question: Question) => string;
}

/**
 * Cuts a tree at its outermost elements. Drawn one after the other they are what the whole is; each holds plain
 * data only, and all that is drawn of it depends on this data, so that two equal ones are drawn alike.
 */
export function blocksOf(tree: Root, known: Known): Block[] {
  const blocks: Block[] = [];
  const facts = factsFrom(known);
  for (const node of tree.children) {
    const last = blocks.at(-1);
    // Line ends between elements are drawn with the one before.
    if (node.type === 'text' && last) last.nodes.push(bare(node));
    else blocks.push({ nodes: [bare(node)], facts: facts(node) });
  }
  return blocks;
}

/** A node without its places in the source, which change with every key before it. */
function bare<Node extends Nodes>(node: Node): Node {
  const copy = { ...node };
  delete copy.position;
  delete copy.data;
  if ('children' in copy) copy.children = copy.children.map((child) => bare(child));
  return copy;
}

function factsFrom({ weekly, projects, events, citationOf }: Known): (node: Nodes) => Facts {
  const questions = new Map(weekly.questions.map((one) => [one.id, one]));
  const releases = new Map(weekly.releases.map((one) => [one.id, one]));
  return (node) => {
    const names = new Set<string>();
    collect(node, names);
    const of = <Value>(all: ReadonlyMap<string, Value>): [string, Value][] =>
      [...names].flatMap((name) => {
        const one = all.get(name);
        return one === undefined ? [] : [[name, one]];
      });
    const asked = of(questions).map(([, one]) => one);
    const released = of(releases).map(([, one]) => one);
    for (const { project } of [...asked, ...released]) if (project) names.add(project);
    return {
      ...{ questions: asked, releases: released },
      ...{ projects: of(projects).map(([, one]) => one), events: of(events) },
      citations: asked.map((one) => [one.id, citationOf(one)]),
    };
  };
}

/** The ids and projects that elements of ours name, in the order of the text. */
function collect(node: Nodes, names: Set<string>): void {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    for (const attribute of node.attributes) {
      const { value } = attribute;
      if (attribute.type !== 'mdxJsxAttribute' || typeof value !== 'string') continue;
      if (attribute.name === 'id' || attribute.name === 'project') names.add(value);
    }
  }
  if ('children' in node) for (const child of node.children) collect(child, names);
}
