/** One file that a contributor may put into a content folder, and that must do nothing there. */
export interface Planted {
  /** Its name in reports, and of the file that it writes when it runs. */
  trick: string;
  /** Where it lies, below the content folder. */
  path: string;
  text: string;
}

/** A program for Node that leaves its name behind, in the folder that the watch looks at. */
const common = (trick: string, rest = ''): string =>
  `require('node:fs').writeFileSync(process.env.CANARY_DIR + '/${trick}', '');\n${rest}`;
const modern = (trick: string, rest = 'export default {};'): string =>
  `import { writeFileSync } from 'node:fs';\nwriteFileSync(process.env.CANARY_DIR + '/${trick}', '');\n${rest}\n`;
const shell = (trick: string): string => `touch "$CANARY_DIR/${trick}"`;
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const trickOf = (path: string): string => path.replace(/[^\w]+/g, '-').replace(/^-|-$/g, '');
const file = (path: string, make: (trick: string) => string): Planted => {
  const trick = trickOf(path);
  return { trick, path, text: make(trick) };
};

/** Names that a tool runs, or takes for a page, where it finds them. */
const MODERN = [
  ...['next.config.mjs', 'next.config.ts', 'postcss.config.mjs', 'tailwind.config.ts'],
  ...['eslint.config.mjs', 'prettier.config.mjs', '.prettierrc.mjs', 'vite.config.ts'],
  ...['vitest.config.ts', 'vitest.workspace.ts', 'vitest.setup.ts', 'playwright.config.ts'],
  ...['knip.ts', 'instrumentation.ts', 'instrumentation-client.ts', 'middleware.ts', 'proxy.ts'],
  ...['mdx-components.tsx', 'app/layout.tsx', 'app/page.tsx', 'app/api/route.ts'],
  ...['app/route.server.ts', 'src/app/page.tsx', 'src/instrumentation.ts', 'server.mts'],
  ...['weekly/2004-03-01.ts', 'weekly/2004-03-01.tsx', 'weekly/2004-03-02.mjs', 'index.mjs'],
  ...['weekly/2004-03-03.mdx.mjs', 'projects/planted.mjs', 'search/synonyms.mjs', 'loader.mjs'],
  ...['weekly/weekly.test.ts', 'weekly/weekly.spec.ts', 'weekly/page.tsx', 'search/terms.ts'],
] as const;
const COMMON = [
  ...['next.config.js', 'postcss.config.cjs', '.postcssrc.js', 'tailwind.config.js'],
  ...['babel.config.js', '.babelrc.js', '.eslintrc.js', '.eslintrc.cjs', '.prettierrc.cjs'],
  ...['.dependency-cruiser.cjs', '.size-limit.cjs', '.lintstagedrc.js', '.pnp.cjs', '.mocharc.cjs'],
  ...['.pnpmfile.cjs', '.yarn/releases/yarn.cjs', 'pages/index.js', 'pages/_document.js'],
  ...['pages/api/planted.js', 'index.js', 'server.js', 'weekly/index.js', 'projects/index.js'],
  ...['weekly/2004-03-04.js', 'weekly/2004-03-05.mdx.js', 'weekly/2004-03-06.cjs'],
  ...['weekly/2004-03-07.mdx.ts', 'projects/mosn.js', 'gulpfile.js', 'Gruntfile.js'],
] as const;
/** Packages that our code imports: a folder nearer to the content must not win. */
const PACKAGES = ['react', 'next', 'zod', 'yaml', 'unified', 'remark-parse', 'tsx', 'tailwindcss'];
const HOOKS = ['pre-commit', 'post-checkout', 'post-merge', 'fsmonitor-watchman'];

const stolen = (name: string): Planted[] => [
  file(`node_modules/${name}/index.js`, (trick) => common(trick, 'module.exports = {};')),
  {
    trick: `node_modules-${name}-package`,
    path: `node_modules/${name}/package.json`,
    text: json({ name, version: '99.0.0', main: 'index.js', exports: { '.': './index.js' } }),
  },
];

