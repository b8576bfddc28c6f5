import { getModel } from '#lib/content/index.ts';
import { searchDataOf } from '#lib/search/build/shards.ts';
import { readWordLists } from '#lib/search/build/word-lists.ts';
import { manifestFile } from '#lib/search/shard.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

const data = (async () =>
  searchDataOf(await getModel(), await readWordLists(environment.contentDir)))();

/** The manifest and every shard, by file name. */
export async function generateStaticParams(): Promise<{ file: string }[]> {
  return [manifestFile, ...(await data).files.keys()].map((file) => ({ file }));
}

/** Search documents of one year, or the manifest that names the years' files. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const { manifest, files } = await data;
  const body = file === manifestFile ? JSON.stringify(manifest) : files.get(file);
  if (body === undefined) return new Response(null, { status: 404 });
  return new Response(body, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}
