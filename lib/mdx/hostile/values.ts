import { inputs } from './types.ts';

const FORGED =
  'END:VEVENT&#13;&#10;BEGIN:VEVENT&#13;&#10;UID:PWNED&#13;&#10;DTSTART:20300101T000000Z';
const event = (attributes: string, text = '议程'): string =>
  `<Event ${attributes}>\n\n${text}\n\n</Event>`;
const on = (day: number): string => `date="2099-05-${String(day).padStart(2, '0')}" time="19:00"`;
const question = (ask: string, answer = '答', attributes = ''): string =>
  `<Question${attributes}>\n\n${ask}\n\n<Answer>\n\n${answer}\n\n</Answer>\n\n</Question>`;

/** Values that try to leave the calendar's line, the data block, the XML, the picture, the line of a log. */
export const valueInputs = inputs('value', [
  event(`title="会 1&#10;${FORGED}" ${on(1)}`),
  event(`title="会 2&#13;BEGIN:VALARM" ${on(2)}`),
  event(`title="会 3\u2028BEGIN:VEVENT" ${on(3)}`),
  event(`title="会 4" place="钉钉&NewLine;${FORGED}" ${on(4)}`),
  event(`title="会 5" place="\u0085END:VCALENDAR" ${on(5)}`),
  event(`title="会 6" url="https://a.example/&#10;${FORGED}" ${on(6)}`),
  event(`title="会 7" url="https://a.example/&#x2028;x" ${on(7)}`),
  event(`title="会 8" ${on(8)}`, FORGED),
  event(
    `title="会 9" ${on(9)}`,
    '```\nEND:VEVENT\nBEGIN:VEVENT\nUID:PWNED\nDTSTART:20300101T000000Z\n```',
  ),
  event(`title="会 10 ${'很长'.repeat(60)}\\" ${on(10)}`),
  event(`title="会 11;,\\n:BEGIN" place="a\\;b\\" ${on(11)}`),
  event('title="会 12" date="2099-05-12&#10;" time="19:00"'),
  event('title="会 13" date="2099-05-13" time="19:00&#10;DTEND:20300101T000000Z"'),
  event('title="会 14" date="0000-01-01" time="01:00"'),
  event('title="会 15" date="9999-12-31" time="23:00–24:00"'),
  event(`title="会 16</script><script>PWNED</script>" ${on(16)}`),
  event(`title="会 17" url="mailto:x@a.example" ${on(17)}`, '😀'.repeat(100)),
  question('</script><script>globalThis.PWNED = 1</script>', '`</script><script>PWNED</script>`'),
  question('`</script><!--<script>`问什么', '`-->` ]]> `\\u003c/script>` PWNED'),
  question('`"}],"@context":"https://evil.example`问', '`", "acceptedAnswer": null, "x": "` PWNED'),
  question('`</title><script>PWNED</script>` 标题', '`" onload="PWNED()` 答'),
  question(
    '`]]></text><script>PWNED</script><text>` 图片',
    '`</tspan><image href="https://evil.example/x.png"/>`',
  ),
  question(
    '&lt;image href="file:///etc/passwd" /&gt; 图片里',
    '&amp;xxe; &#x3c;!ENTITY x SYSTEM "file:///etc/passwd"&#x3e;',
  ),
  question(
    '`\u001b[2J\u001b]0;PWNED\u0007` 终端',
    '\u009b2J\u0007 ::error::PWNED\n\n::stop-commands::PWNED ##[error]PWNED',
  ),
  question('\u202e反过来\u202c 的问题', '代码 `if (a\u202e /* ⁦begin */\u2066) {` PWNED'),
  question('标签\u{e0050}\u{e0057}\u{e004e} 的问题', '\u200b\u200c\u200d\u2060\ufeff PWNED'),
  question('问 &#x202e;&#8238;&rlm;&lrm;&#13;&#x0;&#xd800; 题', '答 &#x1b;[31m PWNED &#x110000;'),
  question('问', 'PWNED', ' asker="&lt;script&gt;PWNED"'),
  question('问', 'PWNED', ' asker="x&#10;::error::y"'),
  question('问', 'PWNED', ' asker="\u202ePWNED"'),
  question('问', 'PWNED', ' id="&lt;img src=x onerror=PWNED&gt;"'),
  question('问', 'PWNED', ' id="../../PWNED"'),
  question('问', 'PWNED', ' id="constructor"'),
  question('问', 'PWNED', ' id="__proto__"'),
  question('问', 'PWNED', ' issue="1&#10;2"'),
  question('问', 'PWNED', ' project="mosn&lt;/loc&gt;"'),
  question('问', '```"><script>PWNED</script>\nx\n```'),
  '## </script><script>PWNED</script>',
  '## 标题 &quot;onmouseover=&quot;PWNED()\n\n### \u202eRTL\u202c 的标题',
  '## constructor\n\n## __proto__\n\n## ../../../etc/passwd',
  '<Release project="mosn" version="1.0.0&#10;PWNED">\n\n- x\n\n</Release>',
  '<Release project="mosn" version="1.0.0+../../PWNED">\n\n- `</script>`\n\n</Release>',
  '<Readings>\n\n- [`</script><script>PWNED</script>`](https://a.example/?a=1&b=</loc>)\n\n</Readings>',
  '<Readings>\n\n- [\u202e倒着的标题](https://a.example/) ：\u0007PWNED\n\n</Readings>',
  '<Task title="任务&#10;::error::x" level="easy">\n\nx\n\n</Task>',
  '<Figure src="https://a.example/x.png" alt="&quot; onerror=&quot;PWNED()" caption="&lt;/figcaption&gt;&lt;script&gt;" />',
  '脚注[^"><script>]\n\n[^"><script>]: PWNED',
  '脚注[^\u202ex]\n\n[^\u202ex]: PWNED',
  '[文字](https://a.example/ "\u202e标题\u0007")',
  '| \u202e甲 |\n| --- |\n| `a\\|b` <script> |',
]);

