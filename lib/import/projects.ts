import { NameBook, longestFirst, namesFinder, spellingsOf } from '#lib/text/names/book.ts';
import type { CatalogueProject, MadeProject } from './types.ts';

/** Where projects are found by name or address, and made when they are new. */
export interface ProjectRegistry {
  /** Whether a printed name is a known spelling. */
  isKnown: (name: string) => boolean;
  /**
   * Slug for a printed name, or undefined. Full-width letters count as plain ones, and of
   * `Tongsuo（铜锁）` either part may be the known name.
   */
  byName: (name: string) => string | undefined;
  /** Slug for the repository that an address belongs to, or undefined. */
  byAddress: (url: string) => string | undefined;
  /**
   * Slug for a name and an address as printed; the name wins where they disagree. Makes a project
   * when neither is known and the address is a repository's.
   */
  resolve: (name: string, url: string | null) => Resolved | null;
  /** Repository of a project. */
  repository: (slug: string) => string | undefined;
  /** Places where a text names known projects, in order. */
  namedIn: (text: string) => readonly { slug: string; index: number }[];
  /** All spellings of one project or of all, longest first. */
  spellings: (slug?: string) => readonly string[];
  /** Projects made so far, in order. */
  made: () => readonly MadeProject[];
}

/** A project found for a name and an address. */
export interface Resolved {
  slug: string;
  /** Whether the address, if any, belongs to the same project. */
  agrees: boolean;
  /** Whether the name was a known spelling before. */
  known: boolean;
}

/** Organisations whose repositories need no owner in their slug. */
const GENERIC =
  /^(?:java-sdk|go-sdk|sdk|docs|core|community|api|pkg|website|samples|examples|kusion)$/;

/** `owner/name` of a GitHub or Gitee address, lower case; undefined where there is none. */
export function repositoryPath(url: string): string | undefined {
  const found =
    /^https?:\/\/(?:www\.)?(?:github|gitee)\.com\/+([\w.-]+)\/+([\w.-]+?)(?:\.git)?(?:[/?#]|$)/i;
  const [, owner, name] = found.exec(url) ?? [];
  return owner && name ? `${owner}/${name}`.toLowerCase() : undefined;
}

/** A registry over existing projects. It grows while posts are imported. */
export function createRegistry(catalogue: readonly CatalogueProject[]): ProjectRegistry {
  const names = new NameBook();
  const addresses = new Map<string, string>();
  const repositories = new Map<string, string>();
  const spellings: string[] = [];
  const known: CatalogueProject[] = [];
  let find: ReturnType<typeof namesFinder<CatalogueProject>> | null = null;
  const made: MadeProject[] = [];

  const add = (project: CatalogueProject): void => {
    const { slug, repository } = project;
    names.add(project);
    known.push(project);
    find = null;
    for (const spelling of spellingsOf(project)) {
      const path = repositoryPath(`https://github.com/${spelling}`);
      if (spelling.includes('/') && path && !addresses.has(path)) addresses.set(path, slug);
      else if (!spelling.includes('/')) spellings.push(spelling);
    }
    const path = repositoryPath(repository);
    if (path) addresses.set(path, slug);
    repositories.set(slug, repository);
    spellings.sort(longestFirst);
  };
  for (const project of catalogue) add(project);

  const byName = (name: string) => {
    const found = readings(name).map((one) => names.get(one));
    const slug = found.find((one) => one !== undefined)?.slug;
    // `mosn/mosn` is how GitHub names a repository.
    return slug ?? addresses.get(name.trim().toLowerCase());
  };
  const byAddress = (url: string) => addresses.get(repositoryPath(url) ?? '');
  const make = (name: string, url: string | null): string | undefined => {
    const path = url ? repositoryPath(url) : undefined;
    if (!path) return undefined;
    const project = makeProject(name, path, url ?? '', (slug) => repositories.has(slug));
    made.push(project);
    add(project);
    return project.slug;
  };
  return {
    byName,
    byAddress,
    isKnown: (name) => byName(name) !== undefined,
    namedIn(text) {
      // `com.alipay.sofa.rpc` names SOFA RPC.
      find ??= namesFinder(known, { evened: (words) => words.replaceAll('.', ' ') });
      return find(text).map(({ thing, index }) => ({ slug: thing.slug, index }));
    },
    repository: (slug) => repositories.get(slug),
    spellings: (slug) =>
      slug === undefined ? spellings : spellings.filter((one) => byName(one) === slug),
    made: () => made,
    resolve(name, url) {
      const named = byName(name);
      const addressed = url ? byAddress(url) : undefined;
      const slug = named ?? addressed ?? make(name, url);
      if (!slug) return null;
      return { slug, agrees: url === null || byAddress(url) === slug, known: named !== undefined };
    },
  };
}

/** The names that a printed name may be, the likeliest first. */
function readings(name: string): string[] {
  const plain = name.normalize('NFKC').trim();
  const { outer = '', inner = '' } =
    /^(?<outer>[^()]*)\((?<inner>[^()]*)\)$/.exec(plain)?.groups ?? {};
  return [name, plain, outer, inner].map((one) => one.trim()).filter((one) => one !== '');
}

function makeProject(
  name: string,
  path: string,
  url: string,
  isTaken: (slug: string) => boolean,
): MadeProject {
  const [owner = '', repo = ''] = path.split('/');
  const plain = slugOf(repo);
  const slug = GENERIC.test(plain) || isTaken(plain) ? slugOf(`${owner}-${repo}`) : plain;
  const original = /^https?:\/\/[^/]+\/+([\w.-]+)\/+([\w.-]+?)(?:\.git)?(?:[/?#]|$)/.exec(url);
  const address = `https://github.com/${original?.[1] ?? owner}/${original?.[2] ?? repo}`;
  const sample = /sample|demo|guide|example/i.test(path);
  return {
    slug,
    name,
    repository: address,
    aliases: [path],
    category: sample ? '社区与示例' : '其他',
    summary: `周刊中提到的开源项目，代码在 GitHub 的 ${original?.[1] ?? owner}/${original?.[2] ?? repo}`,
  };
}

function slugOf(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'project'
  );
}
