import { ChangeSet, EditorState } from '@codemirror/state';
import type { EditorView, ViewUpdate } from '@codemirror/view';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Quiet } from './quiet.ts';
import { Report } from './report.ts';
import type { TextHost } from './host.ts';

/** A view without a page. */
class Stub {
  state = EditorState.create({ doc: '甲乙丙' });
  compositionStarted = false;
  dispatch(spec: { changes: ChangeSet }): void {
    const { state, changes } = this.state.update(spec);
    this.state = state;
    const update = { docChanged: true, changes, view: this } as unknown as ViewUpdate;
    report.update(update, quiet.update(update));
  }
}

let stub: Stub;
let quiet: Quiet;
let report: Report;
const told = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  onTestFinished(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  told.mockReset();
  stub = new Stub();
  quiet = new Quiet(stub as unknown as EditorView);
  report = new Report({ onChange: told } as unknown as TextHost, quiet, stub.state.doc);
});

const text = (): string => stub.state.doc.toString();

/** The page makes the text another. */
function become(wanted: string): void {
  const changes = report.hear(wanted);
  if (changes) quiet.change(changes);
}

function type(at: number, insert: string): void {
  stub.dispatch({ changes: ChangeSet.of({ from: at, insert }, stub.state.doc.length) });
}

function end(): void {
  stub.compositionStarted = false;
  quiet.ended(() => report.tell(stub.state.doc));
  vi.advanceTimersByTime(100);
}

test('what the page says while something is composed comes afterwards; both stay', () => {
  stub.compositionStarted = true;
  become('甲丁丙');
  type(0, 'ni');
  become('甲丁丙戊');
  type(2, 'hao');
  vi.advanceTimersByTime(5000);
  expect(text()).toBe('nihao甲乙丙');
  expect(told).not.toHaveBeenCalled();
  const done: string[] = [];
  quiet.run(() => done.push(text()));
  end();
  expect(text()).toBe('nihao甲丁丙戊');
  expect(done).toEqual(['nihao甲丁丙戊']);
  expect(told).toHaveBeenCalledExactlyOnceWith('nihao甲丁丙戊');
});

test('what the page says before it has heard of the last keys does not undo them', () => {
  type(1, '子');
  become('甲乙丁');
  expect(text()).toBe('甲子乙丁');
  vi.advanceTimersByTime(200);
  expect(told).toHaveBeenCalledExactlyOnceWith('甲子乙丁');
  become('甲子');
  expect(text()).toBe('甲子');
  vi.advanceTimersByTime(2000);
  expect(told).toHaveBeenCalledOnce();
});

test('the next composition, begun at once, is waited for as well', () => {
  stub.compositionStarted = true;
  become('甲');
  quiet.ended(() => undefined);
  vi.advanceTimersByTime(100);
  expect(text()).toBe('甲乙丙');
  end();
  expect(text()).toBe('甲');
});

test('without a composition everything is done at once', () => {
  become('乙');
  expect(text()).toBe('乙');
  const act = vi.fn();
  quiet.run(act);
  expect(act).toHaveBeenCalledOnce();
});