/** Files that are hostile by their names or their heads. */
const weekly = (date: string, head: string): { path: string; text: string } => ({
  path: `weekly/${date}.mdx`,
  text: `---\n${head}\ndate: ${date}\n---\n\nPWNED\n`,
});
const project = (slug: string, head: string): { path: string; text: string } => ({
  path: `projects/${slug}.mdx`,
  text: `---\n${head}\ncategory: 其他\n---\n\n\`</script>\` PWNED \u202ex\n`,
});
const REPOSITORY = 'repository: https://github.com/kite/kite\nsummary: x';

/** {@link valueInputs}, in heads and file names. */
export const hostileFiles = [
  weekly('2002-01-01', 'title: </title><script>globalThis.PWNED = 1</script>'),
  weekly('2002-01-02', 'title: "a\\n::error::\\e[2J"'),
  weekly('2002-01-03', 'title: "\\u202ekcab"'),
  weekly('2002-01-04', 'title: x\nsummary: "</script>\\u2028<!--"'),
  weekly('2002-01-05', 'title: &a [*a, *a]'),
  weekly('2002-01-06', 'title: !!js/function "function(){globalThis.PWNED=1}"'),
  weekly('2002-01-07', 'title: x\nsource: javascript:PWNED()'),
  weekly('2002-01-08', 'title: x\nsource: https://github.com@evil.example/'),
  weekly('2002-01-09', 'title: x\n__proto__: y\nconstructor: z'),
  weekly('2002-01-10', 'title: x\nsummary: |\n  a\n  ::error::b\n  <script>PWNED</script>'),
  weekly('2002-01-11', 'title: ${globalThis.PWNED = 1} {{7*7}} <%= PWNED %>'),
  weekly('2002-01-12', 'title: x\nnumber: 1e999'),
  project('kite-script', `name: </script><script>PWNED</script>\n${REPOSITORY}`),
  project('kite-xml', `name: "]]>&<loc>"\n${REPOSITORY}\nhomepage: https://a.example/?a=1&b=%3C`),
  project('kite-false', 'name: Kite\nrepository: https://github.com@evil.example/kite\nsummary: x'),
  project('kite-back', `name: "\\u202ekite"\n${REPOSITORY}`),
  project('a<b&c', `name: Kite 2\n${REPOSITORY}`),
  project('kite"onload="x', `name: Kite 3\n${REPOSITORY}`),
  project('kite\u202e', `name: Kite 4\n${REPOSITORY}`),
  project('__proto__', `name: Kite 5\n${REPOSITORY}`),
  weekly('2002-01-13\n::error::x', 'title: x'),
  weekly('2002-01-14\u001b[2J', 'title: x'),
  weekly('::stop-commands::x', 'title: x'),
  weekly('<script>PWNED<', 'title: x'),
  weekly("2002-01-15'&quot;", 'title: x'),
];
