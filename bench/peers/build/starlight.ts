import { versionsOf } from '../../report/versions.ts';
import { byYear, homeOf, withHead } from '../posts/posts.ts';
import type { Post } from '../posts/posts.ts';
import { command } from './command.ts';
import type { Peer } from './types.ts';

const weekly = (date: string): string => `/weekly/${date}/`;

function config(posts: readonly Post[]): string {
  const sidebar = byYear(posts).map(([label, some]) => ({
    label,
    collapsed: true,
    items: some.map(({ date, title }) => ({ label: title, link: weekly(date) })),
  }));
  const options = {
    title: 'SOFA Weekly',
    locales: { root: { label: '简体中文', lang: 'zh-CN' } },
    sidebar,
  };
  return `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight(${JSON.stringify(options)})] });
`;
}

const collections = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function files(posts: readonly Post[]): Map<string, string> {
  return new Map([
    ['astro.config.mjs', config(posts)],
    ['src/content.config.ts', collections],
    ['src/content/docs/index.md', withHead({ title: 'SOFA Weekly' }, homeOf(posts, weekly))],
    ...posts.map(({ date, title, summary, body }): [string, string] => [
      `src/content/docs/weekly/${date}.md`,
      withHead({ title, ...(summary && { description: summary }) }, body),
    ]),
  ]);
}

/** Astro Starlight as `create astro` makes it, with its own search (Pagefind). */
export const starlight: Peer = {
  id: 'starlight',
  title: 'Starlight',
  // The last that take Node 20: Astro 6 wants 22.
  packages: { astro: '5.18.2', '@astrojs/starlight': '0.37.7' },
  overrides: { pagefind: versionsOf(['pagefind']).get('pagefind') ?? '' },
  settings: '默认主题，侧栏按年收起，自带的 Pagefind',
  search: {
    // Its field is made in an idle moment, which Chromium may not find any more once the dialog is open.
    ready: '.pagefind-ui__search-input',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
  weekly,
  files,
  build: async (folder) => {
    await command('npx', ['--no-install', 'astro', 'build'], folder);
    return 'dist';
  },
};
