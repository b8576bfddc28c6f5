// The arrows of docs/architecture.md, each with its reason. Two tables say who may know whom inside
// `lib` and inside `components`; what a table does not allow is forbidden, unknown folders included.

const TEST = '[.]test[.]tsx?$';
/** Test code may know more than the code it tests. */
const testCode = `${TEST}|/test-support/`;
const contentTypes = 'lib/content/types[.]ts$';

/** One rule: what stands in `from` may not import `to`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Folders of `lib`, and which of their neighbours each may import. */
const LIB = {
  text: [],
  site: ['text'],
  words: ['site', 'text'],
  mdx: ['site', 'text'],
  outside: ['site', 'text'],
  content: ['mdx', 'site', 'text'],
  calendar: ['content', 'site', 'text'],
  search: ['site', 'text'],
  'search-postgres': ['search', 'site', 'text'],
  related: ['content', 'search', 'site', 'text'],
  share: ['content', 'site', 'text', 'words'],
  channels: ['calendar', 'content', 'mdx', 'site', 'text', 'words'],
  import: ['content', 'mdx', 'site', 'text'],
  doctor: ['content', 'mdx', 'related', 'site', 'text'],
  links: ['content', 'doctor', 'outside', 'site', 'text'],
  contribute: ['content', 'doctor', 'mdx', 'site', 'text'],
  vault: ['content', 'outside', 'site', 'text'],
  guide: ['content', 'doctor', 'mdx', 'site', 'text'],
  draft: ['content', 'contribute', 'mdx', 'outside', 'site', 'text'],
  standing: ['content', 'draft', 'site', 'text'],
  moved: ['api', 'site', 'text'],
  built: ['moved', 'site'],
  traditional: ['built', 'site', 'text', 'words'],
  assets: ['site', 'text'],
  redraw: ['assets', 'built', 'offline', 'server', 'site', 'traditional', 'words'],
  offline: ['site', 'text', 'words'],
  editor: ['calendar', 'content', 'contribute', 'doctor', 'mdx', 'search', 'site', 'text', 'words'],
  'editor-files': ['content', 'mdx', 'site', 'text'],
  api: ['content', 'related', 'search', 'site', 'text'],
  mcp: ['api', 'channels', 'content', 'search', 'site', 'text'],
  server: [
    ...[
      'api',
      'assets',
      'content',
      'mcp',
      'moved',
      'search',
      'search-postgres',
      'site',
      'text',
      'words',
    ],
  ],
  'test-support': ['content', 'import', 'search', 'site', 'text'],
};

/** Folders of `components`, from the ground up, and which of their neighbours each may import. */
const things = ['figure', 'event', 'reading', 'release', 'question', 'activity'];
const COMPONENTS = {
  ui: [],
  figure: ['ui'],
  event: ['ui'],
  reading: ['ui'],
  release: ['ui'],
  question: ['ui', 'release'],
  activity: ['ui'],
  mdx: ['ui', ...things],
  archive: ['ui'],
  about: ['ui'],
  contribute: ['ui'],
  subscribe: ['ui'],
  saved: ['ui'],
  channels: ['ui'],
  guide: ['ui'],
  layout: ['ui'],
  offline: ['ui'],
  stats: ['ui', 'activity'],
  weekly: ['ui', ...things],
  project: ['ui', ...things],
  home: ['ui', 'archive', 'weekly', ...things],
  search: ['ui'],
  editor: ['ui', 'mdx', 'page', 'search', 'weekly', ...things],
  page: ['ui', 'question', 'search'],
};

/**
 * Rules that keep each folder of a table to the neighbours it names.
 * @param exceptions files of other neighbours that a folder may know all the same.
 */
