import { ListedReading } from '#components/reading/listed-reading.tsx';
import { datedReadings } from '#lib/content/views/readings.ts';
import { paths } from '#lib/site/paths.ts';
import { YearList } from '../_years/year-list.tsx';
import { yearRoute } from '../_years/year-route.tsx';
import { frameWords } from '#lib/words/areas/frame.ts';
import { listWords } from '#lib/words/areas/pages/lists.tsx';
import { words } from '#lib/words/dictionary.ts';

const facts = {
  ...{ list: paths.readings, items: datedReadings },
  title: () => words(frameWords).readings,
};

/** Articles last printed in a year, by default the newest: /readings/ and /readings/year/2022/. */
function ReadingsOfYear({ year }: { year?: string }) {
  const say = words(listWords);
  return (
    <YearList
      {...facts}
      intro={say.readingsIntro}
      things={say.readingThings}
      amounts={[say.readingCount, say.readingCount]}
      year={year}
      rows={(items, marks, _, links) => (
        <ul className="readings">
          {items.map((reading) => (
            <ListedReading
              key={reading.id}
              reading={reading}
              className={marks(reading)}
              links={links}
            />
          ))}
        </ul>
      )}
    />
  );
}

/** Both addresses of {@link ReadingsOfYear}. */
export const readingRoute = yearRoute({
  ...facts,
  description: () => words(listWords).readingsAre,
  View: ReadingsOfYear,
});
