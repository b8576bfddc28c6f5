// Which file an address of the site is. Paths are without the base path.

/** Files whose names change with what is in them. Pictures of the vault are named by their hash as well. */
const HASHED =
  /^\/(?:assets\/.+|_next\/static\/.+|(?:search|editor|offline)-data\/[\w-]+\.[0-9a-f]{8,}\.json|pictures\/.+)$/;

/** What is never touched: answers of programs. */
const NEVER = /^\/(?:api|mcp)(?:\/|$)/;

/** What an address is to the worker. */
export type Kind = 'page' | 'hashed' | 'other' | 'never';

/** @param path below the base path, with its slash in front. */
export function kindOf(path: string): Kind {
  if (NEVER.test(path)) return 'never';
  if (HASHED.test(path)) return 'hashed';
  // A name with a dot is a file's.
  return path.slice(path.lastIndexOf('/') + 1).includes('.') ? 'other' : 'page';
}

/** Prefix of the language that a page's path is in: `/en`, `/zh-hant`, or '' for the site's own. */
export function languageOf(path: string): string {
  return /^\/(?:en|zh-hant)(?=\/)/.exec(path)?.[0] ?? '';
}

const IN_PAGE =
  /(?:href|src|srcset)="([^"\s?#]*\/(?:assets|_next\/static|pictures|offline-data)\/[^"\s?#]+)/g;
const BESIDE = /["'`](?:\.\/)?([A-Za-z_]+-[0-9A-Z]{8}\.(?:js|css))["'`]/g;

/**
 * Hashed files that a page or one of our scripts names: what has to stay as long as it does.
 * @param path of the text itself. @param base path of the site, without a slash at its end.
 * @returns paths without the base path. What old browsers only would load is not among them.
 */
export function filesNamedIn(text: string, path: string, base: string): string[] {
  const found = new Set<string>();
  if (/^\/assets\/.+\.js$/.test(path)) {
    for (const [, name = ''] of text.matchAll(BESIDE)) found.add(`/assets/${name}`);
  } else if (kindOf(path) === 'page') {
    const page = text.replace(/<script[^>]{0,300}noModule[^>]{0,100}>/gi, '');
    for (const [, address = ''] of `${page}`.matchAll(IN_PAGE)) {
      if (!address.startsWith(`${base}/`)) continue;
      const local = address.slice(base.length);
      if (kindOf(local) === 'hashed') found.add(local);
    }
  }
  return [...found];
}
