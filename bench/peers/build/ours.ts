import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Site } from './types.ts';

/** An exported portal. @throws Error when the folder holds none. */
export function ownSite(folder: string, weekly: string): Site {
  const wanted: Page[] = [
    { kind: '首页', path: '/' },
    { kind: '周刊', path: `/weekly/${weekly}/` },
    { kind: '问答', path: `/questions/${weekly}-2/` },
    { kind: '项目', path: '/projects/sofa-jraft/' },
  ];
  const pages = wanted.filter(({ path }) => existsSync(join(folder, path, 'index.html')));
  if (!['首页', '周刊'].every((kind) => pages.some((page) => page.kind === kind))) {
    throw new Error(
      `${folder} 里没有 ${weekly} 的导出网站：先运行 npm test -- build-archive，或给出导出的目录`,
    );
  }
  return {
    id: 'ours',
    title: '本站',
    folder,
    pages,
    search: {
      field: 'role=combobox[name="搜索"]',
      result: 'role=listbox[name="搜索结果"] >> role=option',
    },
  };
}
