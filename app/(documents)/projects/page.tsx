import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { ProjectIndexRow } from '#components/project/project-index-row.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getModel } from '#lib/content/index.ts';
import { projectSummaries } from '#lib/content/views/project/contents.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/projects.css';

export function generateMetadata(): Metadata {
  return {
    title: words(frameWords).projects,
    description: words(projectWords).description,
    alternates: alternatesOf(paths.projects),
  };
}

export default async function Page() {
  const say = words(projectWords);
  const summaries = projectSummaries(await getModel());
  return (
    <Frame at={paths.projects}>
      <div className="wrap">
        <PageHead title={words(frameWords).projects}>
          {say.intro(
            summaries.length,
            <Link className="link" href={paths.stats}>
              {say.statistics}
            </Link>,
          )}
        </PageHead>
        <ul className="project-rows mt-9">
          {summaries.map((summary) => (
            <ProjectIndexRow
              key={summary.project.slug}
              summary={summary}
              most={summaries[0]?.questions ?? 0}
            />
          ))}
        </ul>
      </div>
    </Frame>
  );
}
