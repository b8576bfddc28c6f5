import { join } from 'node:path';
import { versionsOf } from '../../report/versions.ts';
import type * as PagefindService from 'pagefind';
import { withHead } from '../posts/posts.ts';
import type { Post } from '../posts/posts.ts';
import { command } from './command.ts';
import type { Peer } from './types.ts';

const config = {
  baseURL: 'http://localhost/',
  languageCode: 'zh-CN',
  title: 'SOFA Weekly',
  hasCJKLanguage: true,
  disableKinds: ['RSS', 'sitemap', 'taxonomy', 'term'],
};

const style = `body{max-width:44rem;margin:0 auto;padding:1rem;font:1rem/1.7 system-ui,sans-serif;color:#1a1a1a}
header,li{display:flex;gap:1rem;flex-wrap:wrap}main li{display:list-item}header{justify-content:space-between}
a{color:#0b57d0}img{max-width:100%}pre{overflow:auto;background:#f4f4f4;padding:1rem}
blockquote{margin:0;padding-left:1rem;border-left:3px solid #ccc}dialog{width:min(44rem,90vw);min-height:50vh}`;

/** Loads Pagefind's own interface when a reader asks for it. */
const script = `{const d=document.querySelector('dialog'),open=()=>{if(d.open)return;d.showModal();if(d.firstChild)return;
const l=document.createElement('link');l.rel='stylesheet';l.href='/pagefind/pagefind-ui.css';document.head.append(l);
const s=document.createElement('script');s.src='/pagefind/pagefind-ui.js';
s.onload=()=>{new PagefindUI({element:d,showImages:false,autofocus:true})};document.head.append(s)};
document.querySelector('#open').onclick=open;
addEventListener('keydown',e=>{if(e.key==='k'&&(e.ctrlKey||e.metaKey)){e.preventDefault();open()}})}`;

const frame = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{{ .Title }}</title>
<meta name="description" content="{{ .Description }}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">SOFA Weekly</a><button id="open" type="button">搜索</button></header>
<main>{{ block "main" . }}{{ end }}</main>
<dialog aria-label="搜索"></dialog>
<script>${script}</script>
</body>
</html>
`;

const home = `{{ define "main" }}<h1>{{ .Title }}</h1>
<p>SOFAStack 社区周刊：每周问答、发布与文章。</p>
<ul>{{ range first 10 site.RegularPages.ByDate.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}，{{ .Description }}</li>{{ end }}
</ul>
<p><a href="/weekly/">全部周刊</a></p>{{ end }}
`;

const list = `{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages.ByDate.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>{{ end }}
</ul>{{ end }}
`;

const single = `{{ define "main" }}<article data-pagefind-body>
<h1>{{ .Title }}</h1>
<p>{{ .Date.Format "2006-01-02" }}</p>
{{ .Content }}
</article>{{ end }}
`;

function files(posts: readonly Post[]): Map<string, string> {
  return new Map([
    ['config.json', JSON.stringify(config)],
    ['layouts/_default/baseof.html', frame],
    ['layouts/index.html', home],
    ['layouts/_default/list.html', list],
    ['layouts/_default/single.html', single],
    ['content/_index.md', withHead({ title: 'SOFA Weekly' }, '')],
    ['content/weekly/_index.md', withHead({ title: '全部周刊' }, '')],
    ['static/style.css', style],
    ...posts.map(({ date, title, summary, body }): [string, string] => [
      `content/weekly/${date}.md`,
      withHead({ title, date, description: summary }, body),
    ]),
  ]);
}

/** What `pagefind --site public` does, by the package that this project has anyway. */
async function indexed(folder: string): Promise<void> {
  const { createIndex, close }: typeof PagefindService = await import('pagefind');
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind：${errors.join('；')}`);
  await index.addDirectory({ path: folder });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
}

/** Hugo with a theme of a few templates, the least that can be read, and Pagefind's own interface. */
export const hugo: Peer = {
  id: 'hugo',
  title: 'Hugo',
  packages: {},
  settings: `自备的最小主题（一份样式、四个模板），Pagefind ${versionsOf(['pagefind']).get('pagefind') ?? ''}，点开才载`,
  search: {
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
  weekly: (date) => `/weekly/${date}/`,
  files,
  version: async () => /v\d[\d.]*/.exec(await command('hugo', ['version'], '.'))?.[0] ?? '?',
  build: async (folder) => {
    await command('hugo', ['--minify', '--quiet'], folder);
    await indexed(join(folder, 'public'));
    return 'public';
  },
};
