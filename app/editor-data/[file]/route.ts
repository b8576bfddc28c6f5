import { getContent } from '#lib/content/index.ts';
import { editorFilesOf } from '#lib/editor/data/files.ts';
import { immutable } from '#lib/server/headers.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

const load = async () => editorFilesOf(await getContent(), environment.contentDir);

export async function generateStaticParams(): Promise<{ file: string }[]> {
  return [...(await load()).files.keys()].map((file) => ({ file }));
}

/** What is published as authors wrote it: the editor judges a text by it. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const body = (await load()).files.get((await params).file);
  if (body === undefined) return new Response(null, { status: 404 });
  return new Response(body, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': immutable },
  });
}
