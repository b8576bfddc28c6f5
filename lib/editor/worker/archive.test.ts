import { readFile } from 'node:fs/promises';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mdxComponents } from '#components/mdx/components.tsx';
import { eventStandings } from '#lib/calendar/standings.ts';
import {
  type Content,
  loadContent,
  readSources,
  shownPath,
  typedText,
} from '#lib/content/index.ts';
import type { Question, Weekly } from '#lib/content/types.ts';
import { today } from '#lib/content/views/age.ts';
import { citationOf } from '#lib/content/views/citation.ts';
import { projectMap } from '#lib/content/views/weeklies.ts';
import { diagnose } from '#lib/doctor/index.ts';
import { rehypeHighlight } from '#lib/mdx/highlight.ts';
import { renderMdx } from '#lib/mdx/render.tsx';
import { archiveDir } from '#lib/test-support/archive.ts';
import { importedArchive } from '#lib/test-support/imported-archive.ts';
import type { NamedText } from '../data/content-index.ts';
import { drawn } from '../preview/draw.ts';
import { examine, messagesOf } from './examine.ts';
import { Previewer } from './preview.ts';
import type { Preview } from './protocol.ts';
import { ContentShelf } from './shelf.ts';

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

/** How the page of a weekly draws it. */
async function built(content: Content, weekly: Weekly): Promise<string> {
  const tree = content.weeklyTree(weekly.date);
  if (!tree) throw new Error(`no tree: ${weekly.date}`);
  const known = projectMap(content.model);
  const components = mdxComponents({
    ...{ projects: known, weekly, today: today(), events: eventStandings(content.model) },
    citationOf: (question: Question) =>
      citationOf(question, weekly, known.get(question.project ?? '') ?? null),
  });
  return renderToStaticMarkup(await renderMdx(tree, components));
}

/** How the editor draws the same text. */
function previewed({ tree, weekly, projects, events, citations, today: day }: Preview): string {
  rehypeHighlight()(tree);
  const cited = new Map(citations);
  const components = mdxComponents({
    projects: new Map(projects.map((project) => [project.slug, project])),
    ...{ weekly, today: day, events: new Map(events) },
    citationOf: ({ id }: Question) => cited.get(id) ?? '',
  });
  return renderToStaticMarkup(drawn(tree, components));
}

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
    const previewer = new Previewer(shelf);
    let compared = 0;
    for (const weekly of content.model.weeklies) {
      const path = `content/weekly/${weekly.date}.mdx`;
      const text = shelf.published(path)?.text ?? '';
      const looked = { writing: 'weekly', path, text, nth: 0 } as const;
      const preview = previewer.of(looked, examine(shelf, path, text), '2030-01-04');
      if (!preview) throw new Error(`no preview: ${path}`);
      expect(previewed(structuredClone(preview)), path).toBe(await built(content, weekly));
      compared += 1;
    }
    expect(compared).toBe(weeklies.length);
    expect(compared).toBeGreaterThan(150);
  });

  test('has each question as the form of a correction previews it', async () => {
    const content = await loadContent(dir);
    const previewer = new Previewer(shelf);
    for (const { date, questions } of content.model.weeklies.slice(0, 25)) {
      const path = `content/weekly/${date}.mdx`;
      const text = shelf.published(path)?.text ?? '';
      for (const [nth, { id }] of questions.entries()) {
        const looked = { writing: 'correction', path, text, nth } as const;
        const preview = previewer.of(looked, examine(shelf, path, text), '2030-01-04');
        if (!preview) throw new Error(`no preview: ${id}`);
        expect(previewed(preview)).toContain(`id="${id}"`);
      }
    }
  });
});
