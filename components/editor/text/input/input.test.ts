// @vitest-environment happy-dom
import { currentCompletions, selectedCompletionIndex } from '@codemirror/autocomplete';
import { EditorView } from '@codemirror/view';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Clip, type TextEditor, mountText } from '../entry.ts';

let place: HTMLElement;
let editor: TextEditor;
const paste = vi.fn<(clip: Clip) => Promise<string | null>>();

beforeEach(() => {
  vi.useFakeTimers();
  place = document.createElement('div');
  document.body.append(place);
  const nothing = () => undefined;
  editor = mountText(place, {
    ...{ text: '', label: '源文件', sections: ['读者问答', '版本发布'] },
    projects: [{ slug: 'mosn', name: 'MOSN', aliases: [], repository: '' }],
    issues: () => Promise.resolve([]),
    questions: () => Promise.resolve([]),
    ...{ onChange: nothing, onCaret: nothing, onSave: nothing, onSend: nothing },
    ...{ paste, rulePath: (rule: string) => rule },
  });
});

afterEach(() => {
  editor.destroy();
  place.remove();
  vi.useRealTimers();
});

function view(): EditorView {
  const content = place.shadowRoot?.querySelector<HTMLElement>('.cm-content');
  const found = content && EditorView.findFromDOM(content);
  if (!found) throw new Error('no editor');
  return found;
}

function put(text: string, userEvent: string): void {
  const { head } = view().state.selection.main;
  view().dispatch({
    changes: { from: head, insert: text },
    selection: { anchor: head + text.length },
    userEvent,
  });
}

/** Types, and waits for what is offered. */
async function type(text: string): Promise<readonly string[]> {
  put(text, 'input.type');
  await vi.advanceTimersByTimeAsync(400);
  return currentCompletions(view().state).map(({ label }) => label);
}

async function press(key: string, also: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...also });
  view().contentDOM.dispatchEvent(event);
  await vi.advanceTimersByTimeAsync(200);
}

describe('completion', () => {
  test('opens for what can be completed, and Enter takes what was typed for', async () => {
    expect(await type('<Re')).toEqual(['Release', 'Readings']);
    const list = place.shadowRoot?.querySelector('[role=listbox]');
    expect(list?.textContent).toContain('发布');
    expect(selectedCompletionIndex(view().state)).toBe(0);
    await press('Enter');
    expect(editor.text()).toBe('<Release project="" version="">\n\n- \n\n</Release>');
    expect(await type('m')).toEqual(['mosn']);
    await press('Enter');
    await press('Tab');
    await type('1.0');
    expect(editor.text()).toContain('<Release project="mosn" version="1.0');
  });

  test('Enter breaks the line where nothing was typed and no arrow has chosen', async () => {
    expect(await type('## ')).toEqual(['读者问答', '版本发布']);
    expect(selectedCompletionIndex(view().state)).toBeNull();
    await press('ArrowDown');
    await press('Enter');
    expect(editor.text()).toBe('## 读者问答');
    await type('\n\n## ');
    await press('Enter');
    expect(editor.text()).toBe('## 读者问答\n\n## \n');
  });

  test('Esc closes it', async () => {
    await type('<Re');
    await press('Escape', { keyCode: 27 });
    expect(place.shadowRoot?.querySelector('[role=listbox]')).toBeNull();
    expect(editor.text()).toBe('<Re');
  });

  test('does not open in prose, nor while an input method composes', async () => {
    expect(await type('平常的话 a')).toEqual([]);
    const { contentDOM } = view();
    contentDOM.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    put('\n<Re', 'input.type.compose');
    await vi.advanceTimersByTimeAsync(400);
    expect(currentCompletions(view().state)).toEqual([]);
  });
});

describe('pasting', () => {
  function clip(data: Record<string, string>): Event {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    const getData = (type: string) => data[type] ?? '';
    Object.assign(event, { clipboardData: { types: Object.keys(data), getData } });
    return event;
  }

  const rich = { 'text/plain': '粗', 'text/html': '<b>粗</b>' };

  test('what has a form becomes Markdown; undone, it is plain text', async () => {
    await type('前');
    paste.mockResolvedValue('**粗**');
    view().contentDOM.dispatchEvent(clip(rich));
    expect(editor.text()).toBe('前粗');
    await vi.advanceTimersByTimeAsync(10);
    expect(editor.text()).toBe('前**粗**');
    await type('后');
    expect(editor.text()).toBe('前**粗**后');
    for (const text of ['前**粗**', '前粗', '前']) {
      await press('z', { ctrlKey: true });
      expect(editor.text()).toBe(text);
    }
  });

  test('whoever goes on within it keeps it as it is; behind it, both stay', async () => {
    let answer: (text: string | null) => void = () => undefined;
    paste.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    view().contentDOM.dispatchEvent(clip({ ...rich, 'text/plain': '粗字' }));
    await type('后');
    answer('**粗字**');
    await vi.advanceTimersByTimeAsync(10);
    expect(editor.text()).toBe('**粗字**后');

    view().contentDOM.dispatchEvent(clip({ ...rich, 'text/plain': '粗字' }));
    editor.select(editor.text().length - 1, editor.text().length - 1);
    await type('中');
    answer('**粗字**');
    await vi.advanceTimersByTimeAsync(10);
    expect(editor.text()).toBe('**粗字**后粗中字');
  });

  test('plain text, and text into code, asks nobody', async () => {
    paste.mockClear();
    view().contentDOM.dispatchEvent(clip({ 'text/plain': '```\na\n```' }));
    expect(editor.text()).toBe('```\na\n```');
    editor.select(5, 5);
    view().contentDOM.dispatchEvent(clip(rich));
    await vi.advanceTimersByTimeAsync(10);
    expect(editor.text()).toBe('```\na粗\n```');
    expect(paste).not.toHaveBeenCalled();
  });
});