function neighbours(root, table, comment, exceptions = {}) {
  const known = Object.keys(table).join('|');
  const rules = Object.entries(table).map(([folder, allowed]) =>
    forbid(
      `${root}-${folder}`,
      comment,
      { path: `^${root}/${folder}/`, pathNot: testCode },
      {
        path: `^${root}/(?!(?:${[folder, ...allowed].join('|')})/)`,
        ...(exceptions[folder] && { pathNot: exceptions[folder] }),
      },
    ),
  );
  return [
    ...rules,
    forbid(
      `${root}-known-folders`,
      '新目录先写进这张表和 docs/architecture.md',
      { path: `^${root}/(?!(?:${known})/)` },
      {},
    ),
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    forbid('no-cycles', '环让人不知从哪读起', {}, { circular: true }),
    ...neighbours('lib', LIB, '逻辑只向下依赖，见 docs/architecture.md', { search: contentTypes }),
    ...neighbours('components', COMPONENTS, '组件只向下依赖：页面 → 条目 → ui'),
    forbid(
      'lib-knows-no-view',
      '逻辑不认识页面和命令；唯一的例外是测试',
      { path: '^lib/', pathNot: testCode },
      { path: '^(?:app|components|cli|e2e|bench|scripts)/' },
    ),
    forbid(
      'one-door-to-content',
      '别的目录只经由 lib/content 的公开动词、类型、视图和（导入器用的）schema 使用内容层',
      { path: '^(?!lib/content/)', pathNot: testCode },
      {
        path: '^lib/content/',
        pathNot:
          '^lib/content/(?:index|diskless|types|read/(?:parse|flood|budget))[.]ts$|^lib/content/(?:views|schemas|test-support)/',
      },
    ),
    forbid(
      'search-without-node',
      'lib/search 必须能在浏览器的 Worker 里运行；只有 prepare/ 在构建时运行',
      { path: '^lib/search/(?!prepare/)', pathNot: testCode },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'editor-without-node',
      '编辑器在浏览器里运行；只有 data/ 在构建时运行',
      { path: '^lib/editor/(?!data/)', pathNot: testCode },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'worker-without-node',
      'Service Worker 在浏览器里运行；只有 prepare/ 在构建时运行',
      { path: '^lib/offline/(?!prepare/)', pathNot: testCode },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'browser-without-prepare',
      '构建时的代码不进浏览器',
      { path: '^(?:components|lib/search/(?!prepare/|api/))', pathNot: testCode },
      {
        path: '^lib/search/(?:prepare|api)/|^lib/offline/(?:prepare|worker)/|^lib/site/env[.]ts$',
      },
    ),
    forbid(
      'views-take-props',
      '视图只收 props：不读文件，不装载内容',
      { path: '^components/', pathNot: testCode },
      {
        path: '^(?:app|cli|e2e|bench|scripts)/|^lib/(?!site|text|words|search|editor/|offline/|content/types|mdx/types)',
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'views-without-node',
      '客户端组件碰到 node: 会让构建崩溃且不说是哪个文件',
      { path: '^components/', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'documents-are-not-alive',
      '文档页不带框架的脚本，也就到不了应用的组件：要水合的页面放进 app/(applications)',
      {
        path: '^app/(?:[(]documents(?:-en)?[)]/|global-not-found[.]|_(?:document|frame|english)[.])',
        pathNot: testCode,
      },
      { path: '^components/search/page/', reachable: true },
    ),
    forbid(
      'app-is-the-top',
      '页面不认识命令行、测试和度量',
      { path: '^app/' },
      { path: '^(?:cli|e2e|bench|scripts)/' },
    ),
    forbid(
      'cli-calls-lib',
      '命令只调用 lib',
      { path: '^cli/' },
      { path: '^(?:app|components|e2e|bench|scripts)/' },
    ),
    forbid(
      'scripts-call-lib',
      'package.json 的命令只调用 lib；start 和 test 在安装之前就要能运行',
      { path: '^scripts/' },
      { path: '^(?:app|components|cli|e2e|bench)/' },
    ),
    forbid(
      'scripts-run-before-install',
      'start、test、dev 在安装之前运行，只能用 Node 自带的模块',
      // The one that bundles the commands runs behind the installation.
      {
        path: '^scripts/(?:(?:start|test|dev|weekly)[.]mjs|steps/)',
        pathNot: `${TEST}|^scripts/steps/commands[.]mjs$`,
      },
      { path: '^lib/|node_modules/' },
    ),
    forbid(
      'bench-measures',
      '度量用 lib 和命令，没有人依赖度量',
      { path: '^bench/' },
      { path: '^(?:app|components|e2e)/' },
    ),
    forbid(
      'e2e-speaks-urls',
      '端到端测试只认网址、角色和看得见的字；浏览器里的量法与 bench 共用',
      { path: '^e2e/' },
      { path: '^(?:app|components|cli|lib|bench|scripts)/', pathNot: '^bench/site/browser/' },
    ),
    forbid(
      'mdx-remote-has-one-door',
      'next-mdx-remote 会执行编译结果，只能由 render.tsx 经过白名单后调用',
      { path: '.', pathNot: '^lib/mdx/render[.]tsx$' },
      { path: 'node_modules/next-mdx-remote' },
    ),
    forbid(
      'not-to-dev-dependencies',
      '运行时代码不能依赖只在开发时安装的包',
      { path: '^(?:app|components|lib|cli)/', pathNot: testCode },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:[.]next|out|[.]cache)' },
    enhancedResolveOptions: {
      conditionNames: ['react-server', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};

export default config;
