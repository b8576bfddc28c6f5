import type { ReactNode } from 'react';
import type { Links } from '#components/ui/link/dead-note.tsx';
import type { ProjectRef } from '#components/ui/project-name.tsx';
import { ReleaseRow } from '#components/release/release-row.tsx';
import { Breadcrumb } from '#components/ui/link/breadcrumb.tsx';
import { SectionHead } from '#components/ui/section-head.tsx';
import type { Question, Release, Weekly } from '#lib/content/types.ts';
import { paths, projectPath } from '#lib/site/paths.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { questionWords } from '#lib/words/areas/question.tsx';
import { words } from '#lib/words/dictionary.ts';
import { QuestionSource } from './question-source.tsx';

interface QuestionViewProps {
  question: Question;
  weekly: Weekly;
  project: ProjectRef | null;
  citation: string;
  /** Rows of similar questions; null when there are none. */
  related: ReactNode;
  /** The project's next releases after the answer. */
  releases: Release[];
  /** Where it is discussed, if anywhere. */
  discussion: ReactNode;
  /** What is known of addresses. */
  links?: Links | undefined;
  /** The card. */
  children: ReactNode;
}

/** A question's own page. */
export function QuestionView(props: QuestionViewProps) {
  const { question, weekly, project, citation, related, releases, discussion, links, children } =
    props;
  const say = words(questionWords);
  const { issueNumber } = question;
  return (
    <div className="wrap">
      <div className="reading-page pt-7">
        <div>
          <Breadcrumb
            steps={[
              { text: words(frameWords).questions, href: paths.questions },
              ...(project ? [{ text: project.name, href: projectPath(project.slug) }] : []),
              ...(issueNumber ? [{ text: `#${issueNumber}` }] : []),
            ]}
          />
          {children}
          {related && (
            <section className="mt-16">
              <SectionHead>{say.similar}</SectionHead>
              <div className="rail-indent">{related}</div>
            </section>
          )}
          {releases.length > 0 && (
            <section className="mt-14">
              <SectionHead>{say.laterReleases}</SectionHead>
              <div className="rail-indent">
                {releases.map((release) => (
                  <ReleaseRow key={release.id} release={release} links={links} />
                ))}
              </div>
            </section>
          )}
          {discussion}
        </div>
        <aside className="max-lg:mt-16" aria-label={say.source}>
          <QuestionSource question={question} weekly={weekly} citation={citation} />
        </aside>
      </div>
    </div>
  );
}
