import { apiFile, apiFiles } from '#lib/api/files.ts';
import { getContent, getModel } from '#lib/content/index.ts';
import { revalidated } from '#lib/server/headers.ts';
import { environment } from '#lib/site/env.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Props {
  params: Promise<{ path: string[] }>;
}

export async function generateStaticParams(): Promise<{ path: string[] }[]> {
  const files = apiFiles(await getModel());
  return files.map((file) => ({ path: file.split('/').slice(2) }));
}

/** Questions, projects and weeklies as JSON, and the OpenAPI document (docs/search-api.md). */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { siteUrl, isExport } = environment;
  const path = `/api/${(await params).path.join('/')}`;
  const body = apiFile(await getContent(), path, { siteUrl, hasServer: !isExport });
  if (body === null) return new Response(null, { status: 404 });
  return new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': revalidated },
  });
}
