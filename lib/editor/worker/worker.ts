// The editor's worker: the doctor, previews, forms and pasting, away from the keys. Bundled by lib/assets.
import { loadTypesetting } from '#lib/doctor/typesetting/browser.ts';
import { acornFor } from './acorn/later.ts';
import { Desk } from './desk.ts';
import type { Reply, Request } from './protocol.ts';

const desk = new Desk({
  read: async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return (await response.json()) as unknown;
  },
  readyFor: acornFor,
  typesetting: loadTypesetting,
  highlight: async (tree) => {
    // Languages are as much as all the rest; few texts hold code.
    if (!JSON.stringify(tree).includes('language-')) return;
    const { rehypeHighlight } = await import('#lib/mdx/highlight.ts');
    rehypeHighlight()(tree);
  },
  form: async ({ writing, text, nth }) => {
    const { readForm } = await import('../form/read-form.ts');
    return writing === 'weekly' ? { line: 1, why: 'unusual' } : readForm(writing, text, nth);
  },
  paste: async (clip) => (await import('../paste/index.ts')).pasted(clip),
  warm: () =>
    Promise.all([
      acornFor('{}'),
      import('#lib/mdx/highlight.ts'),
      import('../form/read-form.ts'),
      import('../paste/index.ts'),
    ]),
  source: async (raw) => {
    const { fetchSource } = await import('../send/source-url.ts');
    return fetchSource(raw, fetch.bind(globalThis));
  },
  say: (reply: Reply) => postMessage(reply),
});

addEventListener('message', ({ data }: MessageEvent<Request>) => void desk.take(data));
