import { WeeklyRow } from '#components/archive/weekly-row.tsx';
import { QuestionRow } from '#components/question/question-row.tsx';
import { ReadingList } from '#components/reading/reading-list.tsx';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import { YearHeading } from '#components/ui/year-nav.tsx';
import type { ProjectViewProps } from './project-props.ts';

type Sections = Pick<
  ProjectViewProps,
  'questions' | 'releases' | 'readings' | 'weeklies' | 'answerOf'
>;

/** Questions by year, then releases, readings and weeklies of a project. */
export function ProjectSections(props: Sections) {
  const { questions, releases, readings, weeklies, answerOf } = props;
  return (
    <>
      <div id="questions">
        {questions.map(({ year, items }) => (
          <section key={year} className="mb-12">
            <SectionHead caption={`${items.length} 条`}>
              <YearHeading year={year} />
            </SectionHead>
            {items.map((question) => (
              <QuestionRow
                key={question.id}
                question={question}
                answer={answerOf(question)}
                rail
                dated
              />
            ))}
          </section>
        ))}
      </div>
      {releases.length > 0 && (
        <section id="releases" className="mb-12">
          <SectionHead caption={`${releases.length} 次`}>发布</SectionHead>
          {releases.map((release) => (
            <ReleaseRow key={release.id} release={release} anchored />
          ))}
        </section>
      )}
      {readings.length > 0 && (
        <section id="readings" className="mb-12">
          <SectionHead caption={`${readings.length} 篇`}>阅读</SectionHead>
          <ReadingList readings={readings} />
        </section>
      )}
      {weeklies.length > 0 && (
        <section id="weeklies">
          <SectionHead caption={`${weeklies.length} 期`}>周刊</SectionHead>
          <ul>
            {weeklies.map((weekly) => (
              <WeeklyRow key={weekly.date} weekly={weekly} dated />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
