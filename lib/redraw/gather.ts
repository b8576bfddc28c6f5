import { setTimeout as sleep } from 'node:timers/promises';
import { paths } from '#lib/site/paths.ts';
import { LANGUAGES, type Language, inLanguage } from '#lib/words/language.ts';
import type { Drawer, Drawn } from './drawer.ts';
import { type Made, PARTS } from './lines.ts';
import type { KeyNote } from './note.ts';

/** Pages that stay are drawn all the same, so many of each language, to see that they are what stays. */
const SAMPLE = 3;
/** Pages that one process draws at a time. */
const AT_ONCE = 2;
/** Lists that only the framework writes. */
const LISTS = ['/robots.txt', '/sitemap.xml'];

/** The page of addresses that do not exist. */
export const MISSING = '/_not-found/';

/** What there is to be, and what of it was drawn anew. */
export interface Gathered {
  /** Keys by root-relative address. */
  pages: Map<string, string>;
  files: Map<string, string>;
  /** Files whose key is another than before. */
  made: Map<string, Made>;
  /** Pages whose key is another than before, those without a key, and the sample. */
  drawn: Map<string, Drawn>;
  /** Pages and files that stay, drawn all the same. */
  sample: string[];
  /** The line in the footers of a language. */
  footers: Map<Language, string>;
}

/** The build whose pages stay. */
export interface Before {
  /** Absolute path. */
  folder: string;
  keys: KeyNote;
  /** Whether all that stays is drawn all the same. */
  isThorough: boolean;
}

/** Drawn in every build: the applications, what lists everything, and the page that all else leads to. */
export function alwaysDrawn(language: Language): string[] {
  const search = inLanguage(paths.search, language);
  return language === 'zh' ? [search, MISSING, ...LISTS] : [search];
}

/**
 * Asks what everything is made of, and draws what is made of something else than before.
 * @param drawers one for each part. @param before the build whose pages stay; null: nothing is drawn, only
 *   keys are found out.
 * @throws Error where something cannot be drawn.
 */
export async function gather(drawers: readonly Drawer[], before: Before | null): Promise<Gathered> {
  const found: Gathered = {
    ...{ pages: new Map(), files: new Map(), made: new Map(), drawn: new Map() },
    ...{ sample: [], footers: new Map() },
  };
  /** Pages to be drawn: by whoever has time. */
  const wanted: string[] = [];
  let asking = PARTS.length;
  const all = PARTS.map(async (part, at) => {
    const drawer = drawers[at];
    if (!drawer) throw new Error(`no drawer for ${part}`);
    wanted.push(...(await askPart(drawer, part, before, found)));
    asking -= 1;
    const draw = async (): Promise<void> => {
      for (;;) {
        const page = wanted.shift();
        if (page !== undefined) {
          found.drawn.set(page, await drawer.draw(page, page === MISSING ? 404 : 200));
        } else if (asking > 0) await sleep(20);
        else return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, draw));
  });
  await Promise.all(all);
  return found;
}

/** Asks for one part. @returns pages to be drawn. */
async function askPart(
  drawer: Drawer,
  part: Language,
  before: Before | null,
  found: Gathered,
): Promise<string[]> {
  const { folder = '', keys, isThorough = false } = before ?? {};
  const own = new Map<string, string>();
  const known = keys && !isThorough ? keys.files : {};
  for await (const line of drawer.lines({ part, folder, known })) {
    if ('page' in line) own.set(line.page, line.key);
    else if ('footer' in line) found.footers.set(part, line.footer);
    else if ('file' in line) {
      found.files.set(line.file, line.key);
      if (!line.made || !keys) continue;
      found.made.set(line.file, line.made);
      if (keys.files[line.file] === line.key) found.sample.push(line.file);
    }
  }
  for (const [page, key] of own) found.pages.set(page, key);
  if (!keys) return [];
  const isKept = (page: string): boolean => keys.pages[page] === own.get(page);
  const kept = [...own.keys()].filter(isKept);
  const sample = isThorough ? kept : picked(kept, SAMPLE);
  found.sample.push(...sample);
  return [...alwaysDrawn(part), ...sample, ...[...own.keys()].filter((one) => !isKept(one))];
}

/** Some of a list by chance: over many builds, all of them. */
function picked<T>(all: readonly T[], most: number): T[] {
  const left = [...all];
  return Array.from({ length: Math.min(most, left.length) }, () =>
    left.splice(Math.floor(Math.random() * left.length), 1),
  ).flat();
}

/** The language of a page. @param page root-relative address. */
export function languageOf(page: string): Language {
  return page.startsWith(`${LANGUAGES.en.prefix}/`) ? 'en' : 'zh';
}
