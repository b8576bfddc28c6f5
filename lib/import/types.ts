import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Block } from './tree/nodes.ts';

/** What the importer has to know of a project that already exists. */
export interface CatalogueProject {
  /** File name under `content/projects`. */
  slug: string;
  name: string;
  /** Https address without trailing slash. */
  repository: string;
  aliases: readonly string[];
}

/** A project that a closing line or a release names and that the catalogue lacks. */
export interface MadeProject extends CatalogueProject {
  category: string;
  /** One Chinese sentence made from facts. */
  summary: string;
}

/** How much of each kind one weekly holds. */
export interface Counts {
  questions: number;
  /** Answers over all questions. */
  rounds: number;
  releases: number;
  readings: number;
  events: number;
  tasks: number;
}

/** What was recognised from one block of a post on. */
export interface Found {
  /** What to put in place of the blocks that it takes. */
  blocks: Block[];
  /** Number of source blocks that it takes. */
  size: number;
}

/** Several things of one kind, recognised together. */
export interface FoundSeveral extends Found {
  count: number;
}

/** Frontmatter of the weekly that is written; `imported` is added with the fingerprint. */
export interface WeeklyHead {
  title: string;
  date: string;
  summary: string;
  source: string;
}

/** A Hugo post before it is imported. */
export interface SourcePost {
  /** Path as shown in messages. */
  path: string;
  /** Name of the post on the old site: its folder, or its file name without extension. */
  folder: string;
  /** Day of publication in Asia/Shanghai, `YYYY-MM-DD`. */
  date: string;
  title: string;
  description: string;
  /** Decoded text with LF line ends; receives the messages. */
  file: VFile;
}

/** Result of the pure core for one post. */
export interface ImportedWeekly {
  head: WeeklyHead;
  /** Body as Markdown nodes and our components, without frontmatter. */
  tree: Root;
  counts: Counts;
  /** Number of dropped pieces per boilerplate name. */
  boilerplate: ReadonlyMap<string, number>;
  /** Slugs of all projects the weekly refers to. */
  projects: readonly string[];
}
