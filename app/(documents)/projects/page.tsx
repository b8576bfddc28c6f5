import type { Metadata } from 'next';
import { Frame } from '#app/_frame.tsx';
import { ProjectIndexRow } from '#components/project/project-index-row.tsx';
import { Link } from '#components/ui/link/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getModel } from '#lib/content/index.ts';
import { projectSummaries } from '#lib/content/views/project/contents.ts';
import { paths } from '#lib/site/paths.ts';
import { alternatesOf } from '#lib/share/metadata.ts';
import '#app/styles/projects.css';

export const metadata: Metadata = {
  title: '项目',
  description: 'SOFA Weekly 关注的开源项目，以及每个项目的问答、发布与推荐阅读。',
  alternates: alternatesOf(paths.projects),
};

export default async function Page() {
  const summaries = projectSummaries(await getModel());
  return (
    <Frame at={paths.projects}>
      <div className="wrap">
        <PageHead title="项目">
          {`本刊关注的 ${summaries.length} 个开源项目，问答多的在前。逐年的数字见`}
          <Link className="link" href={paths.stats}>
            统计
          </Link>
          。
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
