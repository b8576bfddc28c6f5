import { Window } from 'happy-dom';
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';
import { emptyForm } from '#lib/editor/form/new-form.ts';
import { withRound } from '#lib/editor/form/rounds.ts';
import { withValue } from '#lib/editor/form/slots.ts';
import type { FormText, FormWriting } from '#lib/editor/form/types.ts';
import type { EditorMessage, EditorProject } from '#lib/editor/types.ts';
import { FormView } from '../form-view.tsx';
import type { FormViewProps } from '../use-fields.ts';

/** Two projects with names of their own. */
export const projects: readonly EditorProject[] = [
  ['sofa-jraft', 'SOFAJRaft', ['jraft']],
  ['sofa-rpc', 'SOFARPC', ['rpc', '远程调用']],
  ['mosn', 'MOSN', []],
].map(([slug, name, aliases]) => ({
  ...{ slug: slug as string, name: name as string, aliases: aliases as string[] },
  repository: `https://github.com/sofastack/${slug as string}`,
}));

/** A form with values, as somebody would have filled it in. */
export function filledForm(writing: FormWriting, values: Record<string, string> = {}): FormText {
  const kind = writing === 'correction' ? 'question' : writing;
  let form: FormText = { ...emptyForm(kind), writing };
  for (const [key, value] of Object.entries(values)) {
    if (/^question:[1-9]/.test(key)) form = withRound(form);
    form = withValue(form, key, value);
  }
  return form;
}

/** What the check says about a passage of a text. */
export function messageAt(
  text: string,
  passage: string,
  more: Partial<EditorMessage> = {},
): EditorMessage {
  const from = text.indexOf(passage);
  if (from < 0) throw new Error(`没有 ${passage}`);
  return {
    ...{ rule: 'some-rule', severity: 'warning', from, to: from + passage.length },
    ...{ line: 1, column: 1, problem: `${passage} 不对`, remedy: '换一种写法', edits: null },
    ...more,
  };
}

type Changing = Partial<Omit<FormViewProps, 'form'>>;

interface Opened {
  /** The form as it is now. */
  form: () => FormText;
  /** Every text that the form has made. */
  made: string[];
  /** Puts other things into its props. */
  give: (props: Partial<FormViewProps>) => void;
}

/** A form on a page in a window of its own, until the test ends. @param lang of the page. */
export function openForm(first: FormText, props: Changing = {}, lang = 'zh-CN'): Opened {
  const opened = new Window({ url: 'https://weekly.example/', width: 1200, height: 900 });
  vi.stubGlobal('window', opened);
  for (const name of ['document', 'Node', 'Event'] as const) {
    vi.stubGlobal(name, Reflect.get(opened, name));
  }
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  document.documentElement.lang = lang;
  document.body.innerHTML = '<div id="place"></div><button id="elsewhere"></button>';
  const root = createRoot(document.querySelector('#place')!);
  let form = first;
  let give: Opened['give'] = () => undefined;
  const made: string[] = [];
  function Frame() {
    const [state, setState] = useState<Partial<FormViewProps>>({ ...props, form: first });
    give = (more) => setState((before) => ({ ...before, ...more }));
    form = state.form!;
    return (
      <FormView
        {...{ messages: [], messagesOf: form.text, projects, date: '2024-03-08' }}
        isJudged={false}
        onFix={() => undefined}
        onPaste={() => Promise.resolve(null)}
        settleIssue={() => null}
        {...state}
        form={form}
        onChange={(next) => {
          made.push(next.text);
          give({ form: next });
        }}
      />
    );
  }
  act(() => root.render(<Frame />));
  onTestFinished(async () => {
    act(() => root.unmount());
    vi.unstubAllGlobals();
    await opened.happyDOM.close();
  });
  return { form: () => form, made, give: (more) => act(() => give(more)) };
}

/** The control with a label. */
export function control<C extends HTMLElement = HTMLInputElement>(label: string): C {
  const found = [...document.querySelectorAll('label')].find(({ childNodes }) =>
    [...childNodes].some(
      ({ nodeName, textContent }) => nodeName === '#text' && textContent === label,
    ),
  );
  const named = found && document.getElementById(found.htmlFor);
  if (!named) throw new Error(`没有 ${label}`);
  return named as C;
}

/** The button with a text. */
export function button(text: string, nth = 0): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].filter(({ textContent }) =>
    textContent.includes(text),
  )[nth];
  if (!found) throw new Error(`没有 ${text}`);
  return found;
}

/** What the line below a control says. */
export function helpOf(of: HTMLElement): string {
  return document.getElementById(of.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

/** Sends an event to an element. */
export function send(target: Element, type: string, more: object = {}): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.assign(event, more);
  act(() => void target.dispatchEvent(event));
  return event;
}

/** Types a text into a control, as a browser would: the value first, then the event. */
export function typeInto(
  target: HTMLInputElement | HTMLTextAreaElement,
  value: string,
  more = {},
): void {
  act(() => target.focus());
  target.value = value;
  send(target, 'input', more);
}

/** Leaves a control for something outside the form. */
export function leave(): void {
  act(() => document.querySelector<HTMLElement>('#elsewhere')!.focus());
}

/** Presses a button: the focus goes there too. */
export function press(target: HTMLElement): void {
  act(() => target.focus());
  act(() => target.click());
}

/** Presses a key. */
export function key(target: Element, name: string, more: object = {}): Event {
  return send(target, 'keydown', { key: name, ...more });
}
