import type { APIRequestContext, Page } from '@playwright/test';
import { expect, sitemapPaths, test } from './support/test.ts';

/** Weeklies beside the largest, evenly taken from all years. */
const SAMPLE = 6;
/** They go in parts, so that two workers share them. */
const PARTS = 2;

interface Built {
  path: string;
  html: string;
}

/** Some weeklies of every time, and the largest. */
async function someWeeklies(request: APIRequestContext): Promise<Built[]> {
  const paths = (await sitemapPaths(request))
    .filter((path) => /^\/weekly\/\d{4}-\d{2}-\d{2}\/$/.test(path))
    .sort();
  const all = await Promise.all(
    paths.map(async (path) => ({ path, html: await (await request.get(path)).text() })),
  );
  const step = (all.length - 1) / (SAMPLE - 1);
  const taken = new Set(Array.from({ length: SAMPLE }, (_, nth) => all[Math.round(nth * step)]));
  taken.add(all.toSorted((a, b) => a.html.length - b.html.length).at(-1));
  return [...taken].flatMap((one) => one ?? []);
}

/**
 * What the preview shows otherwise than a built page; '' where nothing. Put aside is only what is no
 * difference: marks of React between texts, what the page's script notes of a picture that came or not, and
 * what stands there for browsers that run no scripts.
 */
function difference(html: string): string {
  const shown = document.querySelector<HTMLIFrameElement>('iframe[title="页面预览"]');
  const preview = shown?.contentDocument?.querySelector('.weekly-body')?.cloneNode(true);
  const page = new DOMParser().parseFromString(html, 'text/html').querySelector('.weekly-body');
  if (!preview || !page) return 'nothing is shown';
  const simplified = (from: Node): Element => {
    const body = document.importNode(from, true) as Element;
    const comments = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
    const found: Comment[] = [];
    while (comments.nextNode()) found.push(comments.currentNode as Comment);
    for (const comment of found) comment.remove();
    for (const picture of body.querySelectorAll('[data-picture]')) {
      picture.setAttribute('data-picture', '');
    }
    for (const other of body.querySelectorAll('noscript')) other.replaceChildren();
    // A title with a picture is a link within a link: a parser takes it apart, a script does not.
    for (const item of body.querySelectorAll('.reading:has(figure)')) item.replaceChildren();
    body.normalize();
    return body;
  };
  const [was, is] = [simplified(page), simplified(preview)];
  if (was.isEqualNode(is)) return '';
  let [before, now]: [Node, Node] = [was, is];
  for (;;) {
    const children = [...before.childNodes];
    const nth = children.findIndex((child, at) => !child.isEqualNode(now.childNodes[at] ?? null));
    const [next, other] = [children[nth], now.childNodes[nth]];
    if (!next || !other || next.nodeType !== 1 || next.childNodes.length === 0) break;
    [before, now] = [next, other];
  }
  const tell = (node: Node): string =>
    (node instanceof Element ? node.outerHTML : '').slice(0, 600);
  return `${tell(before)}\n≠\n${tell(now)}`;
}

async function previewed(page: Page, { path, html }: Built): Promise<void> {
  const date = path.split('/')[2] ?? '';
  await page.goto(`/contribute/edit/?file=content/weekly/${date}.mdx`);
  // The first preview may come before everything is known that stands in it.
  await expect.poll(() => page.evaluate(difference, html), { message: path }).toBe('');
}

for (let part = 0; part < PARTS; part += 1) {
  test(`the preview of a weekly is its page, part ${part + 1} of ${PARTS}`, async ({
    page,
    request,
  }) => {
    const weeklies = await someWeeklies(request);
    expect(weeklies.length).toBeGreaterThanOrEqual(SAMPLE);
    for (const one of weeklies.filter((_, index) => index % PARTS === part)) {
      await previewed(page, one);
    }
  });
}
