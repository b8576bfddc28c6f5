import type { LastWordsBook } from '#lib/editor/drafts/last-words.ts';
import type { Draft, Drafts } from '#lib/editor/drafts/types.ts';
import { carriedOver, emptyForm } from '#lib/editor/form/new-form.ts';
import { withEdits } from '#lib/editor/form/places.ts';
import { tidied } from '#lib/editor/form/slots.ts';
import type { FormText } from '#lib/editor/form/types.ts';
import type { EditorMessage, Writing } from '#lib/editor/types.ts';
import type { EditorClient, EditorNews } from '#lib/editor/worker/client.ts';
import type { Begun, Looked } from '#lib/editor/worker/protocol.ts';
import { applied } from '#lib/text/changes/edits.ts';
import { editorWords } from '#lib/words/areas/editor/frame.tsx';
import { words } from '#lib/words/dictionary.ts';
import { heard } from './heard.ts';
import { History } from './history.ts';
import { Keeping } from './keeping.ts';
import {
  type EditorSettings,
  type EditorState,
  type Opened,
  type TextPort,
  KEPT,
  isKind,
  isUntouched,
  stateOf,
} from './state.ts';
import { checkedNow } from './checked-now.ts';
import { draftName, pathOf } from './values.ts';

/** Milliseconds of rest after the last key before a text is looked at. */
const REST = 200;

/** What a session needs from where it runs. */
export interface SessionPlace {
  settings: EditorSettings;
  connect: (news: EditorNews) => EditorClient;
  drafts: Promise<Drafts>;
  /** Remembers which draft this tab has open: a reload goes on with it. */
  remember: (draft: string | null) => void;
  lastWords: LastWordsBook;
}

/** What is written, and all that is known about it. One for each page. */
export class Session {
  readonly client: EditorClient;
  readonly #place: SessionPlace;
  readonly #listeners = new Set<() => void>();
  #state: EditorState;
  readonly #keeping: Keeping;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #taken: ReadonlySet<string> = new Set();
  readonly #history = new History();
  /** The text editor, while it is open: changes go through it, so that its history has them. */
  port: TextPort | null = null;

