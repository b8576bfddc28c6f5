import { copiedWords } from '#lib/words/areas/script/copied.ts';
import { words } from '#lib/words/dictionary.ts';
import { withoutLanguage } from '#lib/words/language.ts';

/** What a copy button puts on the clipboard, and what to say then. */
export interface CopySource {
  /** A function: the text has to be fetched. */
  text: string | (() => Promise<string>);
  done: string;
  /** What to say where it failed, if not that the text can be selected. */
  remedy?: string;
}

/** A question or weekly as one would quote it. */
export interface Quotation {
  title: string;
  /** `「题目」——SOFA Weekly，2023-02-24，SOFAJRaft #845。` */
  words: string;
  /** Absolute, and lasting. */
  address: string;
}

/** Absolute address of what a button belongs to (keeps a path prefix the site may live under). */
function addressOf(scope: Element | null): string {
  return scope?.querySelector<HTMLAnchorElement>('a[data-permalink]')?.href ?? location.href;
}

/** What a button belongs to: the actions that carry its title, or the article. */
const scopeOf = (button: Element): HTMLElement | null => button.closest('[data-title], article');

/** What a button quotes: what it stands in; beside the question of a page, that question. */
export function quotationOf(button: Element): Quotation {
  const scope = scopeOf(button) ?? document.querySelector<HTMLElement>('[data-title]');
  const { title = '', source = '' } = scope?.dataset ?? {};
  return { title, words: `「${title}」——${source}`, address: addressOf(scope) };
}

/** The Markdown twin of a page: it is content, and one for all languages. @throws where it does not come. */
async function twinOf(page: string): Promise<string> {
  const address = new URL('index.html.md', page);
  const base = process.env.BASE_PATH ?? '';
  address.pathname = base + withoutLanguage(address.pathname.slice(base.length));
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/** What each kind of button (`data-copy`) copies; any other its own text. */
const sources: Readonly<Record<string, (button: HTMLElement) => CopySource>> = {
  link: (button) => ({ text: addressOf(scopeOf(button)), done: words(copiedWords).link }),
  quotation: (button) => {
    const quotation = quotationOf(button);
    return { text: quotation.words + quotation.address, done: words(copiedWords).quotation };
  },
  markdown: (button) => ({
    text: () => twinOf(addressOf(scopeOf(button))),
    done: words(copiedWords).markdown,
    remedy: words(copiedWords).markdownMissing,
  }),
  code: (button) => {
    const code = button.closest('.code')?.querySelector('pre')?.textContent;
    return { text: code ?? '', done: words(copiedWords).code };
  },
  command: (button) => ({ text: ownText(button), done: words(copiedWords).command }),
};

const ownText = (button: HTMLElement): string => button.dataset['text'] ?? '';

/** The text that a copy button stands for. */
export function copySource(button: HTMLElement): CopySource {
  const source = sources[button.dataset['copy'] ?? ''];
  return source?.(button) ?? { text: ownText(button), done: words(copiedWords).other };
}
