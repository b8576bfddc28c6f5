// Pictures that the site serves itself (docs/decisions/044-picture-vault.md).
import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';

/** Files of a build that may name a picture. */
const TEXT = /\.(?:html|body|xml|json|md|txt|eml)$/;
/** `<hash>.png`, `<hash>-720.webp`: as a vault names its files. */
const NAME = '([0-9a-f]{32}(?:-[0-9]{1,5})?[.](?:png|jpg|gif|webp|avif))';

/** Where readers reach a site. */
export interface Place {
  /** Without a slash at its end. */
  siteUrl: string;
  /** Prefix of the site, or ''. */
  basePath: string;
}

/** What was done. */
export interface PlacedPictures {
  /** Files that stand in the folder now, and their bytes. */
  files: number;
  bytes: number;
  /** Names of those that pages have and the vault has not. */
  absent: string[];
}

/**
 * Puts the pictures that built files name where they are served from. Their names say what is in them, so one that
 * stands there already is the same. Hard links where the disk allows, for a build is there several times: a vault
 * never writes into a file.
 *
 * @param built folder of built pages and other texts. @param place how they name this site. @param vault `pictures` of the content folder.
 * @param target folder that is made if there is anything for it.
 */
export function placePictures(
  built: string,
  place: Place,
  vault: string,
  target: string,
): PlacedPictures {
  const result: PlacedPictures = { files: 0, bytes: 0, absent: [] };
  const names = namedIn(built, place);
  dropOthers(target, names);
  for (const name of names) {
    const folder = join(vault, name.slice(0, 2));
    const size = sizeOfOwn(folder, join(folder, name));
    if (size === null) {
      result.absent.push(name);
      continue;
    }
    mkdirSync(target, { recursive: true });
    bring(join(folder, name), join(target, name), size);
    result.files += 1;
    result.bytes += size;
  }
  return result;
}

/** Takes away what an earlier build had there. */
function dropOthers(target: string, names: ReadonlySet<string>): void {
  if (!existsSync(target)) return;
  for (const name of readdirSync(target)) if (!names.has(name)) rmSync(join(target, name));
}

/** Names of the pictures that texts of a folder have, in order. */
function namedIn(folder: string, { siteUrl, basePath }: Place): Set<string> {
  // Pages say where on this site, feeds and channels say which site; other sites may have such names as well.
  const begin = `(?:["'\\s,(]${literal(basePath)}|${literal(siteUrl)})`;
  const named = new RegExp(`${begin}/pictures/${NAME}`, 'g');
  const names = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !TEXT.test(entry.name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'latin1');
    for (const [, name = ''] of text.matchAll(named)) names.add(name);
  }
  return new Set([...names].sort());
}

/** Size of a file that is one itself: content may hold links to anything. Null for all else. */
function sizeOfOwn(folder: string, path: string): number | null {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return null;
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}

function bring(from: string, to: string, size: number): void {
  const there = lstatSync(to, { throwIfNoEntry: false });
  if (there?.isFile() && there.size === size) return;
  // A copy that was cut off.
  if (there) rmSync(to);
  try {
    linkSync(from, to);
  } catch {
    // Another disk, or one without links.
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
  // What stood in the vault was replaced since it was looked at.
  if (!lstatSync(to).isFile()) rmSync(to);
}

/** A text as a part of a pattern that finds it. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
