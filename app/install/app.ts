// The site as something that devices install: its manifest in each language, and icons.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawPng } from '#lib/share/cards/draw.ts';
import { withBase } from '#lib/site/base-path.ts';
import { installPath, paths } from '#lib/site/paths.ts';
import { site } from '#lib/site/site.ts';
import { frameWords } from '#lib/words/areas/frame.ts';
import { offlineWords } from '#lib/words/areas/offline.ts';
import { wordsIn } from '#lib/words/dictionary.ts';
import { ALL_LANGUAGES, LANGUAGES, type Language, inLanguage } from '#lib/words/language.ts';
import { manifestName } from './manifest-name.ts';

interface AppIcon {
  size: number;
  /** Devices cut it to their own shape. */
  isMaskable: boolean;
}

const ICONS: Readonly<Record<string, AppIcon>> = {
  'icon-192.png': { size: 192, isMaskable: false },
  'icon-512.png': { size: 512, isMaskable: false },
  'maskable-192.png': { size: 192, isMaskable: true },
  'maskable-512.png': { size: 512, isMaskable: true },
};

/** Names of all files. */
export const appFiles: readonly string[] = [
  ...ALL_LANGUAGES.map(manifestName),
  ...Object.keys(ICONS),
];

/** A file, or null where there is none of this name. @throws Error if an icon cannot be drawn. */
export async function appFile(file: string): Promise<{ type: string; body: BodyInit } | null> {
  const language = ALL_LANGUAGES.find((one) => manifestName(one) === file);
  if (language) {
    const body = JSON.stringify(manifestOf(language));
    return { type: 'application/manifest+json; charset=utf-8', body };
  }
  const icon = ICONS[file];
  if (!icon) return null;
  return { type: 'image/png', body: new Uint8Array(await drawPng(await drawing(icon))) };
}

/** What a device is told. Paths have the base path: a manifest is read where it stands. */
function manifestOf(language: Language): object {
  const frame = wordsIn(frameWords, language);
  const say = wordsIn(offlineWords, language);
  const page = (path: string): string => withBase(inLanguage(path, language));
  const shortcut = (name: string, path: string) => ({ name, url: page(path) });
  return {
    ...{ id: withBase('/'), name: frame.siteTitle, short_name: site.name },
    ...{ description: frame.siteDescription, lang: LANGUAGES[language].tag, dir: 'ltr' },
    ...{ start_url: page(paths.home), scope: withBase('/'), display: 'standalone' },
    ...{ background_color: '#fbfbfc', theme_color: '#fbfbfc' },
    icons: Object.entries(ICONS).map(([name, { size, isMaskable }]) => ({
      ...{ src: withBase(installPath(name)), sizes: `${size}x${size}`, type: 'image/png' },
      purpose: isMaskable ? 'maskable' : 'any',
    })),
    shortcuts: [
      shortcut(say.appSearch, paths.search),
      shortcut(say.appLatest, paths.latestWeekly),
      shortcut(say.appContribute, paths.contribute),
    ],
  };
}

/** The site's icon at a size. A maskable one fills its square, with the drawing inside the circle that all devices keep. */
async function drawing({ size, isMaskable }: AppIcon): Promise<string> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'app/icon.svg');
  const icon = await readFile(path, 'utf8');
  const inside = icon.replace(/^<svg[^>]*>|<\/svg>\s*$/g, '');
  const ground = '<rect width="48" height="48" fill="#fbfbfc"/>';
  const drawn = isMaskable
    ? `${ground}<g transform="translate(6 6) scale(.75)">${inside}</g>`
    : inside;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="${size}" height="${size}">${drawn}</svg>`;
}
