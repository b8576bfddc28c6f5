import { paths, weeklyPath } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { escapeXml } from '#lib/text/xml.ts';

/** Where the files of an export are served. */
export interface Served {
  /** Address of the site, no trailing slash. */
  siteUrl: string;
  /** Prefix of the site, or ''. */
  basePath: string;
}

// It loads and runs nothing; the policy says so, as in every page first in the head.
const HEAD = `<!doctype html>
<html lang="${site.lang}">
<head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=`;

/** The page at an old address that leads to the weekly: for hosts that only send files. */
export function stubPage(date: string, { siteUrl, basePath }: Served): string {
  const path = basePath + weeklyPath(date);
  const name = `${site.name} ${date}`;
  return `${HEAD}${path}">
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>这一期搬到了新地址：${name}</title>
<link rel="canonical" href="${escapeXml(new URL(siteUrl + weeklyPath(date)).href)}">
</head>
<body>
<main>
<h1>这一期搬到了新地址</h1>
<p><a href="${path}">打开 ${name}</a></p>
<p><a href="${basePath}${paths.weeklies}">全部周刊</a></p>
</main>
</body>
</html>
`;
}

/** Whether a built page is one of {@link stubPage}. */
export function isStub(html: string): boolean {
  return html.startsWith(HEAD);
}
