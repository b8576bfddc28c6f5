import { createHash } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { questions, search } from './support/search.ts';
import { expect, scriptsRun, sitemapPaths, test } from './support/test.ts';

// Documents bring no framework along, and every page a policy that lets nothing else in.

const WEEKLY = '/weekly/2023-02-24/';
const QUESTION = '/questions/2023-02-24-2/';
const APPLICATION = '/search/';
/** One page of every kind that is served. */
const KINDS = [
  ...['/', WEEKLY, QUESTION, '/weekly/', '/weekly/latest/', '/weekly/year/2022/', '/questions/'],
  ...['/releases/', '/readings/', '/projects/', '/projects/sofa-jraft/', '/stats/', '/about/'],
  ...[
    '/weekly/2023-02-24/share/',
    '/subscribe/',
    '/offline/',
    '/saved/',
    '/next/',
    '/contribute/',
    '/contribute/edit/',
    '/guide/',
    '/guide/rules/attribute-value/',
    '/guide/editors/',
  ],
  ...['/projects/mosn/releases/', '/search/', '/search/#q=领导者转移', '/no-such-page/'],
];

/** What a page's policy refuses, as the browser tells it. */
async function listenForRefusals(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeFunction('told', (what: string) => refused.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample } = event;
      const told = Reflect.get(globalThis, 'told') as (what: string) => void;
      told(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  return refused;
}

test(
  'every kind of page is walked through without one refusal',
  { tag: '@server' },
  async ({ page, context }) => {
    test.setTimeout(180_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const refused = await listenForRefusals(page);
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const path of KINDS) {
      await page.goto(path);
      await scriptsRun(page);
      await page.getByRole('button', { name: '切换主题' }).click();
      await expect(page.getByRole('status').filter({ hasText: '主题：' })).toHaveCount(1);
      await page.emulateMedia({ media: 'print' });
      await page.emulateMedia({ media: null });
    }
    await page.goto(QUESTION);
    await scriptsRun(page);
    for (const name of ['复制链接', '复制为 Markdown']) {
      const button = page.getByRole('button', { name });
      await button.click();
      await expect(button).toHaveAttribute('data-said', '已复制');
    }
    await page.keyboard.press('Control+k');
    await search(page, '领导者转移');
    await questions(page).first().click();
    await expect(page.getByText('已标出')).toBeVisible();
    await page.goto('/search/#q=领导者转移');
    await expect(page.getByRole('article').first()).toContainText('领导者转移');
    // A page that is fetched ahead, and the way back.
    await page.goto('/');
    await scriptsRun(page);
    await page.getByRole('main').locator(`a[href^="/weekly/2"]`).first().click();
    await page.goBack();
    expect(refused).toEqual([]);
    expect(errors).toEqual([]);
  },
);

for (const path of [QUESTION, APPLICATION]) {
  test(
    `${path} refuses scripts that it was not built with`,
    { tag: '@server' },
    async ({ page }) => {
      const refused = await listenForRefusals(page);
      await page.route(`**${path}`, async (route) => {
        const response = await route.fetch();
        const planted = `<script>globalThis.inline = 1</script><img src="data:image/gif,x" onerror="globalThis.handler = 1"><script src="https://evil.example/x.js"></script><base href="https://evil.example/">`;
        const body = (await response.text()).replace('</body>', `${planted}</body>`);
        await route.fulfill({ response, body });
      });
      await page.goto(path);
      await scriptsRun(page);
      const evaluated = await page.evaluate(async () => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'globalThis.handler = 2');
        document.body.append(button);
        button.click();
        const style = document.createElement('p');
        style.setAttribute('style', 'color: red');
        document.body.append(style);
        // From a task of the page's own: what a debugger evaluates is under no policy.
        const isRefused = (what: () => unknown) =>
          new Promise<boolean>((done) =>
            setTimeout(() => {
              try {
                what();
                done(false);
              } catch (cause) {
                done(cause instanceof EvalError);
              }
            }),
          );
        const sent = await fetch('https://evil.example/').then(
          () => 'sent',
          () => 'refused',
        );
        return {
          eval: await isRefused(() => (0, eval)('1')),
          constructed: await isRefused(() => Reflect.construct(Function, ['return 1'])),
          sent,
          colour: getComputedStyle(style).color,
          left: ['inline', 'handler'].filter((name) => name in globalThis),
          base: new URL('x', document.baseURI).host,
        };
      });
      expect(evaluated).toMatchObject({ eval: true, constructed: true, sent: 'refused', left: [] });
      expect(evaluated.base).not.toContain('evil');
      expect(evaluated.colour).not.toBe('rgb(255, 0, 0)');
      const all = refused.join('\n');
      for (const one of [
        /script-src-elem inline/,
        /script-src-attr inline/,
        /script-src-elem https:\/\/evil\.example/,
        /script-src eval/,
        /style-src-attr inline/,
        /base-uri/,
        /connect-src/,
      ]) {
        expect(all).toMatch(one);
      }
    },
  );
}

