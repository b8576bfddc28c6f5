import { VFile } from 'vfile';
import { KIND_SPECS, NEXT_KINDS, namedProjects, parseSources } from '#lib/content/diskless.ts';
import { weeklySkeleton } from '#lib/contribute/weekly-skeleton.ts';
import type { BaseFile, ContentIndex, NamedText } from '../data/content-index.ts';
import { PreviewSender } from '../preview/sending.ts';
import type { EditorProject } from '../types.ts';
import { examine, mendAll, messagesOf } from './examine.ts';
import { type Highlight, Previewer } from './preview.ts';
import type { AnswerTo, Checked, Looked, Pending, Reply, Request } from './protocol.ts';
import { publishedQuestions, questionPlace } from './questions.ts';
import { ContentShelf } from './shelf.ts';

/** What the desk needs from where it runs. */
export interface DeskPlace {
  /** Reads one of the files of the content index. @throws where it cannot be had. */
  read: (address: string) => Promise<unknown>;
  /** Loads what a text needs to be parsed. */
  readyFor: (text: string) => Promise<void>;
  /** Loads what sets Chinese type. */
  typesetting: () => Promise<void>;
  /** Colours code in a preview, where there is some. */
  highlight: Highlight;
  form: (looked: Looked) => Promise<AnswerTo['form']>;
  paste: (clip: Extract<Request, { type: 'paste' }>['clip']) => Promise<AnswerTo['paste']>;
  /** Loads the parts that few texts need. */
  warm: () => Promise<unknown>;
  /** A file of GitHub. */
  source: (raw: string) => Promise<AnswerTo['source']>;
  say: (reply: Reply) => void;
}

/** What is asked of everything that is published. */
const OF_CONTENT = new Set<Request['type']>(['published', 'question', 'questions']);

/** The editor's worker: what is published, and the text that is written at the moment. */
export class Desk {
  readonly #place: DeskPlace;
  readonly #shelf = new ContentShelf();
  readonly #previewer: Previewer;
  readonly #sender = new PreviewSender();
  readonly #pending = new Set<Pending>(['content', 'typography']);
  #folder = '';
  #index: ContentIndex | null = null;
  #rest: Promise<void> | null = null;
  /** The newest text to look at; older ones that were not looked at yet are not any more. */
  #latest: Extract<Request, { type: 'look' }> | null = null;

  constructor(place: DeskPlace) {
    this.#place = place;
    this.#previewer = new Previewer(this.#shelf, place.highlight);
  }

  /** Takes a request; what comes of it is said. Never throws. */
  async take(request: Request): Promise<void> {
    try {
      if (request.type === 'begin') await this.#begin(request.folder, request.index);
      else if (request.type === 'look') await this.#look(request);
      else await this.#answer(request);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      const { say } = this.#place;
      say('id' in request ? { type: 'unanswered', id: request.id, why } : { type: 'failed', why });
    }
  }

  async #begin(folder: string, index: ContentIndex): Promise<void> {
    this.#folder = folder;
    this.#index = index;
    const base = (await this.#place.read(folder + index.base)) as BaseFile;
    this.#shelf.begin(base);
    this.#place.say({
      type: 'begun',
      begun: {
        projects: projectsOf(this.#shelf),
        taken: this.#shelf.names('next'),
        sections: NEXT_KINDS.map((kind) => KIND_SPECS[kind].heading),
      },
    });
  }

  /** Everything that is not needed before the first message. Harmless when it is there. */
  async #loadRest(): Promise<void> {
    this.#rest ??= this.#readRest();
    try {
      await this.#rest;
    } catch (cause) {
      this.#rest = null;
      throw cause;
    }
  }

  async #readRest(): Promise<void> {
    if (this.#pending.has('content')) {
      const years = this.#index?.years ?? [];
      const files = await Promise.all(
        years.map(({ file }) => this.#place.read(this.#folder + file)),
      );
      for (const weeklies of files) this.#shelf.addWeeklies(weeklies as NamedText[]);
      this.#pending.delete('content');
      this.#place.say({ type: 'read' });
    }
    await this.#place.typesetting();
    this.#pending.delete('typography');
    this.#place.say({ type: 'read' });
  }

  async #look(request: Extract<Request, { type: 'look' }>): Promise<void> {
    this.#latest = request;
    const { id, looked } = request;
    await this.#place.readyFor(looked.text);
    // What was asked meanwhile goes first.
    await new Promise((resolve) => setTimeout(resolve));
    if (this.#latest !== request) return;
    const began = performance.now();
    const pending = [...this.#pending];
    const examination = examine(this.#shelf, looked.path, looked.text);
    const messages = messagesOf(examination.file);
    const took = performance.now() - began;
    const checked: Checked = { text: looked.text, messages, pending, took };
    this.#place.say({ type: 'checked', id, checked });
    const date = this.#index?.date ?? '';
    const preview = await this.#previewer.of(looked, examination, date);
    this.#place.say({ type: 'preview', id, preview: preview && this.#sender.sent(preview) });
  }

  async #answer(request: Exclude<Request, { type: 'begin' | 'look' }>): Promise<void> {
    this.#place.say({ type: 'answer', id: request.id, answer: await this.#answerTo(request) });
  }

  async #answerTo(
    request: Exclude<Request, { type: 'begin' | 'look' }>,
  ): Promise<AnswerTo[keyof AnswerTo]> {
    if (request.type === 'paste') return this.#place.paste(request.clip);
    if (request.type === 'source') return this.#place.source(request.raw);
    if (request.type === 'warm') {
      await Promise.all([this.#place.warm(), this.#loadRest()]);
      return true;
    }
    if (request.type === 'weekly') return weeklySkeleton(this.#index?.date ?? '');
    if (OF_CONTENT.has(request.type)) await this.#loadContent();
    if (request.type === 'published') return this.#shelf.published(request.path) ?? null;
    if (request.type === 'questions') return publishedQuestions(this.#shelf);
    if (request.type === 'question') return questionPlace(this.#shelf, request.question);
    const { looked } = request;
    await this.#place.readyFor(looked.text);
    if (request.type === 'form') return this.#place.form(looked);
    return mendAll(this.#shelf, looked.path, looked.text);
  }

  /** What is published must be there; how type is set need not. */
  async #loadContent(): Promise<void> {
    if (!this.#pending.has('content')) return;
    await this.#loadRest().catch((cause: unknown) => {
      if (this.#pending.has('content')) throw cause;
    });
  }
}

/** The projects that are published, by their names. */
function projectsOf(shelf: ContentShelf): EditorProject[] {
  const file = new VFile({ path: 'content/next/-.mdx', value: '' });
  const found = parseSources(shelf.sourcesWith('next', '-', file), file, new Set());
  shelf.restore(found.files);
  return namedProjects(found)
    .map(({ slug, name, aliases, repository }) => ({ slug, name, aliases, repository }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
