import * as fs from 'node:fs';
import { dirname, join } from 'node:path';

/** Folders of one invented import, below a folder of their own. */
export interface Invented {
  from: string;
  projects: string;
}

const POSTS = 10;

/**
 * Writes a few invented posts and a catalogue. The first post names a project whose address only a
 * later one gives, so that what one run made is worth something to the next.
 * @param edition goes into every post: another one is another version of the source.
 */
export function writeInvented(dir: string, edition: string): Invented {
  const folders = { from: join(dir, `posts-${edition}`), projects: join(dir, 'catalogue') };
  for (let index = 0; index < POSTS; index += 1) {
    const day = String(index + 1).padStart(2, '0');
    put(join(folders.from, `lamp-${day}`, 'index.md'), post(day, index, edition));
  }
  put(join(folders.projects, 'river.mdx'), project('River'));
  put(join(folders.projects, 'boat.mdx'), project('Boat'));
  return folders;
}

function post(day: string, index: number, edition: string): string {
  const name = ['River', 'Boat', 'Lake', 'Pond'][index % 4] ?? '';
  const url = `https://github.com/acme/${name.toLowerCase()}`;
  // Projects of the catalogue have an address; of the others the first posts give none.
  const closing = name === 'River' || index > 5 ? `${name}：[${url}](${url})` : name;
  return `---
title: "灯会第 ${day} 夜 ${edition}"
date: 2021-03-${day}T15:00:00+08:00
---

小镇的灯会${edition}，第 ${day} 夜。

### 每周读者问答提炼

**1、@小舟** 提问：

> ${name} 的灯怎么挂${edition}？

A：${'先系绳，再点灯。'.repeat(1 + index)}

${closing}

### 本周推荐阅读

- [灯谜集 ${day}](https://example.com/riddles/${day})
`;
}

function project(name: string): string {
  const slug = name.toLowerCase();
  return `---\nname: ${name}\nrepository: https://github.com/acme/${slug}\ncategory: 其他\nsummary: 一条水路\n---\n\n水上有灯。\n`;
}

function put(path: string, text: string): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  fs.writeFileSync(path, text);
}

/** Every file below a folder with its text, hidden ones included. */
export function contents(dir: string): Record<string, string> {
  const paths = fs.existsSync(dir)
    ? fs.readdirSync(dir, { recursive: true, encoding: 'utf8' })
    : [];
  const files = paths.filter((path) => fs.statSync(join(dir, path)).isFile()).sort();
  return Object.fromEntries(files.map((path) => [path, fs.readFileSync(join(dir, path), 'utf8')]));
}
