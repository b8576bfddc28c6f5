// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EditorView } from '@codemirror/view';
import type { EditorMessage } from '#lib/editor/types.ts';
import { type TextEditor, type TextHost, mountText } from './entry.ts';

const TEXT = '<Question asker="甲">\n\n怎么办, 呢？\n\n</Question>\n';

let place: HTMLElement;
let editor: TextEditor;
let host: TextHost;
const onChange = vi.fn();
const onSave = vi.fn();
const onSend = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  place = document.createElement('div');
  document.body.append(place);
  host = {
    ...{ text: TEXT, label: '源文件', projects: [], sections: [] },
    issues: () => Promise.resolve([]),
    questions: () => Promise.resolve([]),
    ...{ onChange, onCaret: vi.fn(), onSave, onSend },
    paste: () => Promise.resolve(null),
    rulePath: (rule) => `/guide/rules/${rule}/`,
  };
  editor = mountText(place, host);
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

/** Types at the caret, as a user does. */
function type(text: string, userEvent = 'input.type'): void {
  const { head } = view().state.selection.main;
  view().dispatch({
    changes: { from: head, insert: text },
    selection: { anchor: head + text.length },
    userEvent,
  });
}

function press(key: string, also: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...also });
  view().contentDOM.dispatchEvent(event);
  return event;
}

/** A message about the first place where some words stand. */
function about(words: string, edit?: string): EditorMessage {
  const from = TEXT.indexOf(words);
  const to = from + words.length;
  return {
    ...{ rule: 'punctuation', severity: 'warning', from, to, line: 3, column: 4 },
    ...{ problem: '中文句子里用了半角逗号', remedy: '改为全角' },
    edits: edit === undefined ? null : [{ from, to, text: edit }],
  };
}

const shown = (selector: string): string[] =>
  [...(place.shadowRoot?.querySelectorAll(selector) ?? [])].map((one) => one.textContent);

describe('the editor', () => {
  test('has a name, and says its keys', () => {
    const { contentDOM } = view();
    expect(contentDOM.getAttribute('role')).toBe('textbox');
    expect(contentDOM.getAttribute('aria-multiline')).toBe('true');
    expect(contentDOM.getAttribute('aria-label')).toBe('源文件');
    const described = contentDOM.getAttribute('aria-describedby') ?? '';
    expect(place.shadowRoot?.getElementById(described)?.textContent).toContain('Esc');
  });

  test('can be mounted again where one was', () => {
    editor.destroy();
    editor = mountText(place, { ...host, text: '又' });
    expect(shown('.cm-content')).toEqual(['又']);
  });

  test('marks names of tags and values differently', () => {
    const spans = [...(place.shadowRoot?.querySelectorAll('.cm-line span') ?? [])];
    const classOf = (text: string) => spans.find((one) => one.textContent === text)?.className;
    expect(classOf('Question')).toBeTruthy();
    expect(classOf('"甲"')).toBeTruthy();
    expect(classOf('Question')).not.toBe(classOf('"甲"'));
  });
});

describe('changes', () => {
  test('are told when keys rest, once', () => {
    type('a');
    vi.advanceTimersByTime(50);
    type('b');
    expect(onChange).not.toHaveBeenCalled();
    vi.advanceTimersByTime(150);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(`ab${TEXT}`);
  });

  test('are told to who does not rest as well, and before saving', () => {
    for (let at = 0; at < 20; at += 1) {
      type('a');
      vi.advanceTimersByTime(60);
    }
    expect(onChange).toHaveBeenCalled();
    type('b');
    press('s', { ctrlKey: true });
    expect(onChange).toHaveBeenLastCalledWith(editor.text());
    expect(onSave).toHaveBeenCalledOnce();
    press('Enter', { ctrlKey: true });
    expect(onSend).toHaveBeenCalledOnce();
  });

  test('from outside are not told back, and keep the caret and the way back', () => {
    editor.select(TEXT.indexOf('呢'), TEXT.indexOf('呢'));
    editor.setText(`---\nby: 乙\n---\n\n${TEXT}`);
    vi.advanceTimersByTime(2000);
    expect(onChange).not.toHaveBeenCalled();
    const { head } = view().state.selection.main;
    expect(editor.text().charAt(head)).toBe('呢');
    press('z', { ctrlKey: true });
    expect(editor.text()).toBe(TEXT);
  });

  test('and messages wait for the input method', () => {
    const { contentDOM } = view();
    contentDOM.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    const mended = TEXT.replace('甲', '乙');
    editor.setText(mended);
    editor.setMessages([about('怎么办')], mended);
    vi.advanceTimersByTime(2000);
    expect(editor.text()).toBe(TEXT);
    expect(shown('.cm-found')).toEqual([]);
    contentDOM.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    vi.advanceTimersByTime(100);
    expect(editor.text()).toBe(mended);
    expect(shown('.cm-found')).toEqual(['怎么办']);
  });
});

