import type { Door } from '../door.ts';
import type { Listener } from '../attach.ts';
import { type BuiltFiles, readBuiltFiles } from '../built-files.ts';
import { searchOf } from '../search/site.ts';
import { type Site, openBuild } from '../start.ts';
import type { Builds } from './builds.ts';

/** Builds that stay for going back, the one that is served among them. */
const KEPT = 3;

/** A build that is served, and how many it answers at the moment. */
interface Served {
  name: string;
  site: Site;
  running: number;
  /** Called when it answers nobody any more. */
  onIdle: (() => void) | undefined;
}

/**
 * Serves one of several builds, and turns to another between two requests: each request is answered by one build from
 * its beginning to its end. Hashed files of the builds before it are answered as well, for the pages that
 * readers have open.
 */
export class SiteSwitch {
  readonly #builds: Builds;
  readonly #publishing: () => unknown;
  #now: Served | undefined;
  /** Names of those that still answer what they were asked. */
  readonly #ending = new Set<string>();
  #isStopping = false;

  /** @param publishing how the publishing of the next one stands, for health. */
  constructor(builds: Builds, publishing: () => unknown) {
    this.#builds = builds;
    this.#publishing = publishing;
  }

  /** Name of the build that is served; null before the first. */
  get name(): string | null {
    return this.#now?.name ?? null;
  }

  /** What is served. @throws Error before the first {@link turnTo}. */
  get site(): Site {
    if (!this.#now) throw new Error('no build is served yet');
    return this.#now.site;
  }

  readonly door: Door = (request, response) => {
    const now = this.#now;
    if (!now) return false;
    now.running += 1;
    response.once('close', () => {
      now.running -= 1;
      if (now.running === 0) now.onIdle?.();
    });
    return now.site.door(request, response);
  };

  readonly nowhere: Listener = (request, response) => this.site.nowhere(request, response);

  /**
   * Serves a build from now on: when it is read and its search answers, in one step.
   * @returns whether it is another than before. @throws Error for people where it is not whole; then nothing changes.
   */
  async turnTo(name: string): Promise<boolean> {
    if (name === this.#now?.name) return false;
    const folder = this.#builds.path(name);
    const search = searchOf(folder);
    try {
      const publishing = this.#publishing;
      const site = openBuild(folder, search, { earlier: this.#earlier(name), publishing });
      await search.answerer.open();
      this.#builds.turnTo(name);
      this.#take({ name, site, running: 0, onIdle: undefined });
    } catch (cause) {
      void search.close();
      throw cause;
    }
    this.#builds.prune(KEPT, [...this.#ending]);
    return true;
  }

  /** From now on this server is not ready: it stops. */
  stop(): void {
    this.#isStopping = true;
    this.#now?.site.health.stop();
  }

  #take(next: Served): void {
    const before = this.#now;
    this.#now = next;
    if (this.#isStopping) next.site.health.stop();
    if (!before) return;
    // What it was asked is answered to its end.
    this.#ending.add(before.name);
    before.onIdle = () => {
      this.#ending.delete(before.name);
      void before.site.search.close();
    };
    if (before.running === 0) before.onIdle();
  }

  /** The builds before one, as far as they are whole: what is read of them are names only. */
  #earlier(name: string): BuiltFiles[] {
    const others = this.#builds.names().filter((one) => one !== name);
    return others.slice(-(KEPT - 1)).flatMap((one) => {
      try {
        return [readBuiltFiles(this.#builds.path(one))];
      } catch {
        return [];
      }
    });
  }
}
