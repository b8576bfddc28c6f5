// For tests with `@vitest-environment happy-dom`: React must find the browser when it is loaded.
import { type ReactNode, act } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi } from 'vitest';

/** A view as it is rendered until the test ends. */
export interface Mounted {
  /** Renders it again, with other props. */
  render: (view: ReactNode) => void;
}

/** Renders a view into the page. */
export function mount(view: ReactNode): Mounted {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const render = (next: ReactNode): void => act(() => root.render(next));
  render(view);
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
    document.documentElement.removeAttribute('lang');
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  return { render };
}

/** The one element that a selector finds. */
export function find<Found extends HTMLElement = HTMLElement>(selector: string): Found {
  const [found, ...others] = document.querySelectorAll<Found>(selector);
  if (!found || others.length > 0)
    throw new Error(`${others.length + (found ? 1 : 0)} × ${selector}`);
  return found;
}

/** All elements that a selector finds. */
export function all<Found extends HTMLElement = HTMLElement>(selector: string): Found[] {
  return [...document.querySelectorAll<Found>(selector)];
}

/** The button, link or option that is called so, as people hear it. */
export function named(name: string): HTMLElement {
  const found = all('button, a, [role=option]').filter(
    (one) => (one.getAttribute('aria-label') ?? one.textContent.trim()) === name,
  );
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} × ${name}`);
  return found[0];
}

/** Clicks. @returns whether the browser goes on to do what it does itself. */
export function click(element: HTMLElement): boolean {
  return dispatch(element, new MouseEvent('click', { bubbles: true, cancelable: true }));
}

/** Presses a key. @returns whether the browser goes on to do what it does itself. */
export function press(element: HTMLElement, key: string, more: KeyboardEventInit = {}): boolean {
  return dispatch(
    element,
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
}

/** Types a text over what stands in a field. */
export function type(
  field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  text: string,
  more: InputEventInit = {},
): void {
  // Past React, which notes what it has put there itself.
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  own?.set?.call(field, text);
  dispatch(field, new InputEvent('input', { bubbles: true, ...more }));
  if (field instanceof HTMLSelectElement) dispatch(field, new Event('change', { bubbles: true }));
}

/** Sends any event. @returns whether nothing has stopped it. */
export function dispatch(element: HTMLElement, event: Event): boolean {
  let goesOn = true;
  act(() => {
    goesOn = element.dispatchEvent(event);
  });
  return goesOn;
}

/** Lets time pass; `vi.useFakeTimers()` comes before. */
export async function pass(milliseconds: number): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(milliseconds));
}

/** Lets promises that are on their way arrive. */
export async function settle(): Promise<void> {
  await act(async () => {
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** A clipboard that keeps what is written, or refuses it. */
export function fakeClipboard(refuses = false): string[] {
  const written: string[] = [];
  const writeText = (text: string): Promise<void> => {
    if (refuses) return Promise.reject(new Error('NotAllowedError'));
    written.push(text);
    return Promise.resolve();
  };
  vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
  return written;
}
