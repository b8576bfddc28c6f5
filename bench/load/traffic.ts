import { benchQueries } from '../measure/queries.ts';

/** What a crowd asks for. */
export interface Traffic {
  /** Address of the nth search. No two are alike, so that no answer is a kept one. */
  search: (n: number) => string;
  /** Address of the nth page. */
  page: (n: number) => string;
}

/** The site's own pages, and the judged queries, from the second round on each with one more word. */
export async function trafficOf(origin: string): Promise<Traffic> {
  const xml = await (await fetch(`${origin}/sitemap.xml`)).text();
  const pages = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, loc = '']) => new URL(loc).pathname,
  );
  const queries = (await benchQueries()).map(({ q }) => q);
  const words = [...new Set(queries.flatMap((q) => q.split(/\s+/)))];
  return {
    search: (n) => {
      const round = Math.floor(n / queries.length);
      const more = round === 0 ? '' : ` ${words[round % words.length] ?? ''}`;
      const q = `${queries[n % queries.length] ?? ''}${more}`;
      const limit = String(10 + (Math.floor(round / words.length) % 40));
      return `/api/search?${new URLSearchParams({ q, limit }).toString()}`;
    },
    page: (n) => pages[(n * 7919) % pages.length] ?? '/',
  };
}
