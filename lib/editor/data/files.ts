import { type Content, type Sources, readSources, typedText } from '#lib/content/index.ts';
import { hashedFile } from '#lib/site/files/hashed.ts';
import { processStore } from '#lib/site/process-store.ts';
import { yearOf } from '#lib/text/dates.ts';
import { groupBy } from '#lib/text/groups.ts';
import type { BaseFile, ContentIndex, NamedText } from './content-index.ts';

/** What the editor reads, as files under `/editor-data/`, and the index that its page carries. */
export interface EditorFiles {
  index: ContentIndex;
  /** JSON by file name; a name holds the hash of what is in it. */
  files: ReadonlyMap<string, string>;
}

const made = processStore('editor-data', () => new WeakMap<Content, Promise<EditorFiles>>());

/**
 * The published content as authors wrote it, for the doctor in browsers. Made once for each content.
 * @param dir absolute path of the content folder.
 */
export function editorFilesOf(content: Content, dir: string): Promise<EditorFiles> {
  const known = made.get(content);
  if (known) return known;
  const files = readSources(dir).then((sources) => makeFiles(content, sources));
  made.set(content, files);
  return files;
}

function makeFiles({ words, coming }: Content, { weekly, projects, next }: Sources): EditorFiles {
  const base: BaseFile = {
    projects: textsOf(projects),
    next: textsOf(next),
    synonyms: words.synonyms,
  };
  const baseFile = hashedFile('base', JSON.stringify(base));
  const dated = textsOf(weekly).filter(([name]) => /^\d{4}-\d\d-\d\d$/.test(name));
  const years = groupBy(dated, ([name]) => yearOf(name))
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([year, texts]) => ({ year, ...hashedFile(year, JSON.stringify(texts)) }));
  return {
    index: {
      base: baseFile.file,
      years: years.map(({ year, file, body }) => ({ year, file, bytes: Buffer.byteLength(body) })),
      date: coming.date,
    },
    files: new Map([baseFile, ...years].map(({ file, body }) => [file, body])),
  };
}

function textsOf(sources: Sources['weekly']): NamedText[] {
  return sources.flatMap(({ name, file }): NamedText[] => {
    const text = typedText(file);
    // What could not be read is nothing that another text could be judged by.
    return text === null || file.data['literal'] ? [] : [[name, text]];
  });
}
