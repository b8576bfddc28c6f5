import { fullText, fullYears } from '#lib/channels/index.ts';
import { getContent, getModel } from '#lib/content/index.ts';
import { environment } from '#lib/site/env.ts';
import { orNone } from '#app/(documents)/static-params.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams(): Promise<{ year: string }[]> {
  const years = fullYears(await getModel());
  return orNone(
    years.map((year) => ({ year: `${year}.txt` })),
    { year: 'none.txt' },
  );
}

/** A year's weeklies in full. */
export async function GET(_: Request, { params }: { params: Promise<{ year: string }> }) {
  const year = (await params).year.replace(/\.txt$/, '');
  const text = fullText(await getContent(), year, environment.siteUrl);
  if (text === null) return new Response(null, { status: 404 });
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
