import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copySample } from '#lib/test-support/sample-content.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { createRegistry, type ProjectRegistry } from '../projects.ts';
import { readPosts } from '../read/posts.ts';
import type { ImportedWeekly, SourcePost } from '../types.ts';
import { importPost } from '../weekly.ts';

/** One post of the archive with what the importer made of it. */
export interface ImportedPost {
  post: SourcePost;
  weekly: ImportedWeekly;
}

/** The archive imported in memory. */
export interface ImportedArchive {
  posts: ImportedPost[];
  registry: ProjectRegistry;
}

/** Imports all posts of a folder in memory, by the projects that the repository began with. */
export async function importArchive(dir: string): Promise<ImportedArchive> {
  const { files: read } = await readPosts(dir);
  const { dir: sample } = copySample();
  const registry = createRegistry(await readCatalogue(join(sample, 'projects')));
  rmSync(sample, { recursive: true });
  const posts = read.flatMap(({ post }) => (post ? [post] : []));
  const dates = new Map(posts.map(({ folder, date }) => [folder, date]));
  const weeklyDate = (folder: string) => dates.get(folder);
  const imported = posts.map((post) => ({
    post,
    weekly: importPost(post, { registry, weeklyDate }),
  }));
  return { posts: imported, registry };
}
