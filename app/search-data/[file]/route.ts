import { getContent } from '#lib/content/index.ts';
import { searchDataOf } from '#lib/search/prepare/shards.ts';
import { manifestFile } from '#lib/search/documents/shard.ts';
import { immutable, revalidated } from '#lib/server/headers.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

async function load() {
  return searchDataOf(await getContent());
}

/** The manifest and every shard, by file name. */
export async function generateStaticParams(): Promise<{ file: string }[]> {
  return [manifestFile, ...(await load()).files.keys()].map((file) => ({ file }));
}

/** Search documents of one year, or the manifest that names the years' files. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const { manifest, files } = await load();
  const whole = environment.isExport ? manifest : { ...manifest, api: true };
  const body = file === manifestFile ? JSON.stringify(whole) : files.get(file);
  if (body === undefined) return new Response(null, { status: 404 });
  return new Response(body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': file === manifestFile ? revalidated : immutable,
    },
  });
}
