import { byYear, homeOf, withHead } from '../posts/posts.ts';
import type { Post } from '../posts/posts.ts';
import { command } from './command.ts';
import type { Peer } from './types.ts';

const weekly = (date: string): string => `/weekly/${date}.html`;

function config(posts: readonly Post[]): string {
  const sidebar = byYear(posts).map(([text, some]) => ({
    text,
    collapsed: true,
    items: some.map(({ date, title }) => ({ text: title, link: weekly(date) })),
  }));
  const options = {
    lang: 'zh-CN',
    title: 'SOFA Weekly',
    ignoreDeadLinks: true,
    // `{…}` at the end of a line is the posts' own text.
    markdown: { attrs: { disable: true } },
    themeConfig: { search: { provider: 'local' }, sidebar },
  };
  return `export default ${JSON.stringify(options)};\n`;
}

/** Vue would take `{{…}}` in a post for code. */
const literally = (body: string): string => `::::: v-pre\n\n${body}\n:::::\n`;

function files(posts: readonly Post[]): Map<string, string> {
  return new Map([
    ['docs/.vitepress/config.mjs', config(posts)],
    ['docs/index.md', `# SOFA Weekly\n\n${homeOf(posts, weekly)}`],
    ...posts.map(({ date, title, summary, body }): [string, string] => [
      `docs/weekly/${date}.md`,
      withHead({ title, description: summary }, literally(`# ${title}\n\n${body}`)),
    ]),
  ]);
}

/** VitePress with its default theme and its local search (MiniSearch). */
export const vitepress: Peer = {
  id: 'vitepress',
  title: 'VitePress',
  packages: { vitepress: '1.6.4' },
  settings: '默认主题，侧栏按年收起，自带的本地搜索',
  search: {
    field: '.VPLocalSearchBox .search-input',
    result: '.VPLocalSearchBox .results a.result',
  },
  weekly,
  files,
  build: async (folder) => {
    await command('npx', ['--no-install', 'vitepress', 'build', 'docs'], folder);
    return 'docs/.vitepress/dist';
  },
};
