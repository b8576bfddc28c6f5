import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/_frame.tsx';
import { mdxComponents } from '#components/mdx/components.tsx';
import { WeeklyView } from '#components/weekly/weekly-view.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { ownStandings } from '#lib/calendar/standings.ts';
import { type Content, getContent, getModel } from '#lib/content/index.ts';
import type { Question } from '#lib/content/types.ts';
import { today } from '#lib/content/views/age.ts';
import { citationOf, weeklyCitation } from '#lib/content/views/citation.ts';
import { contentsOf } from '#lib/content/views/contents.ts';
import {
  findWeekly,
  namedProjects,
  neighboursOf,
  projectMap,
} from '#lib/content/views/weeklies.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { jsonLd, weeklyThings } from '#lib/share/json-ld.ts';
import { cardFiles } from '#lib/share/card-files.ts';
import { environment } from '#lib/site/env.ts';
import { pageMetadata } from '#lib/share/metadata.ts';
import { weeklyPath } from '#lib/site/paths.ts';
import { countWords } from '#lib/words/areas/counts.ts';
import { weeklyWords } from '#lib/words/areas/pages/weekly.tsx';
import { words } from '#lib/words/dictionary.ts';
import '#app/styles/reading.css';
import '#app/styles/weekly.css';

/** A weekly's page, under its date and, for the newest, under /weekly/latest/ as well. */
export async function WeeklyPage({ date, at = weeklyPath(date) }: { date: string; at?: string }) {
  const given = givenTo(await getContent(), date);
  if (!given) notFound();
  const { weekly, tree, neighbours, ...known } = given;
  const { projects, ledgers } = known;
  const context = {
    ...{ ...known, weekly },
    citationOf: (question: Question) =>
      citationOf(question, weekly, projects.get(question.project ?? '') ?? null),
  };
  return (
    <Frame at={at}>
      <WeeklyView
        weekly={weekly}
        projects={namedProjects(weekly, projects)}
        citation={weeklyCitation(weekly)}
        contents={contentsOf(weekly)}
        links={ledgers.links}
        {...neighbours}
      >
        {await renderMdx(tree, mdxComponents(context))}
      </WeeklyView>
      <JsonLd json={jsonLd(weeklyThings(environment.siteUrl, weekly))} />
    </Frame>
  );
}

/** All that a weekly's page takes of the content; null for an unknown date. */
function givenTo(content: Content, date: string) {
  const { model, ledgers } = content;
  const weekly = findWeekly(model, date);
  const tree = content.weeklyTree(date);
  if (!weekly || !tree) return null;
  return {
    ...{ weekly, tree, ledgers, today: today() },
    projects: projectMap(model),
    events: ownStandings(model, weekly),
    neighbours: neighboursOf(model, date),
  };
}

/**
 * The same, as JSON has it, for a build that draws again what has changed only: to take a weekly's page apart
 * takes several times as long.
 */
export async function weeklyPageInputs(date: string): Promise<readonly unknown[]> {
  const content = await getContent();
  const given = givenTo(content, date);
  if (!given) return [];
  const { weekly, tree, today: day, events, neighbours } = given;
  return [weekly, tree, day, [...events], neighbours, sharedInputs(content)];
}

const shared = new WeakMap<Content, string>();

/** What the pages of all weeklies take, as text: it is asked for each of them. */
function sharedInputs(content: Content): string {
  const { pictures, links, github } = content.ledgers;
  const ledgers = [pictures, links, github].map((ledger) => [...ledger]);
  const text = shared.get(content) ?? JSON.stringify([content.model.projects, ledgers]);
  shared.set(content, text);
  return text;
}

/** Title, description and canonical address of a weekly. */
export async function weeklyMetadata(date: string): Promise<Metadata> {
  const weekly = findWeekly(await getModel(), date);
  if (!weekly) return {};
  const say = words(weeklyWords);
  const facts = [words(countWords).weeklyNumber(weekly), date].filter(Boolean);
  const title = say.title(weekly.title, facts);
  const description = weekly.summary || say.described(date, weekly.title);
  return pageMetadata({
    title,
    description,
    path: weekly.url,
    card: cardFiles.weekly(date),
    cardText: title,
    published: date,
  });
}
