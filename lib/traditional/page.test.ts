import { expect, test } from 'vitest';
import { documentPage } from '#lib/built/test-support/pages.ts';
import { finishPage } from '#lib/built/page.ts';
import type { Edition } from './edition.ts';
import { toTraditional } from './page.ts';

const edition: Edition = {
  siteUrl: 'https://weekly.example/sofa',
  basePath: '/sofa',
  pages: new Set(['/', '/weekly/', '/weekly/2023-02-24/', '/projects/网关/']),
};

const inPage = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`;

/** What becomes of a body. */
function body(html: string): string {
  const made = toTraditional(inPage(html), edition);
  return made.slice(made.indexOf('<body>') + 6, made.indexOf('</body>'));
}

/** What becomes of what stands in a head. */
function head(html: string): string {
  const made = toTraditional(inPage('', html), edition);
  return made.slice(made.indexOf('<head>') + 6, made.indexOf('</head>'));
}

test('characters and words are those of Taiwan, and the page says so', () => {
  const made = toTraditional(inPage('<p>软件把线程放进内存。</p>'), edition);
  expect(made).toBe(
    '<!DOCTYPE html><html lang="zh-Hant-TW"><head></head><body><p>軟體把執行緒放進記憶體。</p></body></html>',
  );
});

test.each(['code', 'pre', 'kbd', 'samp', 'var', 'script', 'style', 'textarea'])(
  'what stands in <%s> stays',
  (name) => {
    const raw = `<${name}>线程 "内存" &amp; 软件</${name}>`;
    expect(body(`<p>线程</p>${raw}<p>线程</p>`)).toBe(`<p>執行緒</p>${raw}<p>執行緒</p>`);
  },
);

test('tags within code stay, words behind it do not', () => {
  expect(body('<pre><span class="c">// 线程</span></pre>线程')).toBe(
    '<pre><span class="c">// 线程</span></pre>執行緒',
  );
});

test.each([
  ['<p lang="en" title="线程">线程</p>'],
  ['<p lang="ja">内存<b>软件</b></p>'],
  ['<p lang="zh-Hant">內存</p>'],
  ['<p lang="zh-TW">软件</p>'],
  ['<p translate="no" title="叶云">叶云<b>叶云</b></p>'],
  ['<p lang="">线程</p>'],
])('%s stays', (html) => {
  expect(body(html)).toBe(html);
});

test('within what stays, a part may say that it does not', () => {
  expect(body('<p lang="en">a <b lang="zh-CN">线程</b> 线程</p>')).toBe(
    '<p lang="en">a <b lang="zh-Hant-TW">執行緒</b> 线程</p>',
  );
  expect(body('<p translate="no">叶云<b translate="yes">线程</b></p>')).toBe(
    '<p translate="no">叶云<b translate="yes">執行緒</b></p>',
  );
});

test('elements without an end tag end where a browser ends them', () => {
  expect(body('<p lang="en">线程<p>线程<img alt="线程"><br>线程')).toBe(
    '<p lang="en">线程<p>執行緒<img alt="執行緒"><br>執行緒',
  );
});

test('references stay as they are written', () => {
  expect(
    body('<p title="线程 &quot;a&quot; &amp; b">线程 &lt;b&gt;&#x27;&nbsp;内存 &amp;amp;</p>'),
  ).toBe(
    '<p title="執行緒 &quot;a&quot; &amp; b">執行緒 &lt;b&gt;&#x27;&nbsp;記憶體 &amp;amp;</p>',
  );
});

test('attributes that people read are converted, however they are quoted; others are not', () => {
  expect(
    body(`<img alt='线程' title=内存 id="线程" class="内存" data-text="软件" src="/线程.png">`),
  ).toBe(`<img alt='執行緒' title=記憶體 id="线程" class="内存" data-text="软件" src="/线程.png">`);
  expect(body('<input placeholder="搜索软件" aria-label="软件" value="软件" name="软件">')).toBe(
    '<input placeholder="搜尋軟體" aria-label="軟體" value="软件" name="软件">',
  );
  expect(body('<div data-title="线程" data-source="内存" data-id="线程" hidden title></div>')).toBe(
    '<div data-title="執行緒" data-source="記憶體" data-id="线程" hidden title></div>',
  );
});

test('the label of code is read, its text is not', () => {
  expect(body('<pre aria-label="线程"><code>线程</code></pre>')).toBe(
    '<pre aria-label="執行緒"><code>线程</code></pre>',
  );
});

test('people named by @ keep their names', () => {
  expect(body('<p>@叶云 的线程，@云_1：软件</p>')).toBe('<p>@叶云 的執行緒，@云_1：軟體</p>');
});

test.each([
  // Alone, 发 is sent out.
  ['头<b>发</b>', '頭<b>髮</b>'],
  ['<em>头</em>发', '<em>頭</em>髮'],
  ['头<!-- -->发', '頭<!-- -->髮'],
])('a word that a tag divides is one word: %s', (html, made) => {
  expect(body(`<p>${html}</p>`)).toBe(`<p>${made}</p>`);
});

test.each([
  // Longer as one word: there is no telling which part is whose.
  ['线<b>程</b>', '線<b>程</b>'],
  ['<a href="#a">头</a><a href="#b">发</a>', '<a href="#a">頭</a><a href="#b">發</a>'],
  ['<span>头</span>发', '<span>頭</span>發'],
  ['头<br>发', '頭<br>發'],
  ['<i>头</i></p><p>发', '<i>頭</i></p><p>發'],
  ['头<code>发</code>发', '頭<code>发</code>發'],
])('%s is no word, or none that can be divided again', (html, made) => {
  expect(body(`<p>${html}</p>`)).toBe(`<p>${made}</p>`);
});

test.each([
  ['/sofa/weekly/', '/sofa/zh-hant/weekly/'],
  ['/sofa/', '/sofa/zh-hant/'],
  ['/sofa/weekly/2023-02-24/#线程', '/sofa/zh-hant/weekly/2023-02-24/#线程'],
  ['/sofa/weekly/?a=1&amp;b=2', '/sofa/zh-hant/weekly/?a=1&amp;b=2'],
  ['/sofa/projects/%E7%BD%91%E5%85%B3/', '/sofa/zh-hant/projects/%E7%BD%91%E5%85%B3/'],
  ['https://weekly.example/sofa/weekly/', 'https://weekly.example/sofa/zh-hant/weekly/'],
])('a link to a page that is there leads there: %s', (href, made) => {
  expect(body(`<a href="${href}">a</a>`)).toBe(`<a href="${made}">a</a>`);
});

test.each([
  '/weekly/',
  '/sofa/search/',
  '/sofa/en/weekly/',
  '/sofa/zh-hant/weekly/',
  '/sofa/feed.xml',
  '/sofa/weekly/2023-02-24/index.html.md',
  '/sofa/weekly/1999-01-01/',
  '/sofa/%E0%A4%A/',
  '//sofa/weekly/',
  'https://weekly.example.org/sofa/weekly/',
  '#线程',
  'mailto:a@example.org',
  '',
])('any other link stays: %s', (href) => {
  expect(body(`<a href="${href}">a</a>`)).toBe(`<a href="${href}">a</a>`);
});

test('forms, styles and pictures stay where they are', () => {
  const html = '<form action="/sofa/weekly/"></form><img src="/sofa/weekly/">';
  expect(body(html)).toBe(html);
});

test('a page says of itself in its head that it is this one', () => {
  const site = 'https://weekly.example/sofa';
  expect(
    head(
      `<title>线程</title><meta name="description" content="内存"/><meta property="og:title" content="线程"/>` +
        `<meta property="og:locale" content="zh_CN"/><meta property="og:url" content="${site}/weekly/"/>` +
        `<link rel="canonical" href="${site}/weekly/"/><link rel="alternate" hreflang="zh-CN" href="${site}/weekly/"/>`,
    ),
  ).toBe(
    `<title>執行緒</title><meta name="description" content="記憶體"/><meta property="og:title" content="執行緒"/>` +
      `<meta property="og:locale" content="zh_TW"/><meta property="og:url" content="${site}/zh-hant/weekly/"/>` +
      `<link rel="canonical" href="${site}/zh-hant/weekly/"/><link rel="alternate" hreflang="zh-CN" href="${site}/weekly/"/>`,
  );
});

test('what programs read of a page stays', () => {
  const html =
    '<meta name="robots" content="线程"/><meta property="og:image" content="/线程.png"/>' +
    '<script type="application/ld+json">{"name":"线程","url":"/sofa/weekly/"}</script>';
  expect(head(html)).toBe(html);
});

test('links to other languages lead where they led, and say which the page is in', () => {
  const english = '<a data-language="en" lang="en" class="a" href="/sofa/en/weekly/">English</a>';
  const hant =
    '<a class="b" href="/sofa/zh-hant/weekly/" hreflang="zh-Hant" lang="zh-Hant" data-language="hant">繁體</a>';
  const chinese = '<a class="a" href="/sofa/weekly/" hrefLang="zh-CN" lang="zh-CN"';
  expect(
    body(
      `${chinese} data-language="zh" aria-current="true">简体中文<b>线程</b></a>${english}${hant}线程`,
    ),
  ).toBe(
    `<a class="a" href="/sofa/weekly/" hreflang="zh-CN" lang="zh-CN" data-language="zh">简体</a>` +
      `${english}${hant.replace('>繁', ' aria-current="true">繁')}執行緒`,
  );
});

test.each(['en', 'zh-Hant-TW', 'ja', ''])('a page in another language stays: %j', (lang) => {
  const html = inPage('<p>线程</p><a href="/sofa/weekly/">a</a>').replace('zh-CN', lang);
  expect(toTraditional(html, edition)).toBe(html);
});

test('a second time changes nothing', () => {
  const made = toTraditional(inPage('<p>软件程序的后台</p>'), edition);
  expect(toTraditional(made, edition)).toBe(made);
});

test('a page of a build keeps its scripts, so that its policy holds', () => {
  const { html } = finishPage(documentPage, 'document', '');
  const made = toTraditional(html, { ...edition, basePath: '' });
  expect(made).not.toBe(html);
  // It would be given another policy if a script had changed.
  expect(finishPage(made, 'document', '')).toEqual({ html: made, faults: [] });
});
