import type { Metadata } from 'next';
import { QuestionRow } from '#components/question/question-row.tsx';
import { getModel } from '#lib/content/index.ts';
import { allQuestions, firstAnswer } from '#lib/content/views/questions.ts';
import { excerpt } from '#lib/text/excerpt.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearMetadata } from '../_years/year-metadata.ts';

/** Characters of an answer: two lines at most. */
const EXCERPT = 80;

/** Questions of a year, by default the newest: /questions/ and /questions/year/2022/. */
export async function QuestionList({ year }: { year?: string }) {
  const questions = allQuestions(await getModel());
  return (
    <YearList
      list={paths.questions}
      title="问答"
      intro={`共 ${questions.length} 条，按年份与项目查看；有具体问题，用搜索更快。`}
      things="问答"
      units={['问', '条']}
      items={questions}
      year={year}
      rows={(items, marks, projects) => (
        <div className="questions-wide">
          {items.map((question) => (
            <div key={question.id} className={marks(question)}>
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
      )}
    />
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