  constructor(place: SessionPlace) {
    this.#place = place;
    this.#state = stateOf(emptyForm('question'));
    this.#keeping = new Keeping({
      ...{ remember: place.remember, lastWords: place.lastWords },
      tell: (kept) => this.#change(kept),
    });
    this.client = place.connect({
      begun: (begun) => this.#begun(begun),
      checked: (checked) => this.#change({ checked, failure: null }),
      preview: (preview) => this.#change(preview ? { preview } : {}),
      read: () => this.#look(0),
      failed: (failure) => this.#change({ failure }),
    });
    void place.drafts.then((drafts) => this.#keepIn(drafts));
  }

  state = (): EditorState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get settings(): EditorSettings {
    return this.#place.settings;
  }

  /** Where drafts are kept, once it is open. */
  get drafts(): Promise<Drafts> {
    return this.#place.drafts;
  }

  #change(part: Partial<EditorState>): void {
    const next = { ...this.#state, ...part };
    this.#state = { ...next, path: pathOf(next, this.#taken, this.settings.index.date) };
    for (const listener of [...this.#listeners]) listener();
  }

  #begun({ projects, taken, sections }: Begun): void {
    this.#taken = new Set(taken);
    this.#change({ projects, sections });
    this.#look(0);
  }

  #keepIn(drafts: Drafts): void {
    this.#keeping.use(drafts);
    if (this.#state.isReview) return;
    this.#keeping.begin(null);
    // Written before drafts could be kept.
    this.#keep();
  }

  /** Keeps the text; of nothing no draft is made. */
  #keep(): void {
    const { writing, text, about, form, draft } = this.#state;
    if (draft === null && isUntouched(this.#state)) return;
    this.#keeping.change({ name: draftName(writing, text, form), writing, text, about });
  }

  /** Puts another text in the place of the one that is open, which stays a draft; not where that could not be kept. */
  async open(opened: Opened, draft: Draft | null = null): Promise<void> {
    if (!(await this.#keeping.flush())) {
      this.say(words(editorWords).notLeft);
      return;
    }
    const view = opened.view ?? (opened.writing === 'weekly' ? 'text' : 'form');
    this.#history.clear();
    this.#change({
      ...stateOf(emptyForm('question')),
      ...Object.fromEntries(KEPT.map((key) => [key, this.#state[key]])),
      ...opened,
      ...{ view, draft: draft?.id ?? null, form: opened.form ?? null },
    });
    if (opened.isReview) this.#keeping.end();
    else this.#keeping.begin(draft);
    this.port?.setText(this.#state.text);
    if (view === 'form' && !this.#state.form && opened.text !== '') await this.#readForm();
    this.#look(0);
  }

  /** The text as it was typed in the text editor. */
  write(text: string): void {
    if (text === this.#state.text) return;
    this.#change({ text, form: null, news: null, found: null });
    this.#changed();
  }

  /** The text as its fields were filled in. */
  writeForm(form: FormText): void {
    this.#change({ text: form.text, form, found: null });
    this.#changed();
  }

  #changed(): void {
    this.#keep();
    this.#look(REST);
  }

  /** Looks at the text after some rest. */
  #look(rest: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.client.look(this.looked()), rest);
  }

  /** The text as the worker is asked about it. */
  looked(): Looked {
    const { writing, path, text, nth } = this.#state;
    return { writing, path, text, nth };
  }

  /** Changes the text by what people asked for with a click; it can be undone. */
  #replace(text: string, form: FormText | null, said: string): void {
    const { text: before, form: had } = this.#state;
    if (text === before) return;
    this.#history.add({ text: before, form: had }, text);
    this.#change({ text, form, news: { id: Date.now(), words: said, undo: true } });
    this.port?.setText(text);
    if (!form && this.#state.view === 'form') void this.#readForm();
    this.#changed();
  }

  /** Mends what a message is about. */
  fix(message: EditorMessage): void {
    const { form, text } = this.#state;
    if (!message.edits) return;
    if (this.port) {
      this.port.fix(message);
      return;
    }
    const next = form && withEdits(form, message.edits);
    this.#replace(next?.text ?? applied(text, message.edits), next, words(editorWords).mended(1));
  }

  /** Mends all that one way only mends. */
  async mendAll(): Promise<void> {
    const looked = this.looked();
    const better = await heard(this, this.client.ask('mend', { looked }));
    if (better && this.#state.text === looked.text)
      this.#replace(better.text, null, words(editorWords).mended(better.mended));
  }

  /** Replaces the text as a whole, such as by fields of which one was taken out. */
  replaceForm(form: FormText, said: string): void {
    this.#replace(form.text, form, said);
  }

  /** Whether the last change was such a one, and no key. */
  get wasClicked(): boolean {
    return this.#history.isLast(this.#state.text);
  }

  /** Takes the last such change back. */
  undo(): void {
    const last = this.#history.back();
    if (!last) return;
    this.#change({ ...last, news: null });
    this.port?.setText(last.text);
    if (!last.form && this.#state.view === 'form') void this.#readForm();
    this.#changed();
  }

  /** The form of the text; where it has none, the text stays open. */
  async #readForm(): Promise<void> {
    const looked = this.looked();
    const read = await heard(this, this.client.ask('form', { looked }));
    if (this.#state.text !== looked.text) return;
    if (!read || 'why' in read)
      this.#change({ view: 'text', form: null, unreadable: read ?? null });
    else this.#change({ view: 'form', form: read, unreadable: null });
  }

  /** Writes on as fields or as text; nothing is changed by it. */
  async setView(view: EditorState['view']): Promise<void> {
    if (view === 'form') await this.#readForm();
    else this.#change({ view, unreadable: null });
  }

  /** Writes something else: what both have is kept, and what only the first has stays in its draft. */
  async setWriting(writing: Writing): Promise<void> {
    const { writing: before, form, view } = this.#state;
    if (writing === before) return;
    if (isKind(writing) && isKind(before) && view === 'form' && form) {
      const next = carriedOver(form, writing);
      this.#change({
        writing,
        form: next,
        text: next.text,
        checked: null,
        preview: null,
        isJudged: false,
      });
      this.#changed();
      return;
    }
    await this.begin(writing);
  }

  /** Begins something new. */
  async begin(writing: Writing): Promise<void> {
    const text = writing === 'weekly' ? await heard(this, this.client.ask('weekly', {})) : '';
    if (text === undefined) return;
    const form = isKind(writing) ? emptyForm(writing) : null;
    await this.open({ writing, text: form?.text ?? text, form, about: null, nth: 0 });
  }

  /** Shows what is sent; with errors left nothing but what is missing. */
  async send(): Promise<void> {
    const { form: typed } = this.#state;
    // Blank lines at the edges of fields are there while somebody types.
    const form = typed && tidied(typed);
    if (form) this.#change({ form, text: form.text });
    this.#keep();
    await this.#keeping.flush();
    // What failed before may be there by now; where nothing can be checked, it is in the pull request.
    this.#change({ isJudged: true, failure: null });
    this.#look(0);
    const { messages } = (await checkedNow(this)) ?? { messages: [] };
    if (messages.every(({ severity }) => severity !== 'error')) this.#change({ step: 'send' });
  }

  say(said: string): void {
    this.#change({ news: { id: Date.now(), words: said, undo: false } });
  }

  /** Notes what is no change of the text: where one is, what is offered, what could not be opened. */
  tell(part: Partial<Omit<EditorState, 'text' | 'form' | 'writing'>>): void {
    this.#change(part);
  }

  /** Saves at once, as the keys for it promise. */
  async saveNow(): Promise<boolean> {
    return this.#keeping.flush();
  }
}
