import { feedOf } from '#lib/share/metadata.ts';
import { QuestionRow } from '#components/question/question-row.tsx';
import { allQuestions, firstAnswer } from '#lib/content/views/questions.ts';
import { excerpt } from '#lib/text/excerpt.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearRoute } from '../_years/year-route.tsx';

/** Characters of an answer: two lines at most. */
const EXCERPT = 80;

const facts = {
  ...{ list: paths.questions, title: '问答', items: allQuestions },
  feed: feedOf('questions'),
};

/** Questions of a year, by default the newest: /questions/ and /questions/year/2022/. */
function QuestionList({ year }: { year?: string }) {
  return (
    <YearList
      {...facts}
      intro={(count) => `共 ${count} 条，按年份与项目查看；有具体问题，用搜索更快。`}
      things="问答"
      units={['问', '条']}
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

/** Both addresses of {@link QuestionList}. */
export const questionRoute = yearRoute({
  ...facts,
  description: 'SOFAStack 社区历年问答，按年份与项目查看，每条都有固定链接。',
  View: QuestionList,
});
