import type { VFile } from 'vfile';
import { report } from '#lib/site/message.ts';
import type { ClosingLine } from './closing-line.ts';
import { nameKey } from '#lib/text/names/book.ts';
import { type ProjectRegistry, repositoryPath } from '../projects.ts';
import type { RoundBlocks } from './rounds.ts';
import { type Block, type Content, collect, textOf } from '../tree/nodes.ts';

/** What a post says about the project of one question. */
export interface Evidence {
  /** Name in the printed head (`1.@MOSN #12`), or null where that names a person. */
  head: string | null;
  line: ClosingLine | null;
  rounds: readonly RoundBlocks[];
  /** Where messages point. */
  place: Block | undefined;
}

/** The project of a question. */
export interface FoundProject {
  slug: string | null;
  /** Whether only the words of the question name it. */
  inferred: boolean;
}

interface Context {
  registry: ProjectRegistry;
  file: VFile;
}

/**
 * Decides which project a question is about: the printed head, else the address of an issue, else
 * the closing line, else the words. See docs/decisions/018-projects-and-links-are-true.md. What
 * contradicts the decision is a message.
 */
export function decideProject(evidence: Evidence, context: Context): FoundProject {
  const { head, line, rounds } = evidence;
  const { registry } = context;
  const closing = line ? registry.resolve(line.name, line.url) : null;
  const printed = head === null ? undefined : registry.byName(head);
  const words = namedBy(rounds, registry);
  if (!line || !closing) return printed ? certain(printed) : inferred(words);
  const linked = registry.byAddress(line.url);
  const best = printed ?? (issueNumberIn(line.url) ? linked : undefined);
  const shown = registry.byAddress(line.shown);
  const nobody = { slug: null, inferred: false };
  const byLine = namesOrganisation(line, registry)
    ? nobody
    : byClosing(closing.slug, [linked, shown], words);
  const decided = best ? certain(best) : byLine;
  reportClosing(evidence, decided, context);
  if (!best) reportDoubt(evidence, decided, words, context);
  return decided;
}

/** `SOFAStack：https://github.com/sofastack/…` names whoever keeps the repository, and no project. */
function namesOrganisation({ name, url }: ClosingLine, registry: ProjectRegistry): boolean {
  const [owner] = repositoryPath(url)?.split('/') ?? [];
  return !registry.isKnown(name) && owner === nameKey(name);
}

/** Where a closing line names one project and links to another, the question's words decide. */
function byClosing(
  named: string,
  addresses: readonly (string | undefined)[],
  words: Named,
): FoundProject {
  const [other] = addresses;
  if (!other || addresses.includes(named)) return certain(named);
  const said = [named, other].filter((slug) => words.all.has(slug));
  if (said.length === 0 && words.asked.size === 1) return inferred(words);
  return certain(said.length === 1 ? (said[0] ?? named) : named);
}

function certain(slug: string): FoundProject {
  return { slug, inferred: false };
}

/** Which projects the words of a question name. */
interface Named {
  /** By those who asked. */
  asked: ReadonlySet<string>;
  /** By those who answered. */
  answered: ReadonlySet<string>;
  /** By those who answered, only in passing: a tool, an example, something to compare with. */
  passing: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

/** What stands before a name that an answer mentions in passing (`可以用 X`, `类似 X`). */
const PASSING =
  /(?:用|使用|采用|参考|参照|类似|像|如|推荐|换成?|改成|改为|迁移到|对比|结合|集成|接入|和|与|跟|或|以及|、)\s*$/;

function namedBy(rounds: readonly RoundBlocks[], registry: ProjectRegistry): Named {
  const asks = rounds.flatMap(({ ask }) => ask);
  const answers = rounds.flatMap(({ answer }) => answer);
  const asked = new Set([...slugsIn(asks, registry), ...linkedIn(asks, registry)]);
  const answered = new Set(slugsIn(answers, registry));
  const stated = new Set([
    ...slugsIn(answers, registry, (before) => !PASSING.test(before)),
    ...linkedIn(answers, registry),
  ]);
  const passing = new Set([...answered].filter((slug) => !stated.has(slug)));
  const all = new Set([...asked, ...answered, ...stated]);
  return { asked, answered: new Set([...answered, ...stated]), passing, all };
}

/** Projects that the words of blocks name. */
function slugsIn(
  nodes: readonly Content[],
  registry: ProjectRegistry,
  counts: (before: string) => boolean = () => true,
): string[] {
  const words = nodes.map((node) => textOf(node)).join('\n');
  return registry
    .namedIn(words)
    .filter(({ index }) => counts(words.slice(Math.max(0, index - 12), index)))
    .map(({ slug }) => slug);
}

/** Projects whose repositories blocks link to. */
function linkedIn(nodes: readonly Content[], registry: ProjectRegistry): string[] {
  const links = nodes.flatMap((node) => collect(node, 'link'));
  return links.flatMap(({ url }) => registry.byAddress(url) ?? []);
}

/**
 * The project that words name beyond doubt: the only one the asker names, unless the answer is about
 * others only; else the only one the answer names, if not just in passing.
 */
function inferred({ asked, answered, passing }: Named): FoundProject {
  const [first, another] = asked;
  const open = answered.size === 0 || (first !== undefined && answered.has(first));
  if (first && !another && open) return { slug: first, inferred: true };
  const [only, more] = answered;
  const sure = !first && only && !more && !passing.has(only);
  return sure ? { slug: only, inferred: true } : { slug: null, inferred: false };
}

/** Number of the issue or pull request that an address leads to, or null. */
export function issueNumberIn(url: string): string | null {
  return /\/(?:issues?|pull)\/([1-9]\d{0,6})(?!\d)/.exec(url)?.[1] ?? null;
}

/** Says what a closing line states that the decision does not keep. */
function reportClosing(
  { head, line, place }: Evidence,
  { slug, inferred: guessed }: FoundProject,
  { registry, file }: Context,
): void {
  if (!line) return;
  const printed = head === null ? undefined : registry.byName(head);
  const named = registry.byName(line.name);
  const linked = registry.byAddress(line.url);
  const others = [printed, named, linked].filter((one) => one !== undefined && one !== slug);
  if (named !== undefined && linked !== undefined && others.length === 0) return;
  const said = printed ? `题头写的是 ${head}，` : '';
  const basis = guessed ? '按提问的文字' : named === slug ? '按名称' : '按题头、链接和文字';
  report(file, {
    rule: others.length > 0 ? 'import-project-contradiction' : 'import-project-address',
    severity: others.length > 0 ? 'warning' : 'hint',
    place,
    problem: `项目写的是 ${line.name}，${said}链接是 ${line.url}`,
    remedy: slug
      ? `${named ? basis : '名称不认识，按链接'}记为 ${slug}；不对的话请改 project`
      : '写的是组织，不记项目；知道是哪个的话，补上 project',
  });
}

/** A closing line alone is kept, but an asker who names another project only may know better. */
function reportDoubt(
  { line, place }: Evidence,
  { slug }: FoundProject,
  { asked, all }: Named,
  { file }: Context,
): void {
  const [other, more] = asked;
  if (!line || !other || more || slug === null || all.has(slug)) return;
  report(file, {
    rule: 'import-project-doubt',
    severity: 'warning',
    place,
    problem: `结尾写的是 ${line.name}，提问里只提到 ${other}`,
    remedy: `按结尾记为 ${slug}；不对的话请改成 project="${other}"`,
  });
}
