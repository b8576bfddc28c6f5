import type { VFile } from 'vfile';
import { type Finding, report } from '#lib/site/message.ts';
import { groupBy } from '#lib/text/groups.ts';
import { nameKey } from '#lib/text/names/book.ts';
import { fieldPlace } from '../read/frontmatter.ts';
import type { ProjectFrontmatter } from '../schemas/frontmatter.ts';

/** A project's file as far as its names matter; without a head only its short name is known. */
export interface NamedFile {
  name: string;
  head: Pick<ProjectFrontmatter, 'name' | 'aliases'> | null;
  file: VFile;
}

interface Claim {
  /** What the spelling is of its project. */
  field: 'slug' | 'name' | 'aliases';
  spelling: string;
  key: string;
  owner: NamedFile;
}

/** A claim, and whose the spelling is already; nobody's where it has no letter. */
interface Refused extends Claim {
  held: Claim | undefined;
}

/**
 * A spelling belongs to one project: whoever else claims it would take over its readings, its searches
 * and its `project:`. The short name of a file counts before a name, a name before an alias, an
 * alias that is part of the name before any other, and of two equal claims the first file's. One project's claims to what is another's are one message.
 *
 * @returns the spellings that each project claims in vain.
 */
export function checkProjectNames(projects: readonly NamedFile[]): ReadonlyMap<VFile, Set<string>> {
  const byFile = groupBy(refusedClaims(projects), ({ owner }) => owner.file);
  for (const [file, claims] of byFile) {
    for (const [holder, some] of groupBy(claims, ({ held }) => held?.owner)) {
      report(file, holder ? takenFrom(holder, some) : wordless(some));
    }
  }
  return new Map(
    byFile.map(([file, claims]) => [file, new Set(claims.map(({ spelling }) => spelling))]),
  );
}

function refusedClaims(projects: readonly NamedFile[]): Refused[] {
  const owners = new Map<string, Claim>();
  const claims = projects.flatMap(claimsOf);
  return [...claims]
    .sort((a, b) => rankOf(a) - rankOf(b))
    .flatMap((claim): Refused[] => {
      const held = owners.get(claim.key);
      if (claim.key !== '' && !held) owners.set(claim.key, claim);
      const isOwn = claim.key !== '' && (!held || held.owner === claim.owner);
      return isOwn ? [] : [{ ...claim, held }];
    });
}

/** The lower, the stronger: `JRaft` is rather that of SOFAJRaft than of a project with another name. */
function rankOf({ field, key, owner }: Claim): number {
  if (field !== 'aliases') return field === 'slug' ? 0 : 1;
  return keyOf(owner.head?.name ?? '').includes(key) ? 2 : 3;
}

function claimsOf(owner: NamedFile): Claim[] {
  const claim = (field: Claim['field'], spelling: string): Claim => ({
    ...{ field, spelling, owner },
    key: keyOf(spelling),
  });
  const { name, aliases } = owner.head ?? { name: owner.name, aliases: [] };
  const others = aliases.map((alias) => claim('aliases', alias));
  return [claim('slug', owner.name), claim('name', name), ...others];
}

/** As search and titles compare: without case, width, white space, hyphens and what nobody sees. */
function keyOf(spelling: string): string {
  return nameKey(spelling.normalize('NFKC').replace(/\p{Cf}/gu, ''));
}

const WORDS = { slug: '短名', name: '名称', aliases: '别名' } as const;

function takenFrom({ name, head, file }: NamedFile, claims: readonly Refused[]): Finding {
  const other = head?.name ?? name;
  const onlyAliases = claims.every(({ field }) => field === 'aliases');
  return {
    rule: 'name-taken',
    place: placeOf(claims),
    problem: `${listed(claims)}已经是项目 ${other} 的（${file.path}）`,
    remedy: onlyAliases
      ? '从 aliases 里去掉；一种写法只能属于一个项目'
      : '换一个别的项目没有用的；其实是同一个项目，就合成一个文件',
  };
}

function wordless(claims: readonly Refused[]): Finding {
  return {
    rule: 'name-taken',
    place: placeOf(claims),
    problem: `${listed(claims)}里没有字母、数字或汉字，会和许多标题对上`,
    remedy: '去掉它，或写出文字',
  };
}

/** Spellings that one message names. */
const MOST_LISTED = 5;

function listed(claims: readonly Refused[]): string {
  const named = claims.slice(0, MOST_LISTED);
  const words = named.map(({ field, spelling }) => `${WORDS[field]}「${spelling}」`).join('、');
  return claims.length > MOST_LISTED ? `${words}等 ${claims.length} 种写法` : words;
}

function placeOf([first]: readonly Refused[]): Finding['place'] {
  return first && first.field !== 'slug' ? fieldPlace(first.owner.file, first.field) : undefined;
}
