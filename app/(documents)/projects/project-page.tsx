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
import { getContent, getModel } from '#lib/content/index.ts';
import { repositoryStanding } from '#lib/content/views/standing.ts';
import type { Ledgers } from '#lib/content/types.ts';
import { byYear } from '#lib/text/groups.ts';
import {
  oftenPrinted,
  projectContents,
  type ProjectContents,
  projectWeeklies,
} from '#lib/content/views/project/contents.ts';
import { type ProjectTab, projectTabPath } from '#lib/site/paths.ts';
import { alternatesOf, projectFeed } from '#lib/share/metadata.ts';
import { projectWords } from '#lib/words/areas/pages/project.tsx';
import { words } from '#lib/words/dictionary.ts';
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

/** A list of a project. */
function listOf(tab: ProjectTab, contents: ProjectContents, links: Ledgers['links']): ReactNode {
  const { releases, readings } = contents;
  switch (tab) {
    case 'releases':
      return <ProjectReleases years={byYear(releases)} links={links} />;
    case 'readings':
      return <ProjectReadings readings={oftenPrinted(readings)} links={links} />;
    case 'weeklies':
      return <ProjectWeeklies years={byYear(projectWeeklies(contents))} />;
  }
}

/** What it is called in titles. */
function listName(tab: ProjectTab): string {
  const say = words(projectWords);
  const names = {
    releases: say.releasesList,
    readings: say.readingsList,
    weeklies: say.weekliesList,
  };
  return names[tab];
}

/** Releases, readings or weeklies of a project on a page of their own. */
export async function ProjectTabPage({ slug, tab }: { slug: string; tab: ProjectTab }) {
  const contents = await contentsOf(slug);
  const { ledgers } = await getContent();
  const { links } = ledgers;
  return (
    <Frame at={projectTabPath(slug, tab)}>
      <ProjectFrame
        project={contents.project}
        counts={countsOf(contents)}
        current={tab}
        links={links}
        standing={repositoryStanding(ledgers, contents.project.repository)}
      >
        <div id="project-list" className="project-wide">
          {listOf(tab, contents, links)}
        </div>
      </ProjectFrame>
    </Frame>
  );
}

/** Title, description and canonical address of such a page. */
export async function projectTabMetadata(slug: string, tab: ProjectTab): Promise<Metadata> {
  const contents = projectContents(await getModel(), slug);
  if (!contents) return {};
  const say = words(projectWords);
  const { name } = contents.project;
  return {
    title: say.listTitle(name, listName(tab)),
    description: say.listDescription(name, listName(tab), contents[tab].length),
    alternates: alternatesOf(projectTabPath(slug, tab), projectFeed(contents.project)),
  };
}
