import type { Model } from '#lib/content/types.ts';
import { questionPages } from '#lib/content/views/project/pages.ts';
import { projectContents } from '#lib/content/views/project/contents.ts';
import type { ProjectTab } from '#lib/site/paths.ts';

/** Behind a project's address: `releases`, `readings`, `weeklies`, or `questions` and a page. */
const tabs: readonly ProjectTab[] = ['releases', 'readings', 'weeklies'];

/** What the last part of an address asks for; nothing for one nobody wrote. */
export function readList(list: string[]): { tab?: ProjectTab; page?: number } {
  const [name, number] = list;
  const tab = tabs.find((one) => one === name);
  if (tab) return { tab };
  return name === 'questions' && number !== undefined ? { page: Number(number) } : {};
}

/** Every list that has something on it, and every page of questions behind the first. */
export function projectLists(model: Model): { slug: string; list: string[] }[] {
  return model.projects.flatMap(({ slug }) => {
    const contents = projectContents(model, slug);
    if (!contents) return [];
    const lists = tabs.filter((tab) => contents[tab].length > 0).map((tab) => [tab]);
    const more = questionPages(contents.questions)
      .slice(1)
      .map((_, index) => ['questions', String(index + 2)]);
    return [...lists, ...more].map((list) => ({ slug, list }));
  });
}
