import { type ReactElement, memo } from 'react';
import { mdxComponents } from '#components/mdx/components.tsx';
import { WeeklyView } from '#components/weekly/weekly-view.tsx';
import { drawn } from '#lib/editor/preview/draw.ts';
import type { Preview } from '#lib/editor/worker/protocol.ts';
import type { Question } from '#lib/content/types.ts';

/** What a preview shows: a weekly's whole page, or one entry as it stands in it. */
export const DrawnPreview = memo(function DrawnPreview({
  preview,
}: {
  preview: Preview;
}): ReactElement {
  const { weekly, tree, events, whole, citations, credits, today, isPreview } = preview;
  const projects = new Map(preview.projects.map((project) => [project.slug, project]));
  const cited = new Map(citations);
  const text = drawn(
    tree,
    mdxComponents({
      ...{ projects, weekly, events: new Map(events), credits: new Map(credits), today, isPreview },
      citationOf: (question: Question) => cited.get(question.id) ?? '',
    }),
  );
  if (!whole) return <div className="wrap edit-preview-entry">{text}</div>;
  return (
    <WeeklyView
      weekly={weekly}
      projects={whole.projects}
      citation={whole.citation}
      contents={whole.contents}
      previous={null}
      next={null}
    >
      {text}
    </WeeklyView>
  );
});
