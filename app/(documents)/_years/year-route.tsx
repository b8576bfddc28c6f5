import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Frame } from '#app/_frame.tsx';
import { getModel } from '#lib/content/index.ts';
import type { Model } from '#lib/content/types.ts';
import { yearsWithPage } from '#lib/content/views/years.ts';
import { type PageFeed, alternatesOf } from '#lib/share/metadata.ts';
import { yearPath } from '#lib/site/paths.ts';
import { yearOf } from '#lib/text/dates.ts';
import { orNone } from '../static-params.ts';
import { listWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

/** What shows a list by year: the year, or the newest where none is named. */
export type YearView = (props: { year?: string }) => ReactNode | Promise<ReactNode>;

/** What a list by year is of, for its addresses and for its titles. */
export interface YearFacts<T extends { date: string }> {
  /** Address of the list, which shows its newest year. */
  list: string;
  /** Its name, such as `问答`, in the language that is spoken. */
  title: () => string;
  /** Newest first. */
  items: (model: Model) => readonly T[];
  /** The feed that tells of what is new in it; without it, the weeklies'. */
  feed?: PageFeed;
}

interface YearRoute<T extends { date: string }> extends YearFacts<T> {
  description: () => string;
  View: YearView;
}

interface Props {
  params: Promise<{ year: string }>;
}

/**
 * What the two page files of a list by year export: `newest` those of the list itself, `oneYear`
 * those of `year/[year]/`. (`dynamicParams` Next wants to read in the file.)
 */
export function yearRoute<T extends { date: string }>(route: YearRoute<T>) {
  const { list, items, View } = route;
  return {
    newest: {
      generateMetadata: () => metadataOf(route),
      Page: () => (
        <Frame at={list}>
          <View />
        </Frame>
      ),
    },
    oneYear: {
      generateStaticParams: async () => {
        return orNone(yearsWithPage(items(await getModel())), { year: 'none' });
      },
      generateMetadata: async ({ params }: Props) => metadataOf(route, (await params).year),
      Page: async ({ params }: Props) => {
        const { year } = await params;
        return (
          <Frame at={yearPath(list, year)}>
            <View year={year} />
          </Frame>
        );
      },
    },
  };
}

/** Title, description and canonical address: the newest year's is the list's own. */
async function metadataOf<T extends { date: string }>(
  { list, items, feed, ...route }: YearRoute<T>,
  year?: string,
): Promise<Metadata> {
  const say = words(listWords);
  const title = route.title();
  const description = route.description();
  if (year === undefined) return { title, description, alternates: alternatesOf(list, feed) };
  const [newest] = items(await getModel());
  const isNewest = newest && yearOf(newest.date) === year;
  return {
    title: say.ofYear(title, year),
    description: say.describedYear(description, year),
    alternates: alternatesOf(isNewest ? list : yearPath(list, year), feed),
  };
}
