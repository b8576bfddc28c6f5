import { feedOf } from '#lib/share/metadata.ts';
import { QuestionRow } from '#components/question/question-row.tsx';
import { allQuestions, firstAnswer } from '#lib/content/views/questions.ts';
import { excerpt } from '#lib/text/excerpt.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearRoute } from '../_years/year-route.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { listWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

/** Characters of an answer: two lines at most. */
const EXCERPT = 80;

const facts = {
  ...{ list: paths.questions, items: allQuestions },
  title: () => words(frameWords).questions,
  feed: feedOf('questions'),
};

/** Questions of a year, by default the newest: /questions/ and /questions/year/2022/. */
function QuestionList({ year }: { year?: string }) {
  const say = words(listWords);
  return (
    <YearList
      {...facts}
      intro={say.questionsIntro}
      things={say.questionThings}
      amounts={[say.questionCount, say.questionsInMonth]}
      year={year}
      rows={(items, marks, projects, links) => (
        <div className="questions-wide">
          {items.map((question) => (
            <div key={question.id} className={marks(question)}>
              <QuestionRow
                question={question}
                answer={excerpt(firstAnswer(question), EXCERPT)}
                project={projects.get(question.project ?? '') ?? null}
                rail
                dated
                links={links}
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
  description: () => words(listWords).questionsAre,
  View: QuestionList,
});
