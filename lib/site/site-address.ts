import type { SiteEnvironment } from './env.ts';
import { withoutEnd } from '#lib/text/edges.ts';

/** Hosts that are the computer itself. */
const LOCAL = /^(?:localhost|127\.|0\.0\.0\.0|\[::1?\])/;

/** What to say before links go out that only this computer can open; null where readers can. */
export function localWarning(siteUrl: string): string | null {
  if (!LOCAL.test(new URL(siteUrl).hostname)) return null;
  return `网址现在是 ${siteUrl}，读者打不开：在命令前面写 SITE_URL=https://周刊的网址`;
}

/**
 * What is doubtful about the address that cards, canonical links and the sitemap carry. A site that is
 * published without it works, and everywhere else its links lead to the reader's own computer.
 *
 * @param given the variable as set; undefined or empty where it was forgotten.
 * @param basePath path prefix of the site, see `BASE_PATH`.
 * @returns one Chinese sentence with what to write, or null.
 */
export function addressWarning(
  { siteUrl }: Pick<SiteEnvironment, 'siteUrl'>,
  given: string | undefined,
  basePath: string,
): string | null {
  const { hostname, pathname } = new URL(siteUrl);
  const example = `SITE_URL=https://weekly.example.org${basePath} npm run build`;
  if (!given) {
    return `没有设置 SITE_URL：卡片、规范链接和 sitemap 里写的是 ${siteUrl}，读者打不开。发布前写：${example}`;
  }
  if (LOCAL.test(hostname)) {
    return `SITE_URL 是 ${siteUrl}，只有这台电脑能打开。发布前写：${example}`;
  }
  if (withoutEnd(pathname, /\//) !== basePath) {
    const right = new URL(siteUrl).origin + basePath;
    return `SITE_URL 的路径和 BASE_PATH 不一样：读者看到的链接会少一段或多一段。写：SITE_URL=${right}`;
  }
  return null;
}
