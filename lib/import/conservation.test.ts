import { describe, expect, it } from 'vitest';
import { archiveDir } from '#lib/test-support/archive.ts';
import { importArchive } from './test-support/archive.ts';
import {
  type ConservationContext,
  linkProblems,
  pictureProblems,
  textProblems,
} from './test-support/conservation.ts';

const dir = archiveDir();
const archive = dir === null ? null : await importArchive(dir);

describe.skipIf(archive === null)('the archive loses nothing (skipped without the archive)', () => {
  const context = {
    registry: archive?.registry,
    dates: new Map(archive?.posts.map(({ post }) => [post.folder, post.date])),
  } as ConservationContext;

  it.each(archive?.posts ?? [])('$post.folder keeps its text in order', (one) => {
    expect(textProblems(one, context).join('\n')).toBe('');
  });

  it.each(archive?.posts ?? [])('$post.folder keeps its pictures', (one) => {
    expect(pictureProblems(one).join('\n')).toBe('');
  });

  it.each(archive?.posts ?? [])('$post.folder keeps its links', (one) => {
    expect(linkProblems(one, context).join('\n')).toBe('');
  });
});
