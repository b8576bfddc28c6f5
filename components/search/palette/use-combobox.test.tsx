import { Window } from 'happy-dom';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { useCombobox } from './use-combobox.ts';
import type { Options } from './use-options.ts';

const options: Options = {
  ...{ groups: [], results: [], active: null },
  ...{ select: () => undefined, move: () => undefined },
};

/** Where Enter leads from a field that has no results yet. @param lang of the page. */
function ledTo(lang: string): unknown {
  const opened = new Window({ url: 'https://weekly.example/' });
  const assign = vi.fn();
  vi.stubGlobal('window', opened);
  vi.stubGlobal('document', opened.document);
  vi.stubGlobal('HTMLAnchorElement', opened.HTMLAnchorElement);
  vi.stubGlobal('location', { assign });
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await opened.happyDOM.close();
  });
  document.documentElement.lang = lang;
  document.body.innerHTML = '<input><div></div>';
  const field = document.querySelector('input')!;
  const root = createRoot(document.querySelector('div')!);
  const searchAddress = '/search/#q=%E9%87%8D%E8%BF%9E';
  function Field() {
    const onOpen = (): void => undefined;
    useCombobox({ field, options, settled: false, query: '重连', searchAddress, onOpen });
    return null;
  }
  act(() => root.render(<Field />));
  field.dispatchEvent(new opened.KeyboardEvent('keydown', { key: 'Enter' }) as unknown as Event);
  act(() => root.unmount());
  return assign.mock.calls[0]?.[0];
}

test('Enter before the results leads to the search page in the language of the page', () => {
  expect(ledTo('zh-CN')).toBe('/search/#q=%E9%87%8D%E8%BF%9E');
  expect(ledTo('en')).toBe('/en/search/#q=%E9%87%8D%E8%BF%9E');
});
