// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const files: Record<string, string> = {
  '/w.html':
    '<section style="color:rgb(1, 2, 3)">字<script>bad()</script><a href="https://a.example/" onclick="bad()">甲</a></section>',
  '/j.md': '**问：** 甲',
};

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('fetch', (path: string) =>
    Promise.resolve(new Response(files[path] ?? '', { status: path in files ? 200 : 404 })),
  );
  document.body.innerHTML = `
    <p id="said"></p>
    <div id="html" data-fragment="/w.html" data-shown="html"><a href="/w.html">打开</a></div>
    <div id="text" data-fragment="/j.md" data-shown="text"><a href="/j.md">打开</a></div>
    <div id="gone" data-fragment="/gone.md" data-shown="text"><a href="/gone.md">打开</a></div>
    <button data-copy-file="/w.html" data-as="rich">复制富文本</button>
    <button data-copy-file="/gone.md" data-as="text">复制</button>`;
});

afterEach(() => {
  // The next file may be in the same window.
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const byId = (id: string): HTMLElement => document.getElementById(id)!;

test('a passage is drawn by its styles, and nothing of it acts; a text stands as it is', async () => {
  await import('./entry.ts');
  await vi.waitFor(() => expect(byId('html').shadowRoot?.textContent).toBe('字甲'));
  const html = byId('html').shadowRoot?.innerHTML ?? '';
  expect(html).toContain('rgb(1, 2, 3)');
  expect(html).toContain('href="https://a.example/"');
  expect(html).not.toMatch(/script|onclick/i);
  await vi.waitFor(() => expect(byId('text').textContent).toBe('**问：** 甲'));
});

test('what cannot be fetched leaves the link to it', async () => {
  await import('./entry.ts');
  await vi.waitFor(() => expect(byId('text').textContent).toBe('**问：** 甲'));
  expect(byId('gone').querySelector('a')?.textContent).toBe('打开');
});

test('rich text goes to the clipboard as HTML and as words; a failure is told', async () => {
  const written: Record<string, Blob>[] = [];
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(readonly parts: Record<string, Promise<Blob>>) {}
    },
  );
  vi.stubGlobal('navigator', {
    clipboard: {
      write: async ([item]: { parts: Record<string, Promise<Blob>> }[]) => {
        const parts = Object.entries(item?.parts ?? {});
        written.push(
          Object.fromEntries(
            await Promise.all(parts.map(async ([type, blob]) => [type, await blob] as const)),
          ),
        );
      },
    },
  });
  await import('./entry.ts');
  const [rich, gone] = document.querySelectorAll('button');
  rich?.click();
  await vi.waitFor(() => expect(byId('said').textContent).toBe('富文本已复制'));
  expect(await written[0]?.['text/html']?.text()).toBe(files['/w.html']);
  expect(await written[0]?.['text/plain']?.text()).toContain('甲');
  gone?.click();
  await vi.waitFor(() => expect(byId('said').textContent).toMatch(/^复制失败/));
});
