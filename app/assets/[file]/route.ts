import { immutable } from '#lib/server/headers.ts';
import { siteAssets } from '../site-assets.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams(): Promise<{ file: string }[]> {
  return [...(await siteAssets()).files.keys()].map((file) => ({ file }));
}

/** What pages load besides what Next makes: the page's module, the palette, the search's worker. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const asset = (await siteAssets()).files.get((await params).file);
  if (!asset) return new Response(null, { status: 404 });
  return new Response(asset.bytes, {
    headers: { 'content-type': asset.type, 'cache-control': immutable },
  });
}
