import type { Metadata } from 'next';
import { yearPath } from '#lib/site/paths.ts';

interface YearFacts {
  /** Address of the whole list, which shows its newest year. */
  list: string;
  title: string;
  description: string;
  /** Undefined on the list's own page. */
  year: string | undefined;
  newest: string | undefined;
}

/** Title, description and canonical address of a list's page of one year. */
export function yearMetadata({ list, title, description, year, newest }: YearFacts): Metadata {
  const canonical = year === undefined || year === newest ? list : yearPath(list, year);
  return {
    title: year === undefined ? title : `${year} 年${title}`,
    description: year === undefined ? description : `${year} 年：${description}`,
    alternates: { canonical },
  };
}
