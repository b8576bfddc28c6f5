import { describe, expect, it } from 'vitest';
import { importText } from '../test-support/import-text.ts';

const mdx = (body: string) => importText(body).text.trimEnd();
const rules = (body: string) =>
  importText(body)
    .post.file.messages.map((one) => `${one.line}:${one.column} ${one.ruleId}`)
    .sort();

describe('players become links', () => {
  const link = (url: string) => `[${url}](${url})`;
  const cases: [string, string, string][] = [
    ['a frame', '<iframe src="https://v.e.com/1"></iframe>', link('https://v.e.com/1')],
    [
      'a frame in a line',
      '看 <iframe src="https://v.e.com/1"></iframe> 吧',
      `看 ${link('https://v.e.com/1')} 吧`,
    ],
    ['a frame without its end', '<iframe src="https://v.e.com/1">', link('https://v.e.com/1')],
    [
      'a frame without a protocol',
      '<iframe src="//v.e.com/1?a=1&amp;b=2"></iframe>',
      link('https://v.e.com/1?a=1&b=2'),
    ],
    [
      'a frame that loads late',
      '<iframe src="about:blank" data-src="https://v.e.com/1"></iframe>',
      link('https://v.e.com/1'),
    ],
    [
      'a frame with a title',
      '<iframe title="回放" src="https://v.e.com/1"></iframe>',
      '[回放](https://v.e.com/1)',
    ],
    [
      'a video with sources',
      '<video>\n<source src="https://v.e.com/1.mp4">\n浏览器太旧\n</video>',
      link('https://v.e.com/1.mp4'),
    ],
    [
      'a video over empty lines',
      '<video>\n\n<source src="https://v.e.com/1.mp4">\n\n</video>',
      link('https://v.e.com/1.mp4'),
    ],
    [
      'an object',
      '<object><param name="movie" value="https://v.e.com/1"></object>',
      link('https://v.e.com/1'),
    ],
    [
      'an object with data',
      '<object data="https://v.e.com/1"></object>',
      link('https://v.e.com/1'),
    ],
    ['sound', '听 <audio src="https://v.e.com/1"></audio>', `听 ${link('https://v.e.com/1')}`],
    ['an embed', '听 <embed src="https://v.e.com/1">', `听 ${link('https://v.e.com/1')}`],
    [
      'two frames',
      '<iframe src="https://v.e.com/1">\n\n中\n\n<iframe src="https://v.e.com/2"></iframe>',
      `${link('https://v.e.com/1')}\n\n中\n\n${link('https://v.e.com/2')}`,
    ],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });

  it('says where, and where there is nothing to link to', () => {
    expect(rules('甲\n\n看 <iframe src="https://v.e.com/1"></iframe>')).toEqual([
      '8:3 import-player',
    ]);
    expect(rules('<div>\n  <video></video>\n</div>')).toEqual(['7:3 import-player-lost']);
    expect(rules('<iframe src="about:blank"></iframe>')).toEqual(['6:1 import-player-lost']);
  });
});

describe('raised and lowered', () => {
  const cases: [string, string][] = [
    ['2<sup>31</sup>-1', '2^31-1'],
    ['10<sup>-6</sup> 秒', '10^-6 秒'],
    ['(a+b)<sup>2</sup>', '(a+b)^2'],
    ['2<sup><b>8</b></sup>', '2^8'],
    ['2<sup>n+1</sup>', '2^(n+1)'],
    ['2<sup>31', '2^31'],
    ['2^<sup>31</sup>', '2^31'],
    ['m<sup>2</sup>', 'm²'],
    ['x<sup>n+1</sup>', 'xⁿ⁺¹'],
    ['CO<sub>2</sub>', 'CO₂'],
    ['x<sub>max</sub>', 'x_max'],
    ['101<sub>2</sub>', '101_2'],
    ['1<sup>st</sup>', '1st'],
    ['甲<sup>TM</sup>', '甲™'],
    ['甲<sup>（1）</sup>', '甲（1）'],
    ['甲<sup>注1</sup>', '甲\\[注1]'],
    ['甲<sub>小字</sub>', '甲小字'],
    ['甲<sup><a href="https://e.com">1</a></sup>', '甲[1](https://e.com)'],
    ['`2<sup>31</sup>`', '`2<sup>31</sup>`'],
    ['<code>2<sup>31</sup></code>', '`2^31`'],
    ['<p>2<sup>31</sup></p>', '2^31'],
    ['<table><tr><td>2<sup>31</sup></td><td>1</td></tr></table>', '| 2^31 | 1 |\n| ---- | - |'],
  ];
  it.each(cases)('%s', (before, after) => {
    expect(mdx(before)).toBe(after);
  });
});

