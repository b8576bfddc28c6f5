import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MonthSection } from '#components/archive/month-section.tsx';
import { filtered } from '#components/archive/project-filter.tsx';
import { YearPage } from '#components/archive/year-page.tsx';
import { ListedReading } from '#components/reading/listed-reading.tsx';
import { Still } from '#components/ui/still.tsx';
import { getModel } from '#lib/content/index.ts';
import { byMonth } from '#lib/content/views/groups.ts';
import { type DatedReading, datedReadings } from '#lib/content/views/readings.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { tallyProjects, tallySlug, yearOf } from '#lib/content/views/years.ts';
import { paths } from '#lib/site/paths.ts';
import { yearMetadata } from '../year-metadata.ts';

/** Articles last printed in a year, by default the newest: /readings/ and /readings/year/2022/. */
export async function ReadingsOfYear({ year }: { year?: string }) {
  const model = await getModel();
  const readings = datedReadings(model);
  const shown = yearOf(paths.readings, readings, year, (items) => [`${items.length} 篇`]);
  if (!shown) notFound();
  const tally = tallyProjects(model, shown.items);
  const projects = projectMap(model);
  const marks = (items: readonly DatedReading[]) =>
    filtered(
      tally,
      items.map((reading) => tallySlug(reading, projects)),
    );
  return (
    <Still id="page" className="wrap">
      <YearPage
        title={year ? `${year} 年推荐阅读` : '推荐阅读'}
        intro={`本刊推荐过的 ${readings.length} 篇文章，同一篇只列一次，按最近一次刊登排列。`}
        years={shown.years}
        tally={tally}
        things="文章"
      >
        {byMonth(shown.items).map(({ month, items }) => (
          <MonthSection
            key={month}
            month={month}
            caption={`${items.length} 篇`}
            className={marks(items)}
          >
            <ul className="readings">
              {items.map((reading) => (
                <ListedReading key={reading.id} reading={reading} className={marks([reading])} />
              ))}
            </ul>
          </MonthSection>
        ))}
      </YearPage>
    </Still>
  );
}

/** Metadata of {@link ReadingsOfYear}. */
export async function readingListMetadata(year?: string): Promise<Metadata> {
  const [newest] = datedReadings(await getModel());
  return yearMetadata({
    list: paths.readings,
    title: '推荐阅读',
    description: 'SOFA Weekly 推荐过的文章，同一篇只列一次，按最近一次刊登的年月排列。',
    year,
    newest: newest?.date.slice(0, 4),
  });
}