/** Files of settings that make a tool load or run another file. */
const SETTINGS: readonly Planted[] = [
  file('package.json', (trick) =>
    json({
      name: 'planted',
      type: 'commonjs',
      main: './index.js',
      exports: { '.': './index.js', './*': './*.js' },
      imports: { '#lib/*': './index.js', '#app/*': './index.js' },
      browserslist: ['extends planted'],
      scripts: Object.fromEntries(
        ['preinstall', 'install', 'postinstall', 'prepare', 'prebuild', 'build'].map((name) => [
          name,
          shell(trick),
        ]),
      ),
      prettier: './prettier.config.mjs',
      eslintConfig: { extends: './.eslintrc.js' },
      babel: { presets: ['./babel.config.js'] },
      postcss: { plugins: { './postcss.config.cjs': {} } },
      workspaces: ['*'],
    }),
  ),
  file(
    '.npmrc',
    () => 'node-options=--require ./index.js\nscript-shell=./run.sh\nignore-scripts=false\n',
  ),
  file('.yarnrc.yml', () => 'yarnPath: .yarn/releases/yarn.cjs\n'),
  file('pnpm-workspace.yaml', () => 'packages:\n  - "*"\n'),
  ...['.env', '.env.local', '.env.production', '.env.production.local', '.env.development'].map(
    (path) =>
      file(
        path,
        () =>
          'NODE_OPTIONS=--require ./index.js\nSITE_URL=https://planted-secret-dotenv.example\n' +
          'NEXT_PUBLIC_PLANTED=planted-secret-dotenv\nBASE_PATH=/planted-secret-dotenv\n',
      ),
  ),
  file('.envrc', shell),
  ...['tsconfig.json', 'jsconfig.json', 'weekly/tsconfig.json'].map((path) =>
    file(path, () =>
      json({
        extends: './base.json',
        compilerOptions: {
          baseUrl: '.',
          paths: { '*': ['./index.js'], react: ['./node_modules/react'] },
          plugins: [{ name: './index.js' }, { transform: './index.js' }],
          jsxImportSource: './node_modules/react',
        },
      }),
    ),
  ),
  file('.babelrc', () => json({ presets: ['./babel.config.js'], plugins: ['./index.js'] })),
  file('.swcrc', () => json({ jsc: { experimental: { plugins: [['./planted.wasm', {}]] } } })),
  file('.browserslistrc', () => 'extends planted\n'),
  file('.prettierrc', () => json({ plugins: ['./index.js'] })),
  file('.prettierrc.json', () => json({ plugins: ['./prettier.config.mjs'] })),
  file('.eslintrc.json', () => json({ root: true, extends: ['./.eslintrc.js'] })),
  file('.postcssrc.json', () => json({ plugins: { './postcss.config.cjs': {} } })),
  file('.editorconfig', () => 'root = true\n'),
  file('turbo.json', () => json({ tasks: { build: {} } })),
  file('.mocharc.json', () => json({ require: './index.js' })),
  file('deno.json', () => json({ tasks: { build: 'deno run index.mjs' } })),
  file('node.config.json', () => json({ nodeOptions: { import: ['./loader.mjs'] } })),
  file('binding.gyp', (trick) => `{"targets":[{"target_name":"<!(${shell(trick)})"}]}\n`),
  file('node_modules/planted/build/Release/planted.node', () => 'no library\n'),
  file('node_modules/browserslist-config-planted/index.js', (trick) => common(trick)),
  file('planted.wasm', () => '\0asm\u0001\0\0\0'),
];

/** What editors, shells, version control and services run. */
const OTHERS: readonly Planted[] = [
  file('run.sh', (trick) => `#!/bin/sh\n${shell(trick)}\n`),
  file('Makefile', (trick) => `all:\n\t${shell(trick)}\n`),
  file('.gitattributes', () => '* filter=planted diff=planted merge=planted text=auto\n'),
  file(
    '.gitmodules',
    () => '[submodule "planted"]\n\tpath = planted\n\turl = --upload-pack=./run.sh\n',
  ),
  file(
    'nested/.git/config',
    () => '[core]\n\tfsmonitor = ./run.sh\n\thooksPath = .\n\tpager = ./run.sh\n',
  ),
  ...HOOKS.flatMap((hook) => [
    file(`nested/.git/hooks/${hook}`, (trick) => `#!/bin/sh\n${shell(trick)}\n`),
    file(`.husky/${hook}`, (trick) => `${shell(trick)}\n`),
  ]),
  file('.vscode/settings.json', () => json({ 'eslint.nodePath': '..', 'typescript.tsdk': '..' })),
  file('.vscode/tasks.json', (trick) =>
    json({ tasks: [{ command: shell(trick), runOptions: { runOn: 'folderOpen' } }] }),
  ),
  file('.devcontainer/devcontainer.json', (trick) => json({ initializeCommand: shell(trick) })),
  file(
    '.github/workflows/planted.yml',
    (trick) => `on: push\njobs: { a: { steps: [{ run: '${shell(trick)}' }] } }\n`,
  ),
];

/** Style sheets: Tailwind loads plugins and settings that one names. */
const STYLES: readonly Planted[] = ['globals.css', 'weekly/page.module.css', 'app/globals.css'].map(
  (path) =>
    file(
      path,
      () =>
        "@import './other.css';\n@config './tailwind.config.js';\n@plugin './tailwind.config.ts';\n" +
        "@source '../../..';\n@source inline('content-[planted-class]');\n",
    ),
);

/** Code and settings that no step of a build may run, or read at all. */
export const plantedCode: readonly Planted[] = [
  ...MODERN.map((path) => file(path, (trick) => modern(trick))),
  ...COMMON.map((path) => file(path, (trick) => common(trick, 'module.exports = {};\n'))),
  ...PACKAGES.flatMap(stolen),
  ...SETTINGS,
  ...OTHERS,
  ...STYLES,
];
