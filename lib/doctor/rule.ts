import type { Root } from 'mdast';
import type { Finding, Severity } from '#lib/site/message.ts';
import type { Surroundings } from './surroundings.ts';

/** Headings under which rules stand in the guide, in its order. */
export const RULE_GROUPS = [
  '文件',
  '文件头',
  '标签',
  '问答',
  '条目',
  '链接与图',
  '标记',
  '文字',
] as const;

/** One heading of {@link RULE_GROUPS}. */
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** A file of an example: its text, its bytes, or a link to another one. */
export type ExampleFile = string | Uint8Array | { link: string };

/**
 * What an author wrote: the body of a weekly (it gets a head without faults, and there are projects
 * `sofa-rpc`, `sofa-jraft` and `mosn`), or files of a content folder by their paths in it, as they are.
 */
export type Example = string | Readonly<Record<string, ExampleFile>>;

/** One thing that is asked of content. The guide's page about it and its tests are made of this. */
export interface Rule {
  /** As messages name it, in kebab case; the name of its file. */
  readonly id: string;
  /** What to do, as a heading: 「issue 只写数字」. Not longer than 16 characters. */
  readonly title: string;
  readonly group: RuleGroup;
  /** How bad the worst of its messages is. */
  readonly severity: Severity;
  /** What is asked, one or two sentences. */
  readonly asks: string;
  /** Why: what readers see, or what breaks, otherwise. One or two sentences. */
  readonly why: string;
  /** Gets a message of this rule. */
  readonly wrong: Example;
  /** The same, done right: gets no message at all of error or warning, and none of this rule. */
  readonly right: Example;
  /** `--fix` mends what is wrong in the example. */
  readonly fixes?: true;
  /**
   * Finds what is wrong in a file that was read. Without it the rule is told while content is read
   * (lib/content, lib/mdx), because what it asks for is needed to read on.
   */
  readonly check?: (file: Examined, around: Surroundings) => Iterable<Finding>;
}

/** A file that was read, as rules look at it. */
export interface Examined {
  /** Which folder it stands in. */
  readonly kind: 'weekly' | 'projects' | 'next';
  /** Name without its ending: the date of a weekly, the short name of a project. */
  readonly name: string;
  /** Path as messages show it. */
  readonly path: string;
  /** Text as typed, LF line ends, its head blanked out. Offsets count its UTF-16 units. */
  readonly source: string;
  /** The same with its head. */
  readonly typed: string;
  /**
   * The source with everything blanked out that is no running text (head, code, addresses, tags): of the
   * same length, see `runningText` in lib/content. U+0000 and U+0001 stand where something was.
   */
  readonly running: string;
  /** As it is shown: inert, without what was refused. Positions are those of the source. */
  readonly tree: Root;
  /** Place of a field of the head, or undefined where it has none. */
  readonly fieldPlace: (name: string) => { line: number; column: number } | undefined;
  /** Fields of the head that could be read. */
  readonly head: Readonly<Record<string, unknown>>;
  /** Line and column of an offset. */
  readonly placeOf: (offset: number) => { line: number; column: number };
}
