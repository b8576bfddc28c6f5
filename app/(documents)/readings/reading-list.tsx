import { ListedReading } from '#components/reading/listed-reading.tsx';
import { datedReadings } from '#lib/content/views/readings.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearRoute } from '../_years/year-route.tsx';

const facts = { list: paths.readings, title: '推荐阅读', items: datedReadings };

/** Articles last printed in a year, by default the newest: /readings/ and /readings/year/2022/. */
function ReadingsOfYear({ year }: { year?: string }) {
  return (
    <YearList
      {...facts}
      intro={(count) => `本刊推荐过的 ${count} 篇文章，同一篇只列一次，按最近一次刊登排列。`}
      things="文章"
      units={['篇', '篇']}
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

/** Both addresses of {@link ReadingsOfYear}. */
export const readingRoute = yearRoute({
  ...facts,
  description: 'SOFA Weekly 推荐过的文章，同一篇只列一次，按最近一次刊登的年月排列。',
  View: ReadingsOfYear,
});
