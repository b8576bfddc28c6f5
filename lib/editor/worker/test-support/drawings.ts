import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { DrawnBlocks } from '#components/editor/preview/drawn-preview.tsx';
import { mdxComponents } from '#components/mdx/components.tsx';
import { eventStandings } from '#lib/calendar/standings.ts';
import type { Content } from '#lib/content/index.ts';
import type { Question, Weekly } from '#lib/content/types.ts';
import { today } from '#lib/content/views/age.ts';
import { citationOf } from '#lib/content/views/citation.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { rehypeHighlight } from '#lib/mdx/highlight.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { PreviewReceiver, PreviewSender } from '../../preview/sending.ts';
import type { Preview } from '../../preview/types.ts';
import type { Highlight } from '../preview.ts';

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

/** How the editor draws the same text, after its way from the worker to the page. */
export function previewed(preview: Preview): string {
  const sent = structuredClone(new PreviewSender().sent(preview));
  const { blocks, setting } = new PreviewReceiver().received(sent);
  return renderToStaticMarkup(createElement(DrawnBlocks, { blocks, setting }));
}

/** Colours code as the worker does. */
export const highlight: Highlight = (tree) => rehypeHighlight()(tree);
