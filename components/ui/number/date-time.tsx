import { monthDay } from '#lib/text/dates.ts';
import { Numerals } from './numerals.tsx';
import { dateWords } from '#lib/words/areas/dates.ts';
import { words } from '#lib/words/dictionary.ts';

/** `2023-02-24` as a `<time>`. */
export function DateTime({ date, className }: { date: string; className?: string }) {
  return (
    <time dateTime={date} className={className}>
      {date}
    </time>
  );
}

/** Month and day in numerals, the whole date for those who listen. */
export function NumeralDate({ date, size }: { date: string; size: 'xl' | 'l' | 'm' | 's' }) {
  return (
    <>
      <Numerals value={monthDay(date)} size={size} />
      <time className="sr-only" dateTime={date}>
        {words(dateWords).long(date)}
      </time>
    </>
  );
}
