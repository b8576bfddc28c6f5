import type { Metadata } from 'next';
import { ProjectChips } from '#components/project/project-chips.tsx';
import { QuestionRow } from '#components/question/question-row.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { YearHeading, YearNav } from '#components/ui/year-nav.tsx';
import { getModel } from '#lib/content/index.ts';
import { byYear } from '#lib/content/views/groups.ts';
import { projectCounts } from '#lib/content/views/projects.ts';
import { allQuestions, firstAnswer } from '#lib/content/views/questions.ts';
import { excerpt } from '#lib/content/views/text.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { paths } from '#lib/site/paths.ts';

export const metadata: Metadata = {
  title: '问答',
  description: 'SOFAStack 社区历年问答，按项目与年份查看，每条都有固定链接。',
  alternates: { canonical: paths.questions },
};

export default async function Page() {
  const model = await getModel();
  const projects = projectMap(model);
  const questions = allQuestions(model);
  const years = byYear(questions);
  return (
    <div className="wrap">
      <PageHead title="问答">
        {`共 ${questions.length} 条，按项目或年份查看；有具体问题，用搜索更快。`}
      </PageHead>
      <ProjectChips counts={projectCounts(model)} />
      <YearNav
        years={years.map(({ year, items }) => ({
          year,
          href: `#y${year}`,
          counts: [`${items.length} 问`],
        }))}
      />
      {years.map(({ year, items }) => (
        <section key={year} className="questions-wide mt-12" id={`y${year}`}>
          <SectionHead caption={`${items.length} 条`}>
            <YearHeading year={year} />
          </SectionHead>
          {items.map((question) => (
            <QuestionRow
              key={question.id}
              question={question}
              answer={excerpt(firstAnswer(question), 60)}
              project={projects.get(question.project ?? '') ?? null}
              rail
              dated
            />
          ))}
        </section>
      ))}
    </div>
  );
}
