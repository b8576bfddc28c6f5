import { originOf } from './support/ports.ts';
import { expect, sitemapPaths, test } from './support/test.ts';

/** What a reader is sent, without scripts, their hashes and style sheets: these differ from build to build. */
function markupOf(html: string): string {
  const markup = html
    .replace(/<script(?! type="application\/ld\+json")[^>]*>[^]*?<\/script>/g, '')
    .replace(/<link rel="(?:preload|stylesheet)"[^>]*>/g, '')
    .replace(/ 'sha256-[^']+'/g, '')
    .replace(/<!--[^]*?-->/g, '');
  const [head = '', ...body] = markup.split('</head>');
  // React writes the head's tags in the order in which they become known.
  const tags = (head.match(/<title>[^<]*<\/title>|<[^>]+>/g) ?? []).sort();
  return [...tags, ...body].join('\n');
}

// So that the journeys through the exported site speak for the server, too.
test('the server sends every page as the export has it', async ({ request }) => {
  const paths = [
    ...(await sitemapPaths(request)),
    '/search/',
    '/next/',
    '/weekly/latest/',
    '/no-such-page/',
  ];
  expect(paths.length).toBeGreaterThan(100);
  for (const path of paths) {
    const [served, exported] = await Promise.all(
      ['', originOf('export')].map(async (origin) => (await request.get(origin + path)).text()),
    );
    expect(markupOf(served ?? '').length, path).toBeGreaterThan(1000);
    expect(markupOf(served ?? ''), path).toBe(markupOf(exported ?? ''));
  }
});
