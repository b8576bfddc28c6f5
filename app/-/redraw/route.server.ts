import {
  documentLines,
  heavyLines,
  isHeavy,
  shareLines,
  weeklyKeys,
} from '#app/_redraw/documents.ts';
import {
  cardLines,
  quickLines,
  shareFileLines,
  twinLines,
  wholeLines,
} from '#app/_redraw/files.ts';
import { type Asked, type Line, askedSchema } from '#lib/redraw/lines.ts';

export const dynamic = 'force-dynamic';

/**
 * What pages and files are made of, for a build that draws again only what has changed
 * (docs/decisions/053-drawn-again.md). A site's own server answers nothing here: it serves what is built.
 */
export async function POST(request: Request): Promise<Response> {
  if (process.env['DRAWS_AGAIN'] !== '1') return new Response(null, { status: 404 });
  const lines = linesOf(askedSchema.parse(await request.json()));
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`));
    },
  });
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson' } });
}

async function* linesOf({ part, known, folder }: Asked): AsyncGenerator<Line> {
  const earlier = { known, folder };
  const pages = new Map<string, string>();
  for await (const one of part === 'zh' ? documentLines('zh') : englishAndHeavy()) {
    if ('page' in one) pages.set(one.page, one.key);
    yield one;
  }
  if (part === 'zh') {
    const weeklies = await weeklyKeys();
    yield* shareLines(weeklies);
    yield* shareFileLines(earlier, weeklies);
    yield* twinLines(earlier, weeklies, pages, (page) => !isHeavy(page));
    yield* wholeLines(earlier);
  } else {
    yield* quickLines(earlier);
    yield* cardLines(earlier);
    yield* twinLines(earlier, new Map(), pages, isHeavy);
  }
  yield { end: true };
}

async function* englishAndHeavy(): AsyncGenerator<Line> {
  yield* documentLines('en');
  yield* heavyLines();
}
