import { VFile } from 'vfile';
import type { Sources } from '#lib/content/diskless.ts';
import type { FolderKind } from '#lib/content/types.ts';
import type { BaseFile, NamedText } from '../data/content-index.ts';
import type { Published } from './protocol.ts';

/** A published file, with what the doctor reads it from. */
interface Held {
  name: string;
  path: string;
  text: string;
  /** As published; put anew as soon as it was parsed, which changes it. */
  file: VFile;
}

/** Path of a content file in the repository: messages say it, and pull requests change it. */
export const pathOf = (kind: FolderKind, name: string): string => `content/${kind}/${name}.mdx`;

/** The published content in a browser: what the text at hand is judged by, without a disk. */
export class ContentShelf {
  readonly #held: Record<FolderKind, Held[]> = { weekly: [], projects: [], next: [] };
  #synonyms = '';

  get synonyms(): string {
    return this.#synonyms;
  }

  /** Puts the base file in. */
  begin({ projects, next, synonyms }: BaseFile): void {
    this.#synonyms = synonyms;
    this.#add('projects', projects);
    this.#add('next', next);
  }

  /** Puts weeklies in; they arrive year by year. */
  addWeeklies(files: readonly NamedText[]): void {
    this.#add('weekly', files);
    this.#held.weekly.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  #add(kind: FolderKind, files: readonly NamedText[]): void {
    for (const [name, text] of files) {
      const path = pathOf(kind, name);
      this.#held[kind].push({ name, path, text, file: new VFile({ path, value: text }) });
    }
  }

  /** Names of the files of a folder. */
  names(kind: FolderKind): string[] {
    return this.#held[kind].map(({ name }) => name);
  }

  /** The published file of a path, or undefined. */
  published(path: string): Published | undefined {
    const held = Object.values(this.#held)
      .flat()
      .find((one) => one.path === path);
    return held && { path, text: held.text };
  }

  /** Weeklies whose text a test finds. */
  weekliesWith(test: (text: string) => boolean): { name: string; path: string; text: string }[] {
    return this.#held.weekly.filter(({ text }) => test(text));
  }

  /**
   * The sources of the content folder with a file in the place of the published one of its path, or beside the
   * others.
   */
  sourcesWith(kind: FolderKind, name: string, file: VFile): Sources {
    const of = (one: FolderKind) => {
      const others = this.#held[one].filter(({ path }) => path !== file.path);
      const own = one === kind ? [{ name, file }] : [];
      return [...others, ...own].sort((a, b) => (a.name < b.name ? -1 : 1));
    };
    return { weekly: of('weekly'), projects: of('projects'), next: of('next') };
  }

  /** To be called when sources were parsed: the next reading gets the files as they were. */
  restore(parsed: readonly VFile[]): void {
    const used = new Set(parsed);
    for (const held of Object.values(this.#held).flat()) {
      if (used.has(held.file)) held.file = new VFile({ path: held.path, value: held.text });
    }
  }
}
