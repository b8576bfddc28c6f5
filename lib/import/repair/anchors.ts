import GithubSlugger from 'github-slugger';
import type { Heading, Link, Parents, PhrasingContent, Root } from 'mdast';
import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import { cleanText, collect } from '../tree/nodes.ts';

/**
 * Leads links inside a post to the anchors that its headings have here, in place. One that leads
 * nowhere becomes words, with a message.
 *
 * @param named headings by the id that an attribute list gave them.
 */
export function leadAnchors(tree: Root, named: ReadonlyMap<string, Heading>, file: VFile): void {
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>(
    collect(tree, 'heading').map((heading) => [heading, slugger.slug(cleanText(heading))]),
  );
  const known = new Set(anchors.values());
  lead(tree, (link) => {
    const id = decoded(link.url.slice(1));
    const heading = named.get(id);
    const anchor = heading ? anchors.get(heading) : known.has(id) ? id : undefined;
    if (anchor !== undefined) return [{ ...link, url: `#${anchor}` }];
    report(file, {
      rule: 'import-reference',
      severity: 'warning',
      place: link,
      problem: `链接指向 ${link.url}，这一篇里没有这个标题，链接改成了文字`,
      remedy: '写成标题的文字：[见下](#标题)',
    });
    return link.children;
  });
}

function lead(parent: Parents, replace: (link: Link) => PhrasingContent[]): void {
  for (const child of parent.children) if ('children' in child) lead(child, replace);
  parent.children = parent.children.flatMap((child) =>
    child.type === 'link' && /^#./.test(child.url) ? replace(child) : [child],
  );
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    // `%` as typed.
    return anchor;
  }
}
