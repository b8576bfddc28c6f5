import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Frame } from '#app/_frame.tsx';
import { mdxComponents } from '#components/mdx/components.tsx';
import { WeeklyView } from '#components/weekly/weekly-view.tsx';
import { JsonLd } from '#components/ui/json-ld.tsx';
import { eventStandings } from '#lib/calendar/standings.ts';
import { getContent, getModel } from '#lib/content/index.ts';
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
  const content = await getContent();
  const { model } = content;
  const weekly = findWeekly(model, date);
  const tree = content.weeklyTree(date);
  if (!weekly || !tree) notFound();
  const projects = projectMap(model);
  const context = {
    ...{ projects, weekly, events: eventStandings(model), today: today() },
    ledgers: content.ledgers,
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
        links={content.ledgers.links}
        {...neighboursOf(model, date)}
      >
        {await renderMdx(tree, mdxComponents(context))}
      </WeeklyView>
      <JsonLd json={jsonLd(weeklyThings(environment.siteUrl, weekly))} />
    </Frame>
  );
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
