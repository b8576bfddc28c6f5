import type { Metadata } from 'next';
import { ListedReading } from '#components/reading/listed-reading.tsx';
import { getModel } from '#lib/content/index.ts';
import { datedReadings } from '#lib/content/views/readings.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearMetadata } from '../_years/year-metadata.ts';

/** Articles last printed in a year, by default the newest: /readings/ and /readings/year/2022/. */
export async function ReadingsOfYear({ year }: { year?: string }) {
  const readings = datedReadings(await getModel());
  return (
    <YearList
      list={paths.readings}
      title="推荐阅读"
      intro={`本刊推荐过的 ${readings.length} 篇文章，同一篇只列一次，按最近一次刊登排列。`}
      things="文章"
      units={['篇', '篇']}
      items={readings}
      year={year}
      rows={(items, marks) => (
        <ul className="readings">
          {items.map((reading) => (
            <ListedReading key={reading.id} reading={reading} className={marks(reading)} />
          ))}
        </ul>
      )}
    />
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
