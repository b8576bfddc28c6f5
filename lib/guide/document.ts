import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parseDocument } from '#lib/content/read/parse.ts';
import { documentUrl } from '#lib/site/addresses.ts';
import { paths } from '#lib/site/paths.ts';

/** A section of a document, under its heading of the second level. */
export interface GuideSection {
  anchor: string;
  title: string;
  /** What stands under the heading, without it. */
  tree: Root;
}

/** A document of the repository that the site shows as well. */
export interface GuideDocument {
  title: string;
  /** What stands before the first section. */
  lead: Root;
  sections: GuideSection[];
}

/** Documents that the site shows, by their file in `docs/`, and the page of each. */
const PAGES = { 'content-guide': paths.guide, 'editor-guide': paths.editors } as const;

/** The name of such a document. */
export type GuideName = keyof typeof PAGES;

/**
 * Reads a document of `docs/`: the file on GitHub and the page are the same words. Links to another such
 * document lead to its page, those to other files to GitHub.
 */
export function guideDocument(name: GuideName): GuideDocument {
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'docs', `${name}.md`);
  const tree = parseDocument(readFileSync(path, 'utf8'));
  aim(tree);
  const [first, ...rest] = tree.children;
  if (first?.type !== 'heading') throw new Error(`docs/${name}.md does not begin with its title`);
  const slugger = new GithubSlugger();
  const lead: RootContent[] = [];
  const sections: (GuideSection & { tree: Root })[] = [];
  for (const node of rest) {
    if (isSection(node)) {
      const title = toString(node);
      const anchor = slugger.slug(title);
      sections.push({ anchor, title, tree: { type: 'root', children: [] } });
    } else (sections.at(-1)?.tree.children ?? lead).push(node);
  }
  return { title: toString(first), lead: { type: 'root', children: lead }, sections };
}

const isSection = (node: Nodes): node is Heading => node.type === 'heading' && node.depth === 2;

/** Makes relative links lead somewhere. */
function aim(parent: Parents): void {
  for (const node of parent.children) {
    if (node.type === 'link') node.url = aimed(node.url);
    if ('children' in node) aim(node);
  }
}

function aimed(url: string): string {
  if (/^(?:[a-z]+:|[/#])/.test(url)) return url;
  const page = Object.entries(PAGES).find(([name]) => url === `${name}.md`);
  return page ? page[1] : documentUrl(`docs/${url}`);
}
