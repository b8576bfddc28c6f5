import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent, readSources, shownPath, typedText } from '#lib/content/index.ts';
import { diagnose } from '#lib/doctor/index.ts';
import { archiveDir } from '#lib/test-support/archive.ts';
import { importedArchive } from '#lib/test-support/imported-archive.ts';
import type { NamedText } from '../data/content-index.ts';
import { examine, messagesOf } from './examine.ts';
import { Previewer } from './preview.ts';
import { ContentShelf } from './shelf.ts';
import { built, highlight, previewed } from './test-support/drawings.ts';

const archive = archiveDir();
if (archive === null)
  console.warn('※ 没有归档，跳过浏览器与终端意见、预览与页面相同的证明（ARCHIVE_DIR）');

let dir = '';
let remove = (): Promise<void> => Promise.resolve();
const shelf = new ContentShelf();
let weeklies: NamedText[] = [];
let projects: NamedText[] = [];

beforeAll(async () => {
  const imported = await importedArchive();
  if (!imported) return;
  ({ dir, remove } = imported);
  const sources = await readSources(dir);
  const textsOf = (kind: 'weekly' | 'projects'): NamedText[] =>
    sources[kind].map(({ name, file }) => [name, typedText(file) ?? '']);
  weeklies = textsOf('weekly');
  projects = textsOf('projects');
  const synonyms = await readFile('content/search/synonyms.txt', 'utf8');
  shelf.begin({ projects, next: [], synonyms });
  shelf.addWeeklies(weeklies);
}, 240_000);

afterAll(() => remove());

describe.skipIf(archive === null)('every file of the archive', { timeout: 240_000 }, () => {
  test('has the same messages in the editor as in a terminal', async () => {
    const shown = shownPath(dir);
    const inTerminal = new Map(
      (await diagnose(dir)).files.map((file) => [
        file.path.replace(shown, 'content'),
        messagesOf(file),
      ]),
    );
    const paths = [
      ...weeklies.map(([name, text]) => [`content/weekly/${name}.mdx`, text] as const),
      ...projects.map(([name, text]) => [`content/projects/${name}.mdx`, text] as const),
    ];
    let told = 0;
    for (const [path, text] of paths) {
      const messages = messagesOf(examine(shelf, path, text).file);
      const expected = JSON.stringify(inTerminal.get(path)).replaceAll(shown, 'content');
      expect(JSON.stringify(messages), path).toBe(expected);
      told += messages.length;
    }
    expect(paths.length).toBeGreaterThan(180);
    expect(told).toBeGreaterThan(500);
  });

  test('looks in the preview as on its page', async () => {
    const content = await loadContent(dir);
    const previewer = new Previewer(shelf, highlight);
    let compared = 0;
    for (const weekly of content.model.weeklies) {
      const path = `content/weekly/${weekly.date}.mdx`;
      const text = shelf.published(path)?.text ?? '';
      const looked = { writing: 'weekly', path, text, nth: 0 } as const;
      const preview = await previewer.of(looked, examine(shelf, path, text), '2030-01-04');
      if (!preview) throw new Error(`no preview: ${path}`);
      expect(previewed(preview), path).toBe(await built(content, weekly));
      compared += 1;
    }
    expect(compared).toBe(weeklies.length);
    expect(compared).toBeGreaterThan(150);
  });

  test('has each question as the form of a correction previews it', async () => {
    const content = await loadContent(dir);
    const previewer = new Previewer(shelf, highlight);
    for (const { date, questions } of content.model.weeklies.slice(0, 8)) {
      const path = `content/weekly/${date}.mdx`;
      const text = shelf.published(path)?.text ?? '';
      for (const [nth, { id }] of questions.entries()) {
        const looked = { writing: 'correction', path, text, nth } as const;
        const preview = await previewer.of(looked, examine(shelf, path, text), '2030-01-04');
        if (!preview) throw new Error(`no preview: ${id}`);
        expect(previewed(preview)).toContain(`id="${id}"`);
      }
    }
  });
});
