import { allCards, cardPng } from '#lib/share/cards/index.ts';
import { getModel } from '#lib/content/index.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return allCards(await getModel()).map((file) => ({ file }));
}

/** Pictures that social networks show beside a link, as `.png` files. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const png = await cardPng(await getModel(), (await params).file);
  if (!png) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
}
