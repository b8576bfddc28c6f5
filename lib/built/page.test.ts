import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type PageKind, finishPage } from './page.ts';
import { applicationPage, documentPage } from './test-support/pages.ts';

const kinds: [kind: PageKind, page: string][] = [
  ['document', documentPage],
  ['application', applicationPage],
];

const beforePaint =
  /<script data-before-paint="true">(.*?)<\/script>/.exec(documentPage)?.[1] ?? '';

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The policy as it stands in a page with these scripts inside. */
const metaOf = (...inline: string[]): string =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ` +
  `script-src ${["'self'", ...inline.map(hashOf)].join(' ')}; style-src 'self'; ` +
  `img-src 'self' https: data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; ` +
  `base-uri 'none'; form-action 'self'"/>`;

/** What is framework in the cut page, found by other means than those that are tested. */
const frameworks =
  /<link rel="preload" as="script"[^>]*>|<script (?:src="\/_next|id="_R_")[^>]*>.*?<\/script>|<script>.*?<\/script>/g;

const sound = { faults: [] };

/** What stands behind our script, in whichever order React wrote it, found by other means as well. */
const behindOurs = /<link rel="(?:search|manifest)"[^>]*>|<meta name="theme-color"[^>]*>/g;
const ours = /<script type="module"[^>]*><\/script>/;

/** A page as it is where nothing but the order in its head changes. */
function inOrder(page: string): string {
  const found = page.match(behindOurs) ?? [];
  const links = found.filter((one) => one.startsWith('<link'));
  const themes = found.filter((one) => one.startsWith('<meta'));
  const text = [...links, ...themes].join('');
  return page.replace(behindOurs, '').replace(ours, (script) => script + text);
}

describe('a document', () => {
  test('loses what is the framework’s and gets its policy; the rest stays, in one order', () => {
    expect(documentPage.match(frameworks)).toHaveLength(14);
    expect(finishPage(documentPage, 'document', '')).toEqual({
      html: inOrder(
        documentPage.replace(frameworks, '').replace('<head>', `<head>${metaOf(beforePaint)}`),
      ),
      ...sound,
    });
  });

  test('keeps the module, the script before paint and its styles, and nothing that runs besides', () => {
    const { html } = finishPage(documentPage, 'document', '');
    expect(html.match(/<script.*?>/g)).toEqual([
      '<script type="module" async="" src="/assets/page-H45MK3FO.js">',
      '<script data-before-paint="true">',
    ]);
    expect(html.match(/rel="[a-z]+"/g)).toEqual([
      'rel="stylesheet"',
      'rel="stylesheet"',
      'rel="search"',
      'rel="icon"',
    ]);
  });

  test('keeps blocks of data, which run nowhere and need no hash', () => {
    const data =
      '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"SOFA Weekly","inLanguage":"zh-CN"}]}</script>';
    const page = documentPage.replace('</main>', `</main>${data}`);
    const { html, faults } = finishPage(page, 'document', '');
    expect(faults).toEqual([]);
    expect(html).toBe(
      finishPage(documentPage, 'document', '').html.replace('</main>', `</main>${data}`),
    );
  });
});

test('an application keeps its scripts, and each of those inside it is named by its hash', () => {
  const inline = [...applicationPage.matchAll(/<script(?! src=| type=)[^>]*>(.*?)<\/script>/gs)];
  const texts = inline.map(([, text = '']) => text);
  expect(texts.length).toBeGreaterThan(6);
  expect(finishPage(applicationPage, 'application', '')).toEqual({
    html: inOrder(applicationPage.replace('<head>', `<head>${metaOf(...texts)}`)),
    ...sound,
  });
});

test.each(kinds)('is the same page in whichever order its head was written: %s', (kind, page) => {
  expect(page.match(behindOurs)?.length).toBeGreaterThan(1);
  const moved = page.match(behindOurs)?.join('') ?? '';
  const late = page.replace(behindOurs, '').replace('</head>', `${moved}</head>`);
  const early = page.replace(behindOurs, '').replace(ours, (script) => script + moved);
  expect(late).not.toBe(early);
  expect(finishPage(late, kind, '').html).toBe(finishPage(early, kind, '').html);
});

test.each(kinds)('a second time nothing is changed: %s', (kind, page) => {
  const { html } = finishPage(page, kind, '');
  expect(html).not.toBe(page);
  expect(finishPage(html, kind, '')).toEqual({ html, ...sound });
});

test('a policy that was made of other scripts is made anew', () => {
  const { html } = finishPage(documentPage, 'document', '');
  const changed = html.replace(beforePaint, 'a()');
  expect(finishPage(changed, 'document', '').html).toBe(
    changed.replace(metaOf(beforePaint), metaOf('a()')),
  );
});

test.each(kinds)('a site with a prefix has it before each address: %s', (kind, page) => {
  const prefixed = page.replaceAll(/ (src|href)="\/(?=_next|assets)/g, ' $1="/docs/');
  const { html, faults } = finishPage(prefixed, kind, '/docs');
  expect(faults).toEqual([]);
  expect(html.replaceAll('="/docs/', '="/')).toBe(finishPage(page, kind, '').html);
  // Neither the root nor a prefix that begins alike is this site's.
  for (const other of ['', '/doc', '/docs/more']) {
    expect(finishPage(prefixed, kind, other).faults).not.toEqual([]);
  }
  expect(finishPage(page, kind, '/docs').faults).not.toEqual([]);
});

const inHead = (more: string) => (page: string) => page.replace('</head>', `${more}</head>`);
const inBody = (more: string) => (page: string) => page.replace('</main>', `${more}</main>`);
const policy = metaOf();

test.each<[fault: string, spoil: (page: string) => string]>([
  ['没有 <head>', (page) => page.replace('<head>', '')],
  ['策略不在 <head> 的最前面', inHead(policy)],
  [
    '不认识的脚本 <script src="https://a.example/_next/static/a.js"></script>',
    inHead('<script src="https://a.example/_next/static/a.js"></script>'),
  ],
  ['不认识的脚本 <script src="/a.js"></script>', inBody('<script src="/a.js"></script>')],
  [
    '不认识的脚本 <script type="text/javascript" src="//a.example/a.js"></script>',
    inBody('<script type="text/javascript" src="//a.example/a.js"></script>'),
  ],
  [
    '不认识的脚本 <script type="module" src="/_next/static/a.js"></script>',
    inBody('<script type="module" src="/_next/static/a.js"></script>'),
  ],
  ['不认识的脚本 <script type="module">a()</script>', inBody('<script type="module">a()</script>')],
  ['没有本站的模块，或不止一个', (page) => page.replace(/<script type="module".*?<\/script>/, '')],
  ['没有本站的模块，或不止一个', inBody('<script type="module" src="/assets/b.js"></script>')],
  ['没有框架的脚本（Next 升级过？）', (page) => page.replaceAll(frameworks, '')],
  [
    '不认识的预载 <link rel="preload" as="style" href="/_next/static/a.css">',
    inHead('<link rel="preload" as="style" href="/_next/static/a.css">'),
  ],
  [
    '不认识的预载 <link rel="preload" as="image" href="/a.png">',
    inHead('<link rel="preload" as="image" href="/a.png">'),
  ],
  [
    '不认识的预载 <link rel="modulepreload" href="https://a.example/a.js">',
    inHead('<link rel="modulepreload" href="https://a.example/a.js">'),
  ],
])('a page is refused and stays as it is: %s', (fault, spoil) => {
  for (const [kind, page] of kinds) {
    const spoilt = spoil(page);
    const { html, faults } = finishPage(spoilt, kind, '');
    const begins = faults.filter((one) => one.startsWith(fault));
    expect(begins).toHaveLength(1);
    expect(html).toBe(spoilt);
  }
});

test('a strange script is quoted from its first character, and no more than a line of it', () => {
  const strange = `<script src="/a.js">${'x'.repeat(500)}</script>`;
  const { faults } = finishPage(inBody(strange)(documentPage), 'document', '');
  expect(faults).toEqual([`不认识的脚本 ${strange.slice(0, 120)}`]);
});

test('module preloads of the framework go with it', () => {
  const preload = '<link rel="modulepreload" href="/_next/static/chunks/a.js"/>';
  expect(finishPage(inHead(preload)(documentPage), 'document', '')).toEqual(
    finishPage(documentPage, 'document', ''),
  );
});

test.each([
  ['属性 style', '<p style="color:red">'],
  ['属性 onclick', '<p onclick="a()">'],
  ['元素 <style>', '<style>p{}</style>'],
  ['元素 <iframe>', '<iframe src="https://a.example"></iframe>'],
])('any page is refused with %s', (what, more) => {
  for (const [kind, page] of kinds) {
    const spoilt = inBody(more)(page);
    const faults = [`页面里不能有${what}：策略会拒绝它`];
    expect(finishPage(spoilt, kind, '')).toEqual({ html: spoilt, faults });
  }
});

test('a document is refused with a part that its scripts would have put in place', () => {
  const part = inBody('<template id="B:0"></template>');
  const faults = ['文档页里不能有晚到的一段（Suspense），没有脚本就不会出现'];
  expect(finishPage(part(documentPage), 'document', '')).toEqual({
    html: part(documentPage),
    faults,
  });
  expect(finishPage(part(kinds[1]![1]), 'application', '').faults).toEqual([]);
});

test('all faults of a page are told at once', () => {
  const spoilt = inBody('<p onclick="a()" style="b"><script src="/a.js"></script>')(documentPage);
  expect(finishPage(spoilt, 'document', '').faults).toEqual(
    [
      '不认识的脚本 <script src="/a.js"></script>',
      '页面里不能有属性 onclick：策略会拒绝它',
      '页面里不能有属性 style：策略会拒绝它',
    ].map((fault) => expect.stringContaining(fault) as string),
  );
});

describe('a page with a button that opens a frame', () => {
  const button = (address: string) =>
    inBody(`<button data-frame="${address}"></button>`)(documentPage);

  test('may hold frames of that site, and no other page may', () => {
    const { html, faults } = finishPage(button('https://giscus.app/en/widget?a=1'), 'document', '');
    expect(faults).toEqual([]);
    expect(html).toContain("; frame-src https://giscus.app; object-src 'none'");
    expect(finishPage(documentPage, 'document', '').html).not.toContain('frame-src');
  });

  test.each(['https://giscus.app.evil.example/', 'https://evil.example/', '/a/'])(
    'is refused with another address: %s',
    (address) => {
      const { faults } = finishPage(button(address), 'document', '');
      expect(faults).toEqual([`不认识的框架 ${address}`]);
    },
  );
});

describe('pictures of a page', () => {
  const policyOf = (kind: PageKind, ...pictures: string[]) => {
    const images = pictures.map((src) => `<img src="${src}">`).join('');
    const page = kind === 'document' ? documentPage : applicationPage;
    return /img-src [^;]*/.exec(finishPage(inBody(images)(page), kind, '').html)?.[0];
  };

  test('come from this site alone where all of them are its copies', () => {
    expect(policyOf('document', '/pictures/a.png', '/pictures/b.png')).toBe("img-src 'self' data:");
  });

  test.each([
    ['there are none', 'document', []],
    ['one stands elsewhere', 'document', ['/pictures/a.png', 'https://a.example/b.png']],
    ['scripts bring some', 'application', ['/pictures/a.png']],
  ] as const)('may come from elsewhere where %s', (_, kind, pictures) => {
    expect(policyOf(kind, ...pictures)).toBe("img-src 'self' https: data:");
  });
});
