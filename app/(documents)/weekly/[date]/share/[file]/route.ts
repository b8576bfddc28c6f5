import { COVER_FILES, coverFile } from '#app/_share/covers.ts';
import { SHARE_FILES, shareFile } from '#app/_share/sheets.ts';
import { getModel } from '#lib/content/index.ts';
import { orNone } from '../../../../static-params.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

interface Props {
  params: Promise<{ date: string; file: string }>;
}

export async function generateStaticParams(): Promise<{ date: string; file: string }[]> {
  const { weeklies } = await getModel();
  return orNone(
    weeklies.flatMap(({ date }) =>
      [...SHARE_FILES, ...COVER_FILES].map((file) => ({ date, file })),
    ),
    { date: 'none', file: 'none.md' },
  );
}

/** A weekly as a channel takes it. */
export async function GET(_: Request, { params }: Props) {
  const { date, file } = await params;
  const cover = await coverFile(date, file);
  if (cover) {
    return new Response(new Uint8Array(cover), { headers: { 'content-type': 'image/png' } });
  }
  const found = await shareFile(date, file);
  if (!found) return new Response(null, { status: 404 });
  return new Response(found.body as BodyInit, { headers: { 'content-type': found.type } });
}
