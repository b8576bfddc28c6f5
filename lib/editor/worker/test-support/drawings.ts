import { renderToStaticMarkup } from 'react-dom/server';
import { mdxComponents } from '#components/mdx/components.tsx';
import { eventStandings } from '#lib/calendar/standings.ts';
import type { Content } from '#lib/content/index.ts';
import type { Question, Weekly } from '#lib/content/types.ts';
import { today } from '#lib/content/views/age.ts';
import { citationOf } from '#lib/content/views/citation.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { rehypeHighlight } from '#lib/mdx/highlight.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { drawn } from '../../preview/draw.ts';
import type { Preview } from '../protocol.ts';

/** How the page of a weekly draws its text. */
export async function built(content: Content, weekly: Weekly): Promise<string> {
  const tree = content.weeklyTree(weekly.date);
  if (!tree) throw new Error(`no tree: ${weekly.date}`);
  const known = projectMap(content.model);
  const components = mdxComponents({
    ...{ projects: known, weekly, today: today(), events: eventStandings(content.model) },
    citationOf: (question: Question) =>
      citationOf(question, weekly, known.get(question.project ?? '') ?? null),
  });
  return renderToStaticMarkup(await renderMdx(tree, components));
}

/** How the editor draws the same text. */
export function previewed(preview: Preview): string {
  const { tree, weekly, isPreview, today: day } = preview;
  rehypeHighlight()(tree);
  const cited = new Map(preview.citations);
  const components = mdxComponents({
    projects: new Map(preview.projects.map((project) => [project.slug, project])),
    ...{ weekly, isPreview, today: day },
    ...{ events: new Map(preview.events), credits: new Map(preview.credits) },
    citationOf: ({ id }: Question) => cited.get(id) ?? '',
  });
  return renderToStaticMarkup(drawn(tree, components));
}
