import { withAhead } from './ahead.ts';
import { createBareEngine } from '../engine.ts';
import type { Readers } from '../readers.ts';
import type { Files } from './files.ts';
import { createLoader } from './loader.ts';
import type { Loader, Opened } from './loader.ts';
import { popularFor, projectIn } from '../popular.ts';
import type { Answer, PassageKey, Reply, Request } from './protocol.ts';
import type { Remote } from './remote.ts';
import { withRetries } from './retry.ts';
import type { Manifest } from '../documents/shard.ts';
import type { FilterField, SearchAnswer, Understood } from '../types.ts';

/** What the host needs from where it runs. */
export interface Surroundings {
  /** Opens a folder of search data. */
  open: (folder: string) => Promise<Files>;
  /** Loads what reads queries that are more than words. */
  readers: () => Promise<Readers>;
  /** Connects to the API of the site whose search data are in a folder. */
  connect: (folder: string) => Remote;
  post: (reply: Reply) => void;
  /** Resolves after some milliseconds; messages are taken meanwhile. */
  wait: (milliseconds: number) => Promise<void>;
}

type QueryRequest = Extract<Request, { type: 'query' }>;
type LoadRequest = Extract<Request, { type: 'load' }>;

/** What is there once the manifest is; `remote` is null where no server helps. */
type Found = Opened & { loader: Loader; remote: Remote | null };

/**
 * The worker's side of search: loads the manifest and the shards into an engine and answers the newest
 * query, again after each shard; where there is more than a browser should hold, the site's
 * server answers, too, and has the last word. A query that a newer one has replaced is dropped.
 * @returns the handler of the page's messages.
 */
export function createHost(surroundings: Surroundings): (request: Request) => Promise<void> {
  const host = new Host(surroundings);
  return (request) => host.handle(request);
}

class Host {
  readonly #surroundings: Surroundings;
  #found: Found | null = null;
  #waiting: QueryRequest | null = null;
  #beyond: Answer['beyond'] = 'none';
  #loading = false;
  #loadAgain = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  async handle(request: Request): Promise<void> {
    if (request.type === 'passage') return this.#read(request);
    if (request.type === 'query') return this.#ask(request);
    if (request.type === 'more') this.#found?.loader.allowMore();
    await this.#load(request.type === 'load' ? request : null);
  }

  async #ask(request: QueryRequest): Promise<void> {
    this.#waiting = request;
    this.#beyond = 'none';
    const asked = this.#askBeyond();
    await this.#answer();
    await asked;
  }

  /** Answers from what is here, and loads what the query wants besides. */
  async #answer(): Promise<void> {
    const waiting = this.#waiting;
    if (!this.#found || !waiting) return;
    const { engine, loader } = this.#found;
    if (engine.size === 0 && !loader.settled) return;
    // Where they fail to come, it is answered by its words alone.
    if (engine.awaitsReaders(waiting.query)) await loader.learnReaders().catch(() => undefined);
    if (waiting !== this.#waiting || this.#beyond === 'server') return;
    const searched = engine.search(waiting.query, waiting.options);
    this.#send(searched, this.#found, waiting);
    if (this.#needsOlderYears(searched)) await this.#load(null);
  }

  #send(searched: SearchAnswer, { engine, manifest, loader }: Found, asked: QueryRequest): void {
    const { id, query, options } = asked;
    const chosen = [...(options.projects ?? []), ...valuesOf(searched.understood, 'project')];
    const { projects } = manifest;
    const about = projectIn(query, chosen, projects) ?? null;
    const popular = searched.answered > 0 ? null : popularFor(query, chosen, engine, projects);
    const beyond = this.#beyond;
    const complete = beyond === 'server' || (beyond === 'none' && loader.settled);
    const answer: Answer = { ...searched, query, complete, about, popular, beyond };
    this.#surroundings.post({ type: 'answer', id, answer });
  }

  /** Has the server answer where this browser does not hold everything. */
  async #askBeyond(): Promise<void> {
    const [found, asked] = [this.#found, this.#waiting];
    if (!found?.remote || !asked || !found.loader.partial) return;
    this.#beyond = 'asked';
    const searched = await found.remote.answer(asked.query, asked.options);
    if (asked !== this.#waiting) return;
    this.#beyond = searched ? 'server' : 'none';
    if (searched) this.#send(searched, found, asked);
    else await this.#answer();
  }

  /** A year that is asked for by name is worth loading, where no server answers for it. */
  #needsOlderYears({ understood }: SearchAnswer): boolean {
    if (!this.#found?.loader.partial || this.#beyond !== 'none') return false;
    const years = [...(this.#waiting?.options.years ?? []), ...valuesOf(understood, 'year')];
    return this.#found.loader.want(years);
  }

  async #read({ query, of }: PassageKey): Promise<void> {
    const own = this.#found?.engine.passage(query, of.type, of.id) ?? null;
    // Nothing is sent to a server for what this browser is about to hold.
    const remote = this.#found?.loader.partial ? this.#found.remote : null;
    const passage = own ?? (await remote?.passage({ query, of })) ?? null;
    this.#surroundings.post({ type: 'passage', query, of, passage });
  }

  /** Loads what is to be held; asked again meanwhile, it looks again what that is. */
  async #load(request: LoadRequest | null): Promise<void> {
    this.#loadAgain = true;
    if (this.#loading) return;
    this.#loading = true;
    try {
      if (request && !this.#found) {
        this.#found = await this.#open(request);
        void this.#askBeyond();
      }
      while (this.#loadAgain && this.#found) {
        this.#loadAgain = false;
        await this.#found.loader.load();
      }
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      this.#surroundings.post({ type: 'failed', message });
    } finally {
      this.#loading = false;
    }
  }

  async #open({ folder, ahead }: LoadRequest): Promise<Found> {
    const { open, connect, readers, wait, post } = this.#surroundings;
    const files = withAhead(await open(folder), ahead);
    const manifest = (await withRetries(files.manifest, wait)) as Manifest;
    const { projects, api } = manifest;
    const engine = createBareEngine({ projects, synonyms: [] });
    const opened = { engine, manifest, files };
    const loader = createLoader(opened, {
      wait,
      readers,
      reported: () => post({ type: 'progress', progress: loader.progress() }),
      grown: () => void this.#answer(),
    });
    return { ...opened, loader, remote: api ? connect(folder) : null };
  }
}

function valuesOf({ filters }: Understood, wanted: FilterField): string[] {
  return filters.filter(({ field }) => field === wanted).map(({ value }) => value);
}
