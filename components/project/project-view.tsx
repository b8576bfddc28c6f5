import { ProjectAside } from './project-aside.tsx';
import { ProjectHero } from './project-hero.tsx';
import type { ProjectViewProps } from './project-props.ts';
import { ProjectSections } from './project-sections.tsx';

/** Ways into the page's sections; those that are empty are left out. */
function tabsOf({ years, releases, readings, weeklies }: ProjectViewProps) {
  const questions = years.reduce((sum, { count }) => sum + count, 0);
  return [
    { id: 'questions', text: '问答', count: questions },
    { id: 'releases', text: '发布', count: releases.length },
    { id: 'readings', text: '阅读', count: readings.length },
    { id: 'weeklies', text: '周刊', count: weeklies.length },
  ];
}

/** A project: what it is, its questions, releases, readings and weeklies. */
export function ProjectView(props: ProjectViewProps) {
  const { project, children } = props;
  const tabs = tabsOf(props);
  return (
    <div className={`wrap hue-${project.slug}`}>
      <ProjectHero project={project} counts={tabs.map(({ count }) => count)} />
      <nav className="tabs" aria-label="本页内容">
        {tabs
          .filter(({ count }) => count > 0)
          .map(({ id, text, count }) => (
            <a key={id} href={`#${id}`}>
              {text}
              <b>{count}</b>
            </a>
          ))}
      </nav>
      <div className="with-aside project-columns">
        <div>
          <div className="prose mb-10 max-w-[704px] text-ink-2">{children}</div>
          <ProjectSections {...props} />
        </div>
        <ProjectAside {...props} />
      </div>
    </div>
  );
}
