import { paramsOf, readUrl, writeUrl } from '../ask/url-state.ts';
import type { UrlState } from '../ask/url-state.ts';
import { placeIn, stateWith } from './place.ts';
import type { Place } from './place.ts';
import { notePlace } from './place-now.ts';

/** An address that "back" leads to, and where its reader stood. */
interface Entry {
  address: string;
  place: Place | null;
}

// Browsers refuse more than about three addresses a second.
const typingPause = 300;

/** Keeps the page's address and history in step with what is asked, and follows back and forward. */
export class AddressKeeper {
  #state: UrlState;
  #written: string;
  #typing = 0;
  /** Set while what is typed stands in the place of what had been asked. */
  #before: Entry | null = null;
  #onState: (state: UrlState) => void = () => undefined;

  /** @param address query and fragment that the page was opened with. */
  constructor(address: string) {
    this.#written = address;
    this.#state = readUrl(paramsOf(address) ?? new URLSearchParams());
  }

  get state(): UrlState {
    return this.#state;
  }

  /** Tells of each new state until the function that it returns is called. */
  listen(onState: (state: UrlState) => void): () => void {
    this.#onState = onState;
    const stop = new AbortController();
    const { signal } = stop;
    // Words that came in the query of an address go on in its fragment.
    if (location.search) this.#write('replaceState', placeIn(history.state));
    addEventListener('popstate', this.#follow, { signal });
    addEventListener('hashchange', this.#follow, { signal });
    // Where the server has rendered this (in development), the fragment is not known before.
    queueMicrotask(this.#follow);
    // Whoever leaves must find on the way back what was typed. On the window, before the place is noted.
    addEventListener('click', this.#flush, { signal, capture: true });
    addEventListener('pagehide', this.#flush, { signal });
    return () => stop.abort();
  }

  /** Typing adds nothing to the history: the address follows, in place, once it pauses. */
  type(query: string, composing: boolean): void {
    this.#show({ ...this.#state, query, page: 1 });
    clearTimeout(this.#typing);
    this.#typing = 0;
    if (composing || addressOf(this.#state) === this.#written) return;
    this.#before ??= { address: this.#written, place: placeIn(history.state) };
    this.#typing = window.setTimeout(() => this.#write('replaceState'), typingPause);
  }

  /** What was typed becomes a step that "back" undoes, to what had been asked before. */
  commit(): void {
    const before = this.#before;
    this.#before = null;
    if (!before || addressOf(this.#state) === before.address) return;
    history.replaceState(stateWith(before.place), '', location.pathname + before.address);
    this.#write('pushState');
  }

  /** A change that is a step of its own. */
  change(part: Partial<UrlState>): void {
    this.#flush();
    this.#before = null;
    this.#show({ ...this.#state, page: 1, ...part });
    notePlace();
    this.#write('pushState');
  }

  #show(state: UrlState): void {
    this.#state = state;
    this.#onState(state);
  }

  #write(how: 'pushState' | 'replaceState', place: Place | null = null): void {
    clearTimeout(this.#typing);
    this.#typing = 0;
    this.#written = addressOf(this.#state);
    history[how](stateWith(place), '', location.pathname + this.#written);
  }

  readonly #flush = (): void => {
    if (this.#typing) this.#write('replaceState');
  };

  readonly #follow = (): void => {
    const address = location.search + location.hash;
    if (address === this.#written) return;
    const params = paramsOf(address);
    // A link to a place in the page, such as the one that skips to the content, asks nothing.
    if (!params) return this.#write('replaceState');
    clearTimeout(this.#typing);
    this.#typing = 0;
    this.#before = null;
    this.#written = address;
    this.#show(readUrl(params));
  };
}

function addressOf(state: UrlState): string {
  return writeUrl({ ...state, query: state.query.trim() });
}
