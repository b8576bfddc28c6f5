import type { Content } from '#lib/content/index.ts';
import { stringify } from 'yaml';
import { plainMarkdown } from './markdown.ts';

/** One weekly, as every generator takes it. */
export interface Post {
  date: string;
  title: string;
  summary: string;
  /** Markdown without frontmatter. */
  body: string;
}

/** All weeklies of a content folder as posts, newest first. */
export function postsOf({ model, weeklyTree }: Pick<Content, 'model' | 'weeklyTree'>): Post[] {
  const projects = new Map(model.projects.map(({ slug, name }) => [slug, name]));
  return model.weeklies
    .map((weekly) => {
      const { date, title, summary } = weekly;
      const tree = weeklyTree(date);
      const body = tree ? plainMarkdown(tree, { weekly, projects }) : '';
      return { date, title, summary, body };
    })
    .toSorted((a, b) => b.date.localeCompare(a.date));
}

/** A page's file: frontmatter and body. */
export function withHead(head: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(head, { lineWidth: 0 })}---\n\n${body}`;
}

/** Newest posts that a peer's home page lists. */
const LISTED = 10;

/** Body of a home page: the newest posts with their summaries, as links to `address(date)`. */
export function homeOf(posts: readonly Post[], address: (date: string) => string): string {
  const lines = posts
    .slice(0, LISTED)
    .map(
      ({ date, title, summary }) =>
        `- [${escaped(title)}](${address(date)}) ${date}，${escaped(summary)}`,
    );
  return `SOFAStack 社区周刊：每周问答、发布与文章。\n\n## 最新周刊\n\n${lines.join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>{}]/g, '\\$&');
}

/** Posts by year, newest first: what a sidebar groups by. */
export function byYear(posts: readonly Post[]): [year: string, posts: Post[]][] {
  const years = new Map<string, Post[]>();
  for (const post of posts) {
    const year = post.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), post]);
  }
  return [...years];
}