describe('blocks', () => {
  const cases: [string, string, string][] = [
    [
      'a list',
      '<ul><li>甲</li><li>乙<ol start="3"><li>丙<li>丁</ol></li></ul>',
      '- 甲\n- 乙\n\n  3. 丙\n  4. 丁',
    ],
    ['a list with Markdown', '<ul>\n\n<li>\n\n**甲**\n\n</li>\n\n</ul>', '- **甲**'],
    ['a list in a line', '有：<ul><li>甲</li></ul>完', '有：\n\n- 甲\n\n完'],
    ['a list without its end', '<ul>\n<li>甲\n\n## 乙', '- 甲\n\n## 乙'],
    ['terms', '<dl><dt>甲</dt><dd>乙</dd></dl>', '**甲**\n\n乙'],
    ['code', '<pre>\na\n\n  &lt;b&gt; <b>c</b>\n</pre>', '```\na\n\n  <b> c\n```'],
    ['code in a language', '<pre><code class="language-go">a\n</code></pre>', '```go\na\n```'],
    ['code in a list', '- 甲\n  <pre>\n  a\n    b\n  </pre>', '- 甲\n  ```\n  a\n    b\n  ```'],
    [
      'details',
      '<details>\n<summary>甲</summary>\n\n**乙**\n\n</details>\n\n丙',
      '**甲**\n\n**乙**\n\n丙',
    ],
    [
      'a table',
      '<table><tr><th>甲</th><th>乙</th></tr><tr><td>1<br>2</td><td><code>a|b</code></td></tr></table>',
      '| 甲   | 乙      |\n| --- | ------ |\n| 1 2 | `a\\|b` |',
    ],
    [
      'spans',
      '<table><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>',
      '| 甲 | 乙 |\n| - | - |\n|   | 丙 |',
    ],
    [
      'words between cells',
      '<table><caption>甲</caption><tr>乙<td>1</td><td>2</td></tr></table>',
      '**甲**\n\n乙\n\n| 1 | 2 |\n| - | - |',
    ],
    ['a table that lays out', '<table><tr><td>\n\n- 甲\n\n</td></tr></table>', '- 甲'],
    [
      'headings, rules, quotes',
      '<h3>甲</h3><hr><blockquote>乙</blockquote>',
      '## 甲\n\n---\n\n> 乙',
    ],
    ['paragraphs', '<p align="center">甲<br/>乙</p><p>丙</p>', '甲\\\n乙\n\n丙'],
    [
      'a centred picture',
      '<center>\n\n![](https://e.com/a.png)\n\n</center>',
      '![](https://e.com/a.png)',
    ],
    ['a declaration', '<?xml version="1.0"?>', '```xml\n<?xml version="1.0"?>\n```'],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });

  it('names code with lines in a cell', () => {
    expect(rules('<table><tr><td><pre>a\nb</pre></td><td>1</td></tr></table>')).toEqual([
      '6:12 import-table',
    ]);
  });
});

describe('in a line', () => {
  const cases: [string, string, string][] = [
    ['keys', '按 <kbd>Ctrl</kbd>', '按 `Ctrl`'],
    ['marks', '<u>甲</u><mark>乙</mark><em>丙</em><strike>丁</strike>', '甲乙*丙*~~丁~~'],
    ['references in HTML', '<p>&lt;a&gt; &amp; &hellip;&#20013;</p>', '\\<a> & …中'],
    [
      'a picture that loads late',
      '<img src="data:image/gif;base64,A" data-src="https://e.com/a.png" title="乙">',
      '![](https://e.com/a.png "乙")',
    ],
    [
      'a picture in sizes',
      '<img srcset="https://e.com/a.png 1x, https://e.com/b.png 2x" alt="a>b">',
      '![a>b](https://e.com/a.png)',
    ],
    [
      'a link without its end',
      '<a href="https://e.com/a">甲 <a href="https://e.com/b">乙</a>',
      '[甲 ](https://e.com/a)[乙](https://e.com/b)',
    ],
    ['an anchor', '<a name="a"></a>甲', '甲'],
    ['reading aids', '<ruby>汉<rt>hàn</rt></ruby>', '汉（hàn）'],
    ['a title', '<abbr title="远程调用">RPC</abbr>', 'RPC（远程调用）'],
    [
      'a break in a cell',
      '| 甲 | 乙 |\n|-|-|\n| 1<br>2 | 3 |',
      '| 甲   | 乙 |\n| --- | - |\n| 1 2 | 3 |',
    ],
  ];
  it.each(cases)('%s', (_, before, after) => {
    expect(mdx(before)).toBe(after);
  });

  it.each(['List<Object>', 'git checkout <source>', 'Map<A>', '写 </section> 收尾', '<T> 与 <甲>'])(
    'words in angle brackets stay: %s',
    (words) => {
      const shown = mdx(words).replace(/[`\\]/g, '');
      expect(shown).toBe(words);
    },
  );
});

it('names scripts and styles, and links gists', () => {
  expect(mdx('<script src="https://gist.github.com/u/a.js"></script>')).toBe(
    '[https://gist.github.com/u/a](https://gist.github.com/u/a)',
  );
  expect(rules('<style>a { b: c }</style>\n\n甲 <script>d()</script>')).toEqual([
    '6:1 import-script',
    '8:3 import-script',
  ]);
});

it.each(['<div>', '<ul><li>', '<!--', '<a "', '<sup>', '<iframe>', '<table><tr><td>', "<b '"])(
  'reads hundreds of %s in no time',
  (piece) => {
    const start = performance.now();
    importText(`甲 ${piece.repeat(500)}\n\n${piece.repeat(500)}`);
    expect(performance.now() - start).toBeLessThan(20_000);
  },
);
