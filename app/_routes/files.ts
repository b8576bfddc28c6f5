import * as api from '#app/api/[...path]/route.ts';
import * as assets from '#app/assets/[file]/route.ts';
import * as atom from '#app/atom.xml/route.ts';
import * as calendar from '#app/calendar/[...file]/route.ts';
import * as cards from '#app/cards/[file]/route.ts';
import * as editorData from '#app/editor-data/[file]/route.ts';
import * as feedJson from '#app/feed.json/route.ts';
import * as feed from '#app/feed.xml/route.ts';
import * as feeds from '#app/feeds/[...feed]/route.ts';
import * as install from '#app/install/[file]/route.ts';
import * as full from '#app/llms-full/[year]/route.ts';
import * as fullNewest from '#app/llms-full.txt/route.ts';
import * as llms from '#app/llms.txt/route.ts';
import * as news from '#app/news.json/route.ts';
import * as openSearch from '#app/opensearch.xml/route.ts';
import * as searchData from '#app/search-data/[file]/route.ts';
import * as share from '#app/(documents)/weekly/[date]/share/[file]/route.ts';
import * as twin from '#app/[...twin]/route.ts';
import { isNone } from '#app/(documents)/static-params.ts';
import { sharePath } from '#lib/site/paths.ts';

/** A file that the site serves: no page, and written without the framework. */
export interface SiteFile {
  /** Root-relative address, as its route names it. */
  path: string;
  /** Makes it. */
  answer: () => Promise<Response>;
}

interface Route {
  GET: (request: Request, props: { params: Promise<never> }) => Response | Promise<Response>;
}

interface Family {
  route: Route & { generateStaticParams: () => unknown };
  /** Where a file stands; below `prefix`, the parameters in their order, where that is not said. */
  pathOf: (params: Record<string, string | string[]>) => string;
}

/** Files whose address is fixed. */
const FIXED: readonly (readonly [path: string, route: Route])[] = [
  ['/atom.xml', atom],
  ['/feed.json', feedJson],
  ['/feed.xml', feed],
  ['/llms-full.txt', fullNewest],
  ['/llms.txt', llms],
  ['/news.json', news],
  ['/opensearch.xml', openSearch],
];

const below =
  (prefix: string): Family['pathOf'] =>
  (params) =>
    prefix + Object.values(params).flat().join('/');

const FAMILIES = {
  api: { route: api, pathOf: below('/api/') },
  assets: { route: assets, pathOf: below('/assets/') },
  calendar: { route: calendar, pathOf: below('/calendar/') },
  cards: { route: cards, pathOf: below('/cards/') },
  editorData: { route: editorData, pathOf: below('/editor-data/') },
  feeds: { route: feeds, pathOf: below('/feeds/') },
  full: { route: full, pathOf: below('/llms-full/') },
  install: { route: install, pathOf: below('/install/') },
  searchData: { route: searchData, pathOf: below('/search-data/') },
  share: {
    route: share,
    pathOf: ({ date, file }) => `${sharePath(String(date))}${String(file)}`,
  },
  twins: { route: twin, pathOf: below('/') },
} satisfies Record<string, Family>;

/** Names of the routes that write many files. */
export type FileFamily = keyof typeof FAMILIES;

/** Files that one route each writes. */
export function singleFiles(): SiteFile[] {
  return FIXED.map(([path, route]) => ({ path, answer: answerOf(route, {}) }));
}

/** Every file of a route. */
export async function filesOf(name: FileFamily): Promise<SiteFile[]> {
  const { route, pathOf }: Family = FAMILIES[name];
  const all = (await route.generateStaticParams()) as Record<string, string | string[]>[];
  return all
    .filter((params) => !isNone(params))
    .map((params) => ({ path: pathOf(params), answer: answerOf(route, params) }));
}

const answerOf =
  (route: Route, params: object): SiteFile['answer'] =>
  async () =>
    route.GET(new Request('http://127.0.0.1/'), { params: Promise.resolve(params as never) });
