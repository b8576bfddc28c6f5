import { appFile, appFiles } from '../app.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams(): { file: string }[] {
  return appFiles.map((file) => ({ file }));
}

/** What devices read to install the site: manifests and icons. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const found = await appFile((await params).file);
  if (!found) return new Response(null, { status: 404 });
  return new Response(found.body, { headers: { 'content-type': found.type } });
}
