// What the page of a weekly's channels does (`/weekly/<date>/share/`): a file of its own, for editors only.
import { tell } from '../say.ts';

/** Attributes that a passage needs besides its looks. */
const KEPT = ['href', 'src', 'alt', 'colspan', 'rowspan', 'start'];

/** Where styles stand while a passage is read: the policy reports each that is read as a style. */
const LOOKS = 'data-looks';

/**
 * A passage as it is read here. In our files `<` begins a tag wherever it stands, and values stand between double
 * quotes that none of them holds.
 */
function readable(html: string): Document {
  const quiet = html
    .replace(/<style[^<>]*>[^<]*<\/style>/g, '')
    .replace(/<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)*>/g, (tag) => tag.replace(' style="', ` ${LOOKS}="`));
  return new DOMParser().parseFromString(quiet, 'text/html');
}

/**
 * A passage as nodes of this page. Styles are set one by one: the page's policy takes none that is written as an
 * attribute, and nothing else of the passage acts.
 */
function drawn(node: Node): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.textContent ?? '');
  if (!(node instanceof HTMLElement) || /^(?:SCRIPT|STYLE|LINK|META|TITLE)$/.test(node.tagName))
    return null;
  const made = document.createElement(node.tagName);
  for (const name of KEPT) {
    const value = node.getAttribute(name);
    if (value !== null) made.setAttribute(name, value);
  }
  made.style.cssText = node.getAttribute(LOOKS) ?? '';
  for (const child of node.childNodes) {
    const inner = drawn(child);
    if (inner) made.append(inner);
  }
  return made;
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  return response.text();
}

/** Shows the file of a channel where its page has a link to it. What cannot be fetched leaves the link. */
async function show(place: HTMLElement): Promise<void> {
  const text = await fetched(place.dataset['fragment'] ?? '');
  if (place.dataset['shown'] !== 'html') {
    place.textContent = text;
    return;
  }
  const { body } = readable(text);
  const root = place.attachShadow({ mode: 'open' });
  for (const child of body.childNodes) {
    const node = drawn(child);
    if (node) root.append(node);
  }
}

/** What a file says without its markup, for places that take plain text only. */
function wordsOf(html: string): string {
  return readable(html).body.textContent.trim();
}

/** Puts a file on the clipboard; as a promise, within the click that Safari would forget. */
async function copy(address: string, isRich: boolean): Promise<void> {
  const text = fetched(address);
  const blob = (type: string, read: (text: string) => string) =>
    text.then((whole) => new Blob([read(whole)], { type }));
  const plain = blob('text/plain', (whole) => (isRich ? wordsOf(whole) : whole));
  plain.catch(() => undefined);
  const rich = isRich ? { 'text/html': blob('text/html', (whole) => whole) } : {};
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain, ...rich })]);
}

for (const place of document.querySelectorAll<HTMLElement>('[data-fragment]')) {
  show(place).catch(() => undefined);
}
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy-file]') : null;
  if (!button) return;
  const isRich = button.dataset['as'] === 'rich';
  copy(button.dataset['copyFile'] ?? '', isRich).then(
    () => tell(button, { label: '已复制', words: isRich ? '富文本已复制' : '已复制' }),
    () => tell(button, { label: '复制失败', words: '复制失败，下载文件再打开它复制' }),
  );
});
