import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MonthSection } from '#components/archive/month-section.tsx';
import { filtered } from '#components/archive/project-filter.tsx';
import { YearPage } from '#components/archive/year-page.tsx';
import { QuestionRow } from '#components/question/question-row.tsx';
import { Still } from '#components/ui/still.tsx';
import { getModel } from '#lib/content/index.ts';
import type { Question } from '#lib/content/types.ts';
import { byMonth } from '#lib/content/views/groups.ts';
import { allQuestions, firstAnswer } from '#lib/content/views/questions.ts';
import { excerpt } from '#lib/content/views/text.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { tallyProjects, tallySlug, yearOf } from '#lib/content/views/years.ts';
import { paths } from '#lib/site/paths.ts';
import { yearMetadata } from '../year-metadata.ts';

/** Characters of an answer: two lines at most. */
const EXCERPT = 80;

/** Questions of a year, by default the newest: /questions/ and /questions/year/2022/. */
export async function QuestionList({ year }: { year?: string }) {
  const model = await getModel();
  const questions = allQuestions(model);
  const shown = yearOf(paths.questions, questions, year, (items) => [`${items.length} 问`]);
  if (!shown) notFound();
  const tally = tallyProjects(model, shown.items);
  const projects = projectMap(model);
  const marks = (items: readonly Question[]) =>
    filtered(
      tally,
      items.map((question) => tallySlug(question, projects)),
    );
  return (
    <Still id="page" className="wrap">
      <YearPage
        title={year ? `${year} 年问答` : '问答'}
        intro={`共 ${questions.length} 条，按年份与项目查看；有具体问题，用搜索更快。`}
        years={shown.years}
        tally={tally}
        things="问答"
      >
        {byMonth(shown.items).map(({ month, items }) => (
          <MonthSection
            key={month}
            month={month}
            caption={`${items.length} 条`}
            className={marks(items)}
          >
            <div className="questions-wide">
              {items.map((question) => (
                <div key={question.id} className={marks([question])}>
                  <QuestionRow
                    question={question}
                    answer={excerpt(firstAnswer(question), EXCERPT)}
                    project={projects.get(question.project ?? '') ?? null}
                    rail
                    dated
                  />
                </div>
              ))}
            </div>
          </MonthSection>
        ))}
      </YearPage>
    </Still>
  );
}

/** Metadata of {@link QuestionList}. */
export async function questionListMetadata(year?: string): Promise<Metadata> {
  const [newest] = allQuestions(await getModel());
  return yearMetadata({
    list: paths.questions,
    title: '问答',
    description: 'SOFAStack 社区历年问答，按年份与项目查看，每条都有固定链接。',
    year,
    newest: newest?.date.slice(0, 4),
  });
}
