import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { writeWhole } from '#lib/site/files/whole.ts';

/** A moment: the order of the names is that of the builds. */
const NAME = /^\d{8}T\d{6}Z$/;
const CURRENT = 'current';
const TRIED = 'tried';

/** Builds side by side, as `deploy/release.sh` keeps them as well: `<moment>/` each, `current` leads to one of them. */
export class Builds {
  /** Absolute path. */
  readonly folder: string;

  /** Makes the folder where it is not there. @throws the system's error where it cannot. */
  constructor(folder: string) {
    this.folder = resolve(folder);
    mkdirSync(this.folder, { recursive: true });
  }

  /** Name of the build that is to be served; null where there is none. */
  current(): string | null {
    const link = join(this.folder, CURRENT);
    if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return null;
    const name = basename(readlinkSync(link));
    return NAME.test(name) && existsSync(this.path(name)) ? name : null;
  }

  /** All names, the oldest first. */
  names(): string[] {
    return readdirSync(this.folder)
      .filter((name) => NAME.test(name))
      .sort();
  }

  /** Absolute path of a build. */
  path(name: string): string {
    return join(this.folder, name);
  }

  /** Has `current` lead to a build: in one step, whatever moment the machine stops at. */
  turnTo(name: string): void {
    const beside = join(this.folder, `.${CURRENT}-${process.pid}`);
    rmSync(beside, { force: true });
    symlinkSync(name, beside);
    renameSync(beside, join(this.folder, CURRENT));
  }

  /** Throws away all but the newest, never the current one nor those that are named. */
  prune(most: number, used: readonly string[] = []): void {
    const kept = new Set([...used, this.current(), ...this.names().slice(-most)]);
    for (const name of this.names()) if (!kept.has(name)) this.remove(name);
  }

  /** Throws a build away. */
  remove(name: string): void {
    rmSync(this.path(name), { recursive: true, force: true });
  }

  /**
   * Fingerprint of what was built or refused last: it is not built again, also not after somebody went back to an
   * earlier build and started anew. '' where there is none.
   */
  get tried(): string {
    const path = join(this.folder, TRIED);
    return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  }

  set tried(of: string) {
    writeWhole(join(this.folder, TRIED), `${of}\n`);
  }
}
