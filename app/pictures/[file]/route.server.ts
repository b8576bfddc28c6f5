import { extname } from 'node:path';
import { revalidated } from '#lib/server/headers.ts';
import { environment } from '#lib/site/env.ts';
import { readKeptFile } from '#lib/site/files/kept-file.ts';
import { pictureTypes } from '#lib/site/picture-types.ts';

export const dynamic = 'force-dynamic';

/**
 * A picture of the content folder, in development: what is built has its own (lib/built/pictures.ts), and whoever
 * serves it answers before this is asked.
 */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  const isOurs = process.env.NODE_ENV !== 'production';
  const bytes = isOurs ? await readKeptFile(environment.contentDir, file) : null;
  if (bytes === null) return new Response(null, { status: 404 });
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': pictureTypes[extname(file)] ?? 'application/octet-stream',
      'cache-control': revalidated,
      'x-content-type-options': 'nosniff',
    },
  });
}
