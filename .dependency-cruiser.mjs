// The arrows of docs/architecture.md, each with its reason.

/** One rule: what stands in `from` may not import `to`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const TEST = '[.]test[.]tsx?$';
const TYPES = 'lib/content/types[.]ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
const config = {
  forbidden: [
    forbid('no-cycles', '环让人不知从哪读起', {}, { circular: true }),
    forbid(
      'site-stands-alone',
      'lib/site 是所有人的地基，不认识任何人',
      { path: '^lib/site/' },
      { path: '^(?!lib/site/)(?:app|components|lib|cli|e2e)/' },
    ),
    forbid(
      'content-knows-no-view',
      '内容层只读文件、出模型；谁来用它与它无关',
      { path: '^lib/(?:content|mdx)/', pathNot: TEST },
      { path: '^(?:app|components|cli|e2e|lib/(?!content|mdx|site))' },
    ),
    forbid(
      'one-door-to-content',
      '别的目录只经由 lib/content 的公开动词、类型、视图和（导入器用的）schema 使用内容层',
      { path: '^(?!lib/content/)', pathNot: TEST },
      {
        path: '^lib/content/',
        pathNot: '^lib/content/(?:index|types|parse)[.]ts$|^lib/content/(?:views|schemas|extract)/',
      },
    ),
    forbid(
      'search-takes-types-only',
      '搜索在浏览器里运行：只取内容模型的类型，不碰读文件的代码',
      { path: '^lib/(?:search|feeds|publish)/', pathNot: TEST },
      { path: '^(?:app|components|cli|e2e|lib/(?:content|mdx|import))/', pathNot: TYPES },
    ),
    forbid(
      'search-without-node',
      'lib/search 必须能在浏览器的 Worker 里运行；只有 build/ 在构建时运行',
      { path: '^lib/search/(?!build/)', pathNot: TEST },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'browser-without-build',
      '构建时的代码不进浏览器',
      { path: '^(?:components|lib/search/(?!build/))', pathNot: TEST },
      { path: '^lib/search/build/|^lib/site/(?:env|archive)[.]ts$' },
    ),
    forbid(
      'derived-know-no-page',
      '相近提问、分享卡片、结构化数据由模型算出，不认识页面',
      { path: '^lib/(?:related|cards|meta)/', pathNot: TEST },
      { path: '^(?:app|components|cli|e2e)/|^lib/(?:import|mdx)/' },
    ),
    forbid(
      'import-knows-content-only',
      '导入器是一条进来的路：产出内容文件，不认识搜索和页面',
      { path: '^lib/import/', pathNot: TEST },
      { path: '^(?:app|components|cli|e2e|lib/(?!import|content|site|mdx))' },
    ),
    forbid(
      'primitives-know-no-domain',
      'components/ui 不认识任何业务词',
      { path: '^components/ui/', pathNot: TEST },
      { path: '^(?:app|lib|cli|e2e)/|^components/(?!ui/)', pathNot: '^lib/site/' },
    ),
    forbid(
      'views-take-props',
      '视图只收 props：不读文件，不装载内容',
      { path: '^components/', pathNot: TEST },
      {
        path: '^(?:app|cli|e2e)/|^lib/(?!site|search|content/types|mdx/types)',
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
      'app-is-the-top',
      '页面不认识命令行和测试',
      { path: '^app/' },
      { path: '^(?:cli|e2e)/' },
    ),
    forbid(
      'cli-calls-lib',
      '命令只调用 lib',
      { path: '^cli/' },
      { path: '^(?:app|components|e2e)/' },
    ),
    forbid(
      'e2e-speaks-urls',
      '端到端测试只认网址、角色和看得见的字',
      { path: '^e2e/' },
      { path: '^(?:app|components|cli|lib)/' },
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
      { path: '^(?:app|components|lib|cli)/', pathNot: `${TEST}|^lib/.*/test-support/` },
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