const POLICY =
  /^<!DOCTYPE html><html[^>]*><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'(?<hashes>(?: 'sha256-[\w+/]{43}=')*); style-src 'self'; img-src 'self' https: data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'"\/><meta charSet="utf-8"\/>/;

/** Scripts in a page, without blocks of data: address and text of each. */
function scriptsOf(html: string): { src: string; text: string }[] {
  return [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !attributes.includes('ld+json'))
    .map(([, attributes = '', text = '']) => ({
      src: /src="([^"]*)"/.exec(attributes)?.[1] ?? '',
      text,
    }));
}

const htmlOf = async (request: APIRequestContext, path: string): Promise<string> =>
  (await request.get(path)).text();

test(
  'every page begins with its policy, and no document holds anything of the framework’s',
  { tag: '@server' },
  async ({ request }) => {
    const paths = [...(await sitemapPaths(request)), '/next/', '/weekly/latest/', '/no-such-page/'];
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      const html = await htmlOf(request, path);
      const scripts = scriptsOf(html);
      const inline = scripts.filter(({ src }) => src === '');
      const hashes = inline.map(({ text }) => createHash('sha256').update(text).digest('base64'));
      expect(POLICY.exec(html)?.groups?.['hashes'], path).toBe(
        hashes.map((hash) => ` 'sha256-${hash}'`).join(''),
      );
      // Home asks before it is painted whether it has news.
      expect(inline, path).toHaveLength(['/', '/en/'].includes(path) ? 2 : 1);
      const files = scripts.flatMap(({ src }) => (src === '' ? [] : [src]));
      expect(files, path).toEqual([expect.stringMatching(/^\/assets\/page-\w+\.js$/)]);
      expect(html, path).not.toMatch(/__next_f|_next\/static\/[^"]*\.js/);
      // What is loaded ahead is the page's own: of the editor, which begins with it.
      const ahead = html.match(/<link[^>]+rel="(?:module)?preload"[^>]*>/g) ?? [];
      expect(ahead, path).toHaveLength(path.endsWith('/edit/') ? 1 : 0);
      for (const link of ahead) expect(link).toMatch(/href="\/assets\/editor-\w+\.js"/);
    }
  },
);

test('an application has a hash for each script inside it', async ({ request }) => {
  const html = await htmlOf(request, APPLICATION);
  const inline = scriptsOf(html).filter(({ src }) => src === '');
  expect(inline.length).toBeGreaterThan(2);
  const hashes = POLICY.exec(html)?.groups?.['hashes']?.trim().split(' ') ?? [];
  for (const { text } of inline) {
    expect(hashes).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  }
});

test('the module has a map, nothing else has; all are kept for good', async ({ request }) => {
  const [module = ''] = /\/assets\/page-\w+\.js/.exec(await htmlOf(request, '/')) ?? [];
  const answer = await request.get(module);
  expect(answer.headers()['content-type']).toMatch(/^(?:text|application)\/javascript/);
  expect(answer.headers()['cache-control']).toContain('immutable');
  expect(await answer.text()).toContain(`//# sourceMappingURL=${module.split('/').at(-1)}.map`);
  const map = (await (await request.get(`${module}.map`)).json()) as { sources: string[] };
  expect(map.sources).toContain('../components/page/theme.ts');
  expect(
    map.sources.filter((one) => !/^\.\.\/(?:components|lib|node_modules)\//.test(one)),
  ).toEqual([]);
});
