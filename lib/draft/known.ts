import { type NextKind, type ReadFolder, entryOf, typedText } from '#lib/content/index.ts';
import type { Answers } from '#lib/contribute/fields.ts';
import { attribute } from '#lib/mdx/elements.ts';

/** What an entry may be known by; what is blank is not there. */
interface Marks {
  project?: string | null | undefined;
  /** Number of the issue that a question is of. */
  issue?: string | number | null | undefined;
  version?: string | null | undefined;
  /** Where a task leads to. */
  url?: string | null | undefined;
  /** Where it comes from. */
  from?: string | null | undefined;
}

/**
 * What is in the weeklies or waits in `content/next/`, whoever wrote it and whether it was changed since:
 * nothing else remembers what was drafted.
 */
export class Known {
  readonly #keys = new Set<string>();

  /** @param folder read already; of files with errors their heads count. */
  constructor({ found, content }: ReadFolder) {
    for (const { questions, releases, tasks } of content.model.weeklies) {
      for (const { project, issueNumber, issueUrl } of questions) {
        this.#note('question', { project, issue: issueNumber, from: issueUrl });
      }
      for (const one of releases) this.#note('release', one);
      for (const one of tasks) this.#note('task', one);
    }
    for (const { name, file } of found.sources.next) {
      // Also of a file that somebody is just writing, and that cannot be parsed.
      const [, from] = /^from:[ \t]*["']?(https?:[^\s"']+)/m.exec(typedText(file) ?? '') ?? [];
      this.#note(name.split('-')[0] ?? '', { from });
    }
    for (const one of found.next) {
      this.#note('release', { ...entryOf(one)?.release });
      for (const node of one.tree.children) {
        if (node.type !== 'mdxJsxFlowElement') continue;
        const names = ['project', 'issue', 'url'] as const;
        const marks = Object.fromEntries(names.map((name) => [name, attribute(node, name)]));
        this.#note(one.kind, marks);
      }
    }
  }

  #note(kind: string, marks: Marks): void {
    for (const key of keysOf(kind, marks)) this.#keys.add(key);
  }

  /** Whether an entry of these answers, or one from this address, is there. */
  has(kind: NextKind, answers: Answers, from: string): boolean {
    return keysOf(kind, { ...answers, from }).some((key) => this.#keys.has(key));
  }

  /** Notes an entry that was written. */
  add(kind: NextKind, answers: Answers, from: string): void {
    this.#note(kind, { ...answers, from });
  }
}

function keysOf(kind: string, { project, issue, version, url, from }: Marks): string[] {
  const keys = from ? [`${kind} ${from}`] : [];
  if (kind === 'question' && project && issue) keys.push(`question ${project} ${issue}`);
  if (kind === 'release' && project && version) keys.push(`release ${project} ${version}`);
  if (kind === 'task' && url) {
    // A repository that moves keeps the numbers of its issues.
    const number = /\/issues\/(\d+)$/.exec(url)?.[1];
    keys.push(`task ${project && number ? `${project} ${number}` : url}`);
  }
  return keys.map((key) => key.toLowerCase());
}
