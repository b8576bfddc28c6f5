import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { Frame } from '#app/_frame.tsx';
import { ProjectFrame } from '#components/project/project-frame.tsx';
import {
  ProjectReadings,
  ProjectReleases,
  ProjectWeeklies,
} from '#components/project/lists/project-lists.tsx';
import { getModel } from '#lib/content/index.ts';
import { byYear } from '#lib/text/groups.ts';
import {
  oftenPrinted,
  projectContents,
  type ProjectContents,
  projectWeeklies,
} from '#lib/content/views/project/contents.ts';
import { type ProjectTab, projectTabPath } from '#lib/site/paths.ts';
import { alternatesOf, projectFeed } from '#lib/share/metadata.ts';
import '#app/styles/project.css';

/** Contents of the project an address names. */
export async function contentsOf(slug: string): Promise<ProjectContents> {
  return projectContents(await getModel(), slug) ?? notFound();
}

/** How many things each of a project's lists holds. */
export function countsOf({ questions, releases, readings, weeklies }: ProjectContents) {
  return {
    questions: questions.length,
    releases: releases.length,
    readings: readings.length,
    weeklies: weeklies.length,
  };
}

/** What the lists of a project are called in titles. */
const tabs: Record<ProjectTab, { title: string; list: (contents: ProjectContents) => ReactNode }> =
  {
    releases: {
      title: '版本发布',
      list: ({ releases }) => <ProjectReleases years={byYear(releases)} />,
    },
    readings: {
      title: '推荐阅读',
      list: ({ readings }) => <ProjectReadings readings={oftenPrinted(readings)} />,
    },
    weeklies: {
      title: '相关周刊',
      list: (contents) => <ProjectWeeklies years={byYear(projectWeeklies(contents))} />,
    },
  };

/** Releases, readings or weeklies of a project on a page of their own. */
export async function ProjectTabPage({ slug, tab }: { slug: string; tab: ProjectTab }) {
  const contents = await contentsOf(slug);
  return (
    <Frame at={projectTabPath(slug, tab)}>
      <ProjectFrame project={contents.project} counts={countsOf(contents)} current={tab}>
        <div id="project-list" className="project-wide">
          {tabs[tab].list(contents)}
        </div>
      </ProjectFrame>
    </Frame>
  );
}

/** Title, description and canonical address of such a page. */
export async function projectTabMetadata(slug: string, tab: ProjectTab): Promise<Metadata> {
  const contents = projectContents(await getModel(), slug);
  if (!contents) return {};
  const { name } = contents.project;
  return {
    title: `${name} 的${tabs[tab].title}`,
    description: `SOFA Weekly 刊登过的 ${name} ${tabs[tab].title}，共 ${contents[tab].length} 条，按时间或刊登次数排列。`,
    alternates: alternatesOf(projectTabPath(slug, tab), projectFeed(contents.project)),
  };
}
