import { ChangeSet, Text } from '@codemirror/state';
import type { ViewUpdate } from '@codemirror/view';
import { changeBetween } from '#lib/text/changes/between.ts';
import type { TextHost } from './host.ts';
import type { Quiet } from './quiet.ts';

/** A text is told this long after the last key, */
const REST = 100;
/** and at the latest so long after the first one that was not told. */
const LONGEST = 1000;

/**
 * Tells the page what has changed. Writing out 3,000 lines is no work for each key, so it is done when the
 * keys rest.
 */
export class Report {
  /** The text that was told last, or said by the page. */
  #told: Text;
  /** The text that the page knows, */
  #known: Text;
  /** and what has changed since. */
  #news: ChangeSet;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  readonly #host: TextHost;
  readonly #quiet: Quiet;

  constructor(host: TextHost, quiet: Quiet, known: Text) {
    this.#host = host;
    this.#quiet = quiet;
    this.#told = known;
    this.#known = known;
    this.#news = ChangeSet.empty(known.length);
  }

  /**
   * The page says another text. It may not have heard of the last keys: they stay.
   * @returns what to change of the text as it is.
   */
  hear(text: string): ChangeSet | null {
    const change = changeBetween(this.#known.toString(), text);
    if (!change) return null;
    const changes = ChangeSet.of(change, this.#known.length);
    const moved = changes.map(this.#news);
    this.#known = Text.of(text.split('\n'));
    this.#told = this.#known;
    this.#news = this.#news.map(changes, true);
    return moved;
  }

  /** To be called with every update of the view. @param news what has changed that the page has not said. */
  update(update: ViewUpdate, news: ChangeSet | null): void {
    if (news) {
      this.#news = this.#news.compose(news);
      const now = Date.now();
      if (this.#timer === undefined) this.#since = now;
      clearTimeout(this.#timer);
      const wait = Math.max(0, Math.min(REST, this.#since + LONGEST - now));
      this.#timer = setTimeout(() => this.tell(update.view.state.doc), wait);
    }
    if (!update.docChanged && !update.selectionSet) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const { doc, selection } = update.view.state;
      const { head } = selection.main;
      const line = doc.lineAt(head);
      this.#host.onCaret(line.number, head - line.from + 1);
    });
  }

  /** The page has read the text as it is. */
  read(doc: Text): void {
    if (this.#quiet.isComposing) return;
    this.#known = doc;
    this.#news = ChangeSet.empty(doc.length);
  }

  /** Tells the text, unless the page knows it. */
  tell(doc: Text): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#quiet.isComposing || doc.eq(this.#told)) return;
    this.#told = doc;
    this.read(doc);
    this.#host.onChange(doc.toString());
  }

  destroy(): void {
    clearTimeout(this.#timer);
    cancelAnimationFrame(this.#frame);
  }
}
