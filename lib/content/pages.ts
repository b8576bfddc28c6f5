import type { Root } from 'mdast';
import { VFile } from 'vfile';
import { buildModel } from './build/model.ts';
import { guarded } from './guarded.ts';
import type { Headless, Parsed, ParsedContent } from './parse-sources.ts';
import { messagesInPlace, previewOf } from './preview.ts';
import type { WeeklyFrontmatter } from './schemas/frontmatter.ts';
import type { Model } from './schemas/model.ts';
import type { Weekly } from './schemas/weekly.ts';
import { nameNotes } from './tree/footnotes.ts';
import { questionTrees } from './tree/question-trees.ts';
import { weeklyViewTree } from './tree/view-tree.ts';

/** The model, and the trees that pages render. */
export interface Pages {
  model: Model;
  /** View trees by date. */
  weeklies: ReadonlyMap<string, Root>;
  /** Trees that hold one question each, by its id. */
  questions: ReadonlyMap<string, Root>;
  /** Introductions by slug. */
  projects: ReadonlyMap<string, Root>;
}

/**
 * Makes the model and the trees of parsed content. A file that something throws on is set aside, with a
 * message: the rest is made without it, so that nothing leads to a page that is not there.
 *
 * @param preview files with errors have pages that show their messages.
 * @returns the pages; and a file with a message where nothing at all could be made.
 */
export function buildPages(
  found: ParsedContent,
  dir: string,
  preview: boolean,
): { pages: Pages; files: VFile[] } {
  const folder = new VFile({ path: dir });
  const pages = guarded(folder, '汇总内容', () => withoutBroken(found, preview));
  const none = { model: { weeklies: [], projects: [], readings: [] } };
  const empty = { ...none, weeklies: new Map(), questions: new Map(), projects: new Map() };
  return { pages: pages ?? empty, files: pages ? [] : [folder] };
}

function withoutBroken(found: ParsedContent, preview: boolean): Pages {
  let parsed = found;
  for (;;) {
    const broken = new Set<VFile>();
    const pages = pagesOf(preview ? previewOf(parsed) : parsed, preview, broken);
    if (broken.size === 0) return pages;
    parsed = setAside(parsed, broken);
  }
}

/** Content without files that could not be used; in a preview they show why, if that can be shown. */
function setAside(parsed: ParsedContent, broken: ReadonlySet<VFile>): ParsedContent {
  const sound = ({ file }: { file: VFile }): boolean => !broken.has(file);
  const headless = (kind: Headless['kind'], all: readonly { name: string; file: VFile }[]) =>
    all.filter((one) => !sound(one)).map(({ name, file }): Headless => ({ kind, name, file }));
  return {
    ...parsed,
    weeklies: parsed.weeklies.filter(sound),
    projects: parsed.projects.filter(sound),
    headless: [
      ...parsed.headless.filter(sound),
      ...headless('weekly', parsed.weeklies),
      ...headless('projects', parsed.projects),
    ],
  };
}

/** @param broken grows by the files that something threw on. */
function pagesOf(parsed: ParsedContent, preview: boolean, broken: Set<VFile>): Pages {
  const inPlace = (file: VFile): Root | null => (preview ? messagesInPlace(file) : null);
  const model = buildModel(parsed, broken);
  const byDate = new Map(model.weeklies.map((weekly) => [weekly.date, weekly]));
  const trees = parsed.weeklies.flatMap((one): Trees[] => {
    const weekly = byDate.get(one.name);
    if (!weekly) return [];
    const made = guarded(one.file, '排出页面', () => treesOf(one, weekly, inPlace(one.file)));
    if (!made) broken.add(one.file);
    return made ? [made] : [];
  });
  const projects = parsed.projects.flatMap(({ name, tree, file }): [string, Root][] => {
    const made = guarded(
      file,
      '排出页面',
      () => inPlace(file) ?? nameNotes(withoutHead(tree), name),
    );
    if (!made) broken.add(file);
    return made ? [[name, made]] : [];
  });
  return {
    model,
    weeklies: new Map(trees.map(({ name, view }) => [name, view])),
    questions: new Map(trees.flatMap((one) => one.questions)),
    projects: new Map(projects),
  };
}

/** What pages of one weekly render. */
interface Trees {
  name: string;
  view: Root;
  questions: [string, Root][];
}

/** @param messages what stands in place of the weekly, if it has errors. */
function treesOf(
  { name, tree }: Parsed<WeeklyFrontmatter>,
  weekly: Weekly,
  messages: Root | null,
): Trees {
  if (messages) {
    // The page of a file with errors has no headings of its own to lead to.
    weekly.sections = [];
    return { name, view: messages, questions: weekly.questions.map(({ id }) => [id, messages]) };
  }
  const view = weeklyViewTree(tree, weekly);
  return { name, view, questions: questionTrees(view) };
}

function withoutHead(tree: Root): Root {
  return { type: 'root', children: tree.children.filter((node) => node.type !== 'yaml') };
}
