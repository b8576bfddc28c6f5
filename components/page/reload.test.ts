import { expect, test, vi } from 'vitest';
import { reloadOnSave } from './reload.ts';
import { openPage } from './test-support/page.ts';

test('the page is opened anew at each save that is announced, and only then', () => {
  openPage();
  const reload = vi.fn();
  vi.stubGlobal('location', { reload });
  const opened: { url: string; onmessage?: () => void }[] = [];
  vi.stubGlobal(
    'EventSource',
    class {
      constructor(url: string) {
        opened.push(Object.assign(this, { url }));
      }
    },
  );
  reloadOnSave('http://127.0.0.1:4000/saves');
  expect(opened.map(({ url }) => url)).toEqual(['http://127.0.0.1:4000/saves']);
  expect(reload).not.toHaveBeenCalled();
  opened[0]?.onmessage?.();
  expect(reload).toHaveBeenCalledOnce();
});