describe('messages', () => {
  test('are underlined, with a dot beside the line; those of another text are not', () => {
    editor.setMessages([about(',')], TEXT);
    expect(shown('.cm-found-warning')).toEqual([',']);
    expect(place.shadowRoot?.querySelectorAll('.cm-dot')).toHaveLength(1);
    editor.setMessages([], `${TEXT} `);
    expect(shown('.cm-found')).toHaveLength(1);
    editor.setMessages([], TEXT);
    expect(shown('.cm-found')).toEqual([]);
  });

  test('about a point underline one character, none in an empty line', () => {
    const at = (from: number): EditorMessage => ({ ...about(','), from, to: from });
    editor.setMessages([at(0), at(TEXT.indexOf('\n\n') + 1), at(TEXT.length)], TEXT);
    expect(shown('.cm-found')).toEqual(['<']);
    expect(place.shadowRoot?.querySelectorAll('.cm-dot')).toHaveLength(3);
  });

  test('about many lines underline the first', () => {
    editor.setMessages([{ ...about('<'), to: TEXT.length }], TEXT);
    expect(shown('.cm-found').join('')).toBe('<Question asker="甲">');
  });

  test('open no card of themselves; F8 does, without marking text, and the next key closes it', () => {
    editor.setMessages([about('怎'), about(',', '，')], TEXT);
    expect(shown('.cm-card')).toEqual([]);
    press('F8');
    expect(view().state.selection.main).toMatchObject({ from: TEXT.indexOf('怎'), empty: true });
    press('F8');
    expect(view().state.selection.main.head).toBe(TEXT.indexOf(','));
    press('F8', { shiftKey: true });
    expect(view().state.selection.main.head).toBe(TEXT.indexOf('怎'));
    editor.next();
    expect(shown('.cm-card .cm-problem')).toEqual(['中文句子里用了半角逗号']);
    expect(shown('.cm-rule')).toEqual(['punctuation']);
    expect(place.shadowRoot?.querySelector('.cm-rule')?.getAttribute('href')).toBe(
      '/guide/rules/punctuation/',
    );
    type('a');
    expect(shown('.cm-card')).toEqual([]);
  });

  test('are mended at the caret, in the card, and by the page, each as one step to undo', () => {
    const message = about(',', '，');
    const mended = TEXT.replace(',', '，');
    editor.setMessages([message], TEXT);
    editor.select(message.from, message.from);
    press('.', { ctrlKey: true });
    expect(editor.text()).toBe(mended);
    expect(shown('.cm-found')).toEqual([]);
    press('z', { ctrlKey: true });
    expect(editor.text()).toBe(TEXT);

    editor.setMessages([message], TEXT);
    editor.next();
    place.shadowRoot?.querySelector<HTMLElement>('.cm-mend')?.click();
    expect(editor.text()).toBe(mended);
    expect(shown('.cm-card')).toEqual([]);
    press('z', { ctrlKey: true });

    editor.setMessages([message], TEXT);
    expect(editor.fix({ ...message })).toBe(true);
    expect(editor.text()).toBe(mended);
  });

  test('are mended where their words have gone, and not once these are others', () => {
    const message = about(',', '，');
    editor.setMessages([message], TEXT);
    type('先\n');
    expect(editor.fix(message)).toBe(true);
    expect(editor.text()).toBe(`先\n${TEXT.replace(',', '，')}`);
    vi.advanceTimersByTime(200);
    editor.setText(TEXT);
    editor.setMessages([message], TEXT);
    editor.setText(TEXT.replace(', ', '、'));
    expect(editor.fix(message)).toBe(false);
    expect(editor.text()).toBe(TEXT.replace(', ', '、'));
    expect(editor.fix(about('甲'))).toBe(false);
  });
});

describe('leaving', () => {
  test('Tab indents; Esc and then Tab leaves', () => {
    expect(press('Tab', { keyCode: 9 }).defaultPrevented).toBe(true);
    expect(editor.text()).toBe(`  ${TEXT}`);
    press('Escape', { keyCode: 27 });
    vi.advanceTimersByTime(10_000);
    expect(press('Tab', { keyCode: 9 }).defaultPrevented).toBe(false);
  });
});
